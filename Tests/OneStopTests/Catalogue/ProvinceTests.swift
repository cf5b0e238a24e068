import Foundation
import Kernel
import OneStop
import TestKit
import Testing

@Suite("The province's folder")
struct ProvinceTests {
    @Test("22 procedures, no fault, household business shared by two districts")
    func whole() throws {
        #expect(TestOffice.province.faults.map { $0.text(.en) } == [])
        let catalogue = try #require(TestOffice.province.catalogue)
        #expect(catalogue.procedures.count == 22)
        let shared = catalogue.procedures.filter { $0.agencies.count == 2 }
        #expect(shared.count == 5)
        #expect(shared.allSatisfy { Set($0.agencies) == ["ubnd-dien-ban", "ubnd-tam-ky"] })
        #expect(catalogue.procedures.count { $0.agencies == ["so-khcn"] } == 9)
        #expect(catalogue.procedures.count { $0.agencies == ["so-gtvt"] } == 8)
    }

    @Test("everything people read is there in both languages")
    func languages() throws {
        for procedure in try #require(TestOffice.province.catalogue).procedures {
            let texts =
                [procedure.name, procedure.summary] + procedure.form.sections.map(\.title)
                + procedure.form.fields.map(\.label) + procedure.papers.map(\.name) + procedure.steps.map(\.name)
            for text in texts {
                #expect(!text.vi.isEmpty && text.en?.isEmpty == false, "\(procedure.slug): \(text.vi)")
            }
        }
    }

    @Test(
        "search ignores marks, takes beginnings of words and one slip",
        arguments: [
            "ho kinh doanh", "hộ kinh doanh", "HO KINH DOANH", "ho kinh doan", "dang ky ho kinh doanhh",
        ])
    func search(typed: String) throws {
        let index = ProcedureIndex(try #require(TestOffice.province.catalogue))
        let found = index.search(typed)
        #expect(found.count >= 5 || typed.contains("doanhh"), "\(typed): \(found)")
        #expect(found.contains(TestOffice.household))
    }

    @Test("what nobody offers finds nothing")
    func nothing() throws {
        let index = ProcedureIndex(try #require(TestOffice.province.catalogue))
        #expect(index.search("zzzz qqqq").isEmpty)
    }
}
