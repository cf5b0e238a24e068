import Foundation
import Kernel
import OneStop
import TestKit
import Testing

@Suite("Limits by row")
struct RowLimitTests {
    private static let table = "danh_sach_xe_de_nghi_cap_phu"

    /// The badge's procedure with a longer limit for rented vehicles.
    private func procedure() throws -> Procedure {
        let path = "agencies/so-gtvt/procedures/\(TestOffice.badge)/procedure.yaml"
        let folder = TestOffice.folder.editing(path) {
            $0.replacing(
                "when: 'xe_dang_ky_bien_so_dia_phuong = true'\n      limit: {value: 8",
                with: "by_row: \(Self.table)\n      when: 'hinh_thuc_so_huu = \"Thuê\"'\n      limit: {value: 8")
        }
        return try #require(CatalogueLoader.load(folder).catalogue?.procedure(TestOffice.badge))
    }

    private func answers(_ owned: String...) -> Answers {
        Answers([Self.table: .table(owned.map { ["hinh_thuc_so_huu": .choice($0)] })])
    }

    @Test("the dossier takes as long as its longest row, and each row has its own limit")
    func longest() throws {
        let procedure = try procedure()
        #expect(procedure.tableOfRowLimits == Self.table)
        let mixed = answers("Sở hữu đơn vị", "Thuê")
        #expect(procedure.limit(for: mixed, officerCase: nil).0?.value == 8)
        #expect(procedure.limit(for: answers("Sở hữu đơn vị"), officerCase: nil).0?.value == 2)
        let limits = mixed.rows(of: Self.table).map {
            procedure.limit(forRow: $0, of: Self.table, answers: mixed)?.value
        }
        #expect(limits == [2, 8])
    }
}
