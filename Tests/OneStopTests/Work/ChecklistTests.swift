import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

@Suite("Checklists of steps")
struct ChecklistTests {
    private let now = Moment.at("18/01/2016 10:30")
    private static let slug = "cap-giay-phep-xe-tap-lai"
    private static let folder = TestOffice.province.folder.keeping(slug)

    /// Accepted, at its inspection.
    private func inspected(_ test: TestOffice) async throws -> DossierCode {
        let code = try await test.file(Self.slug, at: "so-gtvt")
        try await test.dossiers.act(
            .accept(officerCase: nil), on: code, by: test.officer(.reception, of: "so-gtvt"), at: now)
        return code
    }

    private func items(_ test: TestOffice) throws -> [ChecklistItem] {
        try #require(test.office.catalogue.procedure(Self.slug)?.steps.first { $0.id == "kiem_tra_thuc_te" }).checklist
    }

    @Test(
        "a step is not done before its required items are ticked; the others may stay open", arguments: Engine.available
    )
    func required(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: Self.folder) { test in
            let (code, officer) = (try await inspected(test), test.officer(.caseOfficer, of: "so-gtvt"))
            let items = try items(test)
            let required = items.filter(\.isRequired)
            #expect(required.count == 3 && items.count == 4)
            let done = Command.completeStep(note: "", skipping: [])
            await #expect(throws: Refusal.checklistOpen(required.map(\.text))) {
                try await test.dossiers.act(done, on: code, by: officer, at: now)
            }
            try await test.dossiers.act(.tick([required[0].id]), on: code, by: officer, at: now)
            await #expect(throws: Refusal.checklistOpen(required.dropFirst().map(\.text))) {
                try await test.dossiers.act(done, on: code, by: officer, at: now)
            }
            try await test.dossiers.act(.tick(Set(required.map(\.id))), on: code, by: officer, at: now)
            let moved = try await test.dossiers.act(done, on: code, by: officer, at: now)
            #expect(moved.step == "tham_dinh")
            #expect(moved.ticks["kiem_tra_thuc_te"] == Set(required.map(\.id)))
        }
    }

    @Test(
        "a tick is taken back as an event; nothing changed is nothing recorded; a stranger to the list or the step is refused"
    )
    func ticks() async throws {
        try await TestOffice.open(on: .sqlite, folder: Self.folder) { test in
            let (code, officer) = (try await inspected(test), test.officer(.caseOfficer, of: "so-gtvt"))
            let first = try items(test)[0].id
            try await test.dossiers.act(.tick([first]), on: code, by: officer, at: now)
            let before = try #require(try await test.dossiers.find(code)).history.count
            try await test.dossiers.act(.tick([first]), on: code, by: officer, at: now)
            #expect(try #require(try await test.dossiers.find(code)).history.count == before)
            let empty = try await test.dossiers.act(.tick([]), on: code, by: officer, at: now)
            #expect(empty.ticks["kiem_tra_thuc_te"] == [])
            let last = try #require(try await test.dossiers.find(code)?.history.last)
            #expect(last.event == .ticked(ChecklistTick(step: "kiem_tra_thuc_te", item: first, isDone: false)))
            await #expect(throws: Refusal.notOffered("x")) {
                try await test.dossiers.act(.tick(["x"]), on: code, by: officer, at: now)
            }
            for role in [Role.reception, .agencyHead] {
                await #expect(throws: Refusal.self) {
                    try await test.dossiers.act(
                        .tick([first]), on: code, by: test.officer(role, of: "so-gtvt"), at: now)
                }
            }
        }
    }

    @Test("what is sent back is looked at anew")
    func sentBack() async throws {
        try await TestOffice.open(on: .sqlite, folder: Self.folder) { test in
            let (code, officer) = (try await inspected(test), test.officer(.caseOfficer, of: "so-gtvt"))
            try await test.dossiers.act(.tick(Set(try items(test).map(\.id))), on: code, by: officer, at: now)
            try await test.dossiers.act(.completeStep(note: "", skipping: []), on: code, by: officer, at: now)
            let back = try await test.dossiers.act(
                .sendBack(to: "kiem_tra_thuc_te", reason: "Thiếu biên bản"), on: code, by: officer, at: now)
            #expect(back.ticks["kiem_tra_thuc_te"] == nil)
            await #expect(throws: Refusal.self) {
                try await test.dossiers.act(.completeStep(note: "", skipping: []), on: code, by: officer, at: now)
            }
        }
    }
}
