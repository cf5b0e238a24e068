import Foundation
import Kernel
import OneStop
import TestKit
import Testing

/// A body that a step asks may be named as an agency of the province, by its key.
@Suite("Bodies named by key")
struct BodyAgencyTests {
    private static let step =
        "  - {id: hoi, name: Hỏi, kind: consultation, by: Phòng, role: case_officer, bodies: [BODIES]}\n"
    private static let approval = "  - {id: ky, name: Ký,"

    private func load(_ bodies: String) throws -> LoadedCatalogue {
        try SmallProvince().with(
            """
            name: Sở Khác
            short_name: Sở Khác
            code: H47.98
            level: province
            address: 2 Đường Thử
            phone: 0235 1022
            """, at: "agencies/so-khac/agency.yaml"
        ).replacing(Self.approval, by: Self.step.replacing("BODIES", with: bodies) + Self.approval).load()
    }

    @Test("the agency is found by the key, whatever the body is called; others as before")
    func named() throws {
        let loaded = try load("{name: Phòng nào đó của Sở, agency: so-khac}, Cục Thuế, {vi: Sở Khác, en: Other}")
        #expect(loaded.faults == [])
        let catalogue = try #require(loaded.catalogue)
        let step = try #require(catalogue.procedures.first?.steps.first { $0.id == "hoi" })
        #expect(step.bodies.map(\.vi) == ["Phòng nào đó của Sở", "Cục Thuế", "Sở Khác"])
        let found = step.bodies.indices.map { step.agency(ofBody: $0, among: catalogue.agencies)?.slug }
        #expect(found == ["so-khac", nil, "so-khac"])
    }

    @Test("a key that no agency has is told with its line, the reason and the nearest; a missing one too")
    func unknown() throws {
        let faults = try load("{name: Sở, agency: so-khak}").faults
        #expect(faults.count == 1)
        let fault = try #require(faults.first)
        #expect(fault.code == .unknownReference("so-khak", suggestion: "so-khac"))
        #expect(fault.file == SmallProvince.procedure && fault.line > 30 && fault.column > 60)
        #expect(try load("{name: Sở}").faults.map(\.code) == [.missingKey("agency")])
        #expect(try load("{agency: so-khac}").faults.map(\.code) == [.missingKey("name")])
    }
}
