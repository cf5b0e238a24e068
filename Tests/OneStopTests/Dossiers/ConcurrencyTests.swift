import Foundation
import Kernel
import OneStop
import TestKit
import Testing

/// Two at once, twice the same, too late: told plainly, nothing lost, nothing doubled.
@Suite("At the same time")
struct ConcurrencyTests {
    @Test("a draft sent ten times at once is one dossier", arguments: Engine.available)
    func oneDossier(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let draft = try await test.draft()
            let codes = try await withThrowingTaskGroup(of: DossierCode.self) { group in
                for _ in 0..<10 {
                    group.addTask {
                        try await test.dossiers.file(draft.id, by: test.applicant, at: Moment.at("18/01/2016 09:15"))
                    }
                }
                return try await group.reduce(into: Set<DossierCode>()) { $0.insert($1) }
            }
            #expect(codes.count == 1)
            #expect(try await test.dossiers.all(of: test.citizen().account).count == 1)
        }
    }

    @Test("a draft that was changed after it was read is not filed unseen", arguments: Engine.available)
    func changedDraft(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let draft = try await test.draft()
            let read = try #require(try await test.office.drafts.snapshot(draft.id, of: draft.account))
            try await test.office.drafts.change(draft.id, of: draft.account, now: draft.savedAt) { draft in
                draft.declared["van_ban_uy_quyen"] = true
            }
            await #expect(throws: Refusal.stale(by: test.citizen(), event: "saved", at: draft.savedAt)) {
                try await test.dossiers.file(read, at: draft.savedAt) { _, _ in test.applicant }
            }
            #expect(try await test.dossiers.all(of: draft.account).isEmpty)
        }
    }

    @Test("a draft is filed by its owner alone", arguments: Engine.available)
    func foreignDraft(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let draft = try await test.draft()
            let other = test.citizen(1)
            #expect(try await test.office.drafts.snapshot(draft.id, of: other.account)?.draft == nil)
            let read = try #require(try await test.office.drafts.snapshot(draft.id, of: draft.account))
            let stranger = Applicant(name: other.name, submitter: other, phone: nil, email: nil, language: .vi)
            await #expect(throws: Refusal.unknownDossier) {
                try await test.dossiers.file(read, at: draft.savedAt) { _, _ in stranger }
            }
        }
    }

    @Test("of two officers who act at once one is done, the other told who was first", arguments: Engine.available)
    func twoOfficers(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            for seed in 1...8 as ClosedRange<UInt64> {
                let code = try await test.file(seed: seed)
                let reasons = Reasoned(reasons: ["Không thuộc thẩm quyền"], legalGround: "")
                async let first = outcome { try await act(test, .accept(officerCase: nil), code) }
                async let second = outcome { try await act(test, .refuse(reasons), code) }
                let refusals = [await first, await second].compactMap { $0 }
                #expect(refusals.count == 1)
                guard case .stale(let by, _, _)? = refusals.first as? Refusal else {
                    Issue.record("not told: \(refusals)")
                    continue
                }
                #expect(by == test.people.officer(.reception, of: "ubnd-tam-ky")?.person)
            }
        }
    }

    @Test("a page that shows an older state never overwrites", arguments: Engine.available)
    func stalePage(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let code = try await test.file()
            try await act(test, .accept(officerCase: nil), code)
            await #expect(throws: Refusal.self) { try await act(test, .accept(officerCase: nil), code) }
            let history = try #require(try await test.dossiers.find(code)).history
            #expect(history.count { $0.event.kind == "accepted" } == 1)
        }
    }

    @Test("codes of one day and agency are given once, however many file at once", arguments: Engine.available)
    func serials(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let codes = try await withThrowingTaskGroup(of: DossierCode.self) { group in
                for seed in 1...20 as ClosedRange<UInt64> { group.addTask { try await test.file(seed: seed) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(codes).count == 20)
        }
    }

    private func act(_ test: TestOffice, _ command: Command, _ code: DossierCode) async throws {
        try await test.dossiers.act(
            command, on: code, by: test.officer(.reception), seen: 1, at: Moment.at("18/01/2016 10:00"))
    }

    private func outcome(_ body: () async throws -> Void) async -> (any Error)? {
        do {
            try await body()
            return nil
        } catch {
            return error
        }
    }
}
