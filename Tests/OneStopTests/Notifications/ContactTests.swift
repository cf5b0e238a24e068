import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

/// What becomes of a message belongs to the dossier; whom none reached is called.
@Suite("Contacts")
struct ContactTests {
    private let now = Moment.at("18/01/2016 10:00")

    private func file(_ test: TestOffice, email: String? = nil, seed: UInt64 = 1) async throws -> DossierCode {
        let applicant = Applicant(
            name: "A", submitter: test.citizen(), phone: PhoneNumber("0905123318"),
            email: email.flatMap(EmailAddress.init), language: .vi)
        return try await test.dossiers.file(try await test.draft(seed: seed).id, by: applicant, at: now)
    }

    private func mailroom(_ test: TestOffice, _ sms: Handoff, reports: Bool = false) -> Mailroom {
        Mailroom(
            database: test.office.database, dossiers: test.dossiers, texts: test.office.texts,
            carriers: Carriers(
                sms: [ScriptedGateway(reports: reports) { _ in sms }], mail: [ScriptedGateway("mail")]),
            jitter: { 0.5 })
    }

    private func contacts(_ code: DossierCode, _ test: TestOffice) async throws -> [Contact] {
        try #require(try await test.dossiers.find(code)).history.compactMap {
            if case .contacted(let contact) = $0.event { contact } else { nil }
        }
    }

    @Test("a delivery is written into the dossier once, masked; the row says the same", arguments: Engine.available)
    func delivered(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let code = try await file(test)
            let room = mailroom(test, .accepted(reference: nil), reports: true)
            while try await room.advance(.sms, at: now) {}
            #expect(try await contacts(code, test).isEmpty, "with the operator is not yet there")
            let id = try #require(
                try await test.office.database.read { tx in
                    try tx.value("SELECT id FROM outbox WHERE for_applicant = 1", as: ID<OutgoingMessage>.self)
                })
            for _ in 0..<3 { _ = try await room.report(.delivered, on: id, at: now) }
            let contact = try #require(try await contacts(code, test).first)
            #expect(try await contacts(code, test).count == 1)
            #expect(
                contact.recipient == "0905 *** 318" && contact.outcome == .delivered && contact.about == "submitted")
            #expect(try await room.contacts(of: code).map(\.state) == [.delivered])
            #expect(try await room.calls(of: "ubnd-tam-ky").isEmpty)
        }
    }

    @Test(
        "whom no message reaches is called; the call is written down and closes the task", arguments: Engine.available)
    func called(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let code = try await file(test)
            let room = mailroom(test, .refused("no such number"))
            while try await room.advance(.sms, at: now) {}
            let call = try #require(try await room.calls(of: "ubnd-tam-ky").first)
            #expect(call.dossier == code.text && call.failure == "no such number")
            #expect(try await room.calls(of: "ubnd-dien-ban").isEmpty)
            guard case .officer(let officer, let posts) = test.officer(.reception),
                case .officer(let stranger, let foreign) = test.officer(.reception, of: "ubnd-dien-ban")
            else { return }
            await #expect(throws: Refusal.unknownDossier) {
                try await room.noteCall(
                    call.message, reached: true, note: "x", by: stranger, posts: foreign, at: now)
            }
            await #expect(throws: Refusal.missingReason) {
                try await room.noteCall(call.message, reached: true, note: "  ", by: officer, posts: posts, at: now)
            }
            for reached in [false, true, true] {
                try await room.noteCall(
                    call.message, reached: reached, note: "Đã báo", by: officer, posts: posts, at: now)
            }
            #expect(try await contacts(code, test).map(\.outcome) == [.failed, .failed, .delivered])
            #expect(try await room.calls(of: "ubnd-tam-ky").isEmpty)
        }
    }

    @Test(
        "nobody is called whom the letter reached; a report that comes late closes the task",
        arguments: Engine.available)
    func otherWay(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            _ = try await file(test, email: "a@demo.vn")
            let room = mailroom(test, .refused("no such number"))
            while try await room.advance(.sms, at: now) {}
            #expect(try await room.callCount(of: "ubnd-tam-ky") == 1)
            while try await room.advance(.mail, at: now) {}
            #expect(try await room.callCount(of: "ubnd-tam-ky") == 0)
            _ = try await file(test, email: "a@demo.vn", seed: 2)
            while try await room.advance(.mail, at: now) {}
            while try await room.advance(.sms, at: now) {}
            #expect(try await room.callCount(of: "ubnd-tam-ky") == 0)
        }
    }

    @Test("a failed message is sent again once, however often one presses", arguments: Engine.available)
    func resend(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            _ = try await file(test)
            let room = mailroom(test, .refused("no"))
            while try await room.advance(.sms, at: now) {}
            let failed = try #require(try await room.overview(at: now).failures.first)
            for _ in 0..<3 { #expect(try await room.resend(failed.id, at: now)) }
            #expect(try await room.overview(at: now).waiting[.sms]?.count == 1)
            #expect(!(try await room.resend(.new(), at: now)))
        }
    }

    @Test("administrators hear once a day what is broken, and nothing where nothing is", arguments: Engine.available)
    func digest(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let room = mailroom(test, .refused("no"))
            func letters() async throws -> Int {
                try await test.office.database.read { tx in
                    try tx.value("SELECT COUNT(*) FROM outbox WHERE kind = 'digest'", as: Int.self) ?? 0
                }
            }
            try await room.sendDigest(at: now)
            #expect(try await letters() == 0)
            _ = try await file(test)
            while try await room.advance(.sms, at: now) {}
            try await room.sendDigest(at: Moment.at("19/01/2016 07:59"))
            #expect(try await letters() == 0)
            for _ in 0..<3 { try await room.sendDigest(at: Moment.at("19/01/2016 08:00")) }
            #expect(try await letters() == 1)
        }
    }

    @Test("a letter that comes back names its message and whether it is for good")
    func bounces() throws {
        let seal = try #require(GatewaySeal("0123456789abcdef0123456789abcdef"))
        let id = ID<OutgoingMessage>.new()
        let address = "tra-lai+\(id.text.filter { $0 != "-" }).\(seal.shortProof(for: id))@example.vn"
        for (status, report) in [
            ("5.1.1", DeliveryReport.rejected("bounce 5.1.1")), ("4.2.2", .undelivered("bounce 4.2.2")),
            ("2.0.0", .delivered),
        ] {
            let bounce = try #require(
                Bounce(letter: "To: <\(address)>\n\nFinal-Recipient: rfc822; a@b.vn\nStatus: \(status)\n"))
            #expect(bounce.message == id && bounce.report == report && seal.holds(short: bounce.proof, for: id))
        }
        #expect(Bounce(letter: "To: x@example.vn\nStatus: 5.1.1") == nil)
        #expect(!seal.holds(short: "0123456789ab", for: id))
    }

    @Test("the list of failures and a lane's next are served by an index")
    func plans() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            try await test.office.database.read { tx in
                for sql in [
                    Mailroom.failures(.technicalFailure), Mailroom.next(in: .sms, at: now),
                    Mailroom.next(in: .urgentMail, at: now),
                ] {
                    let plan = try tx.plan(sql)
                    #expect(plan.contains("USING INDEX") && !plan.contains("TEMP B-TREE"), "\(plan)")
                }
            }
        }
    }
}
