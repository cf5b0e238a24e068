import Foundation
import Kernel
import OneStop
import TestKit
import Testing

@Suite("Printed forms at the desk")
struct CounterTests {
    private static let printed = Moment.at("18/01/2016 09:30")
    private static let now = Moment.at("18/01/2016 10:00")

    /// A draft that lacks its papers, printed.
    private func printed(_ test: TestOffice) async throws -> (Draft, FormReference) {
        let draft = try await test.draft()
        let bare = try await test.office.drafts.change(draft.id, of: draft.account, now: Self.printed) { draft in
            draft.files = [:]
            draft.input.values["chu_the_thanh_lap"] = ["Hộ gia đình"]
        }
        let account = try #require(try await test.office.accounts.find(draft.account))
        let kept = Box()
        _ = try await test.office.paperForms.filled(from: bare, of: account, at: Self.printed) { reference in
            kept.reference = reference
            return reference.text
        }
        return (bare, try #require(kept.reference))
    }

    private final class Box { var reference: FormReference? }

    private func filing(_ form: CounterForm, _ received: [String: (Int, Int)]) -> CounterFiling {
        CounterFiling(
            reference: form.reference, savedAt: form.draft.savedAt,
            received: received.compactMapValues { ReceivedPaper(originals: $0.0, copies: $0.1) }, officerCase: nil)
    }

    @Test(
        "papers that came by hand stand for uploads: filed at the counter and accepted in one act",
        arguments: Engine.available)
    func filed(_ engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let (draft, reference) = try await printed(test)
            let officer = test.officer(.reception)
            let form = try await test.office.paperForms.open(reference, by: officer, at: Self.now)
            #expect(!form.hasChangedSincePrint && form.answerFaults.isEmpty)
            let code = try await test.dossiers.file(
                filing(form, ["giay_to_tuy_than": (0, 2), "giay_de_nghi": (1, 0), "la": (1, 1)]), of: form, by: officer,
                at: Self.now)
            let file = try await test.dossiers.find(code, of: draft.account)
            #expect(file.dossier.stage == .processing && file.dossier.filing.channel == .counter)
            #expect(file.history.map(\.event.kind) == ["submitted", "claimed", "accepted"])
            #expect(file.history.allSatisfy { $0.by.person?.account == officer.person?.account })
            let received = try #require(file.dossier.filing.received)
            #expect(received.keys.sorted() == ["giay_de_nghi", "giay_to_tuy_than"])
            #expect(received["giay_to_tuy_than"]?.copies == 2)
            #expect(file.dossier.due == Moment.at("21/01/2016 17:00"))
            await #expect(throws: CounterRefusal.taken(code)) {
                _ = try await test.office.paperForms.open(reference, by: officer, at: Self.now)
            }
        }
    }

    @Test("a paper that is neither there nor sent is missing, and nothing is filed")
    func missing() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let (draft, reference) = try await printed(test)
            let officer = test.officer(.reception)
            let form = try await test.office.paperForms.open(reference, by: officer, at: Self.now)
            let refusal = await #expect(throws: Refusal.self) {
                try await test.dossiers.file(filing(form, [:]), of: form, by: officer, at: Self.now)
            }
            guard case .invalidAnswers(let faults) = refusal else {
                Issue.record("\(String(describing: refusal))")
                return
            }
            #expect(faults.map(\.name) == ["giay_to.giay_to_tuy_than"])
            #expect(try await test.office.drafts.find(draft.id, of: draft.account)?.filed == nil)
        }
    }

    @Test("a draft that was saved meanwhile is not filed unseen")
    func stale() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let (draft, reference) = try await printed(test)
            let officer = test.officer(.reception)
            let form = try await test.office.paperForms.open(reference, by: officer, at: Self.now)
            try await test.office.drafts.change(draft.id, of: draft.account, now: Self.now) {
                $0.input["ten_ho_kinh_doanh"] = "Hộ kinh doanh Khác"
            }
            let refusal = await #expect(throws: Refusal.self) {
                try await test.dossiers.file(
                    filing(form, ["giay_to_tuy_than": (0, 1)]), of: form, by: officer, at: Self.now)
            }
            guard case .stale = refusal else {
                Issue.record("\(String(describing: refusal))")
                return
            }
            let newer = try await test.office.paperForms.open(reference, by: officer, at: Self.now)
            #expect(newer.hasChangedSincePrint)
        }
    }

    @Test("two desks that take the same form in at once make one dossier")
    func twice() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let (_, reference) = try await printed(test)
            let officer = test.officer(.reception)
            let form = try await test.office.paperForms.open(reference, by: officer, at: Self.now)
            let filing = filing(form, ["giay_to_tuy_than": (0, 1)])
            async let one = Result { try await test.dossiers.file(filing, of: form, by: officer, at: Self.now) }
            async let two = Result { try await test.dossiers.file(filing, of: form, by: officer, at: Self.now) }
            let codes = await [one, two].compactMap { try? $0.get() }
            #expect(codes.count == 1)
        }
    }

    @Test("only the reception of the form's own agency opens it")
    func rights() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let (_, reference) = try await printed(test)
            await #expect(throws: CounterRefusal.elsewhere("ubnd-tam-ky")) {
                _ = try await test.office.paperForms.open(
                    reference, by: test.officer(.reception, of: "ubnd-dien-ban"), at: Self.now)
            }
            await #expect(throws: Refusal.notYourRole(needed: [.reception])) {
                _ = try await test.office.paperForms.open(reference, by: test.officer(.caseOfficer), at: Self.now)
            }
            let unknown = try #require(FormReference("TK-2222-2222"))
            await #expect(throws: CounterRefusal.unknown) {
                _ = try await test.office.paperForms.open(unknown, by: test.officer(.reception), at: Self.now)
            }
        }
    }

    @Test("a filing written before papers were noted still reads")
    func oldEvents() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let code = try await test.file()
            let filing = try #require(try await test.dossiers.find(code)).dossier.filing
            #expect(filing.received == nil)
            let text = String(decoding: try JSONEncoder().encode(filing), as: UTF8.self)
            #expect(!text.contains("received"))
            #expect(try JSONDecoder().decode(Filing.self, from: Data(text.utf8)) == filing)
        }
    }
}

extension Result where Failure == any Error {
    fileprivate init(_ body: () async throws -> Success) async {
        do { self = .success(try await body()) } catch { self = .failure(error) }
    }
}
