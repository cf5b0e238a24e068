import Kernel
import TestKit
import Testing

@testable import OneStop
@testable import Storage

/// A row that can't be read is an error, and never another row.
@Suite("Unreadable rows")
struct UnreadableRowTests {
    @Test("a dossier at a stage that is none is not shown as just submitted", arguments: Engine.available)
    func stage(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let code = try await test.file()
            try await test.office.database.write { tx in
                try tx.run("UPDATE dossiers SET stage = 'la' WHERE code = \(code.text)")
            }
            await #expect(throws: StorageError.self) {
                _ = try await test.dossiers.all(of: test.citizen().account)
            }
        }
    }

    @Test("a rule of assignment with a word that is none gives work to nobody by another rule")
    func rule() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let head = try await test.account(.agencyHead)
            let rule = AssignmentRule(agency: "ubnd-tam-ky", procedure: nil, role: .caseOfficer, method: .inTurn)
            try await test.office.work.keep(rule, by: head, at: Moment.at("18/01/2016 09:00"))
            try await test.office.database.write { tx in try tx.run("UPDATE assignment_rules SET method = 'la'") }
            await #expect(throws: StorageError.self) { _ = try await test.accepted() }
        }
    }
}
