import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

@Suite("A database from before there were keys")
struct OldDatabaseTests {
    private static let now = Moment.at("18/01/2016 09:15")
    private static let phone = "0905917364"
    private static let number = "048185007193"
    private static let numbers = [phone, number]

    private func filled(_ test: TestOffice, dossiers: Int) async throws -> DossierCode {
        let applicant = Applicant(
            name: "Huỳnh Bí Mật (demo)", submitter: test.citizen(), phone: PhoneNumber(Self.phone), email: nil,
            language: .vi)
        var codes: [DossierCode] = []
        for seed in 1...UInt64(dossiers) {
            let draft = try await test.draft(seed: seed, now: Self.now)
            codes.append(try await test.dossiers.file(draft.id, by: applicant, at: Self.now))
        }
        _ = try await test.office.accounts.register(
            name: "Người Mới", login: Self.phone, password: "mat-khau-dai-1", language: .vi, now: Self.now)
        _ = try await test.office.secondFactors.begin(
            for: try #require(test.officer(.caseOfficer).person).account, at: Self.now)
        try await more(test)
        return codes[0]
    }

    /// What other pages keep: a reception, a kept filter, a mandate, a link and a visit by single sign-on.
    private func more(_ test: TestOffice) async throws {
        _ = try await test.office.counter.receptions.start(
            TestOffice.household, at: "ubnd-tam-ky", by: test.officer(.reception),
            typed: FormInput(["quay.so": [Self.number]]), now: Self.now)
        let officer = try #require(test.officer(.reception).person).account
        try await test.office.work.keep(
            QueueFilter(text: Self.phone), of: .new, as: "Người hay gọi", for: officer, in: "ubnd-tam-ky", at: Self.now)
        let holder = try #require(try await test.office.accounts.find(test.citizen().account))
        let request = try MandateRequest(
            name: "Mẹ Già (demo)", number: Self.number, contact: Self.phone, procedure: nil,
            until: Moment.day("18/02/2016"), isByPaper: false, paper: nil, today: VietnamTime.day(of: Self.now))
        _ = try await test.office.people.mandates.ask(
            request, procedureName: "Thử", by: holder, from: "10.0.0.1", now: Self.now)
        let fake = FakeProvider(now: Self.now)
        let scene = SignOnScene(test: test.signingOn(by: fake), fake: fake)
        let person = ProviderPerson(subject: Self.number, phone: "0913846027")
        let account = try await scene.account(person)
        guard case .opens(_, let identity, _) = try await scene.go(person) else { throw FakeFault.missing }
        _ = try await scene.visit(account, by: identity)
        try await scene.signOns.invite(
            .login, Self.phone, at: "can-bo", to: officer, by: try await scene.signedIn("quantri.tinh@demo.vn"),
            from: SignOnScene.origin, at: Self.now)
    }

    /// Lays open what `more` made.
    private static func openMore(_ tx: Transaction) throws {
        for row in try tx.rows("SELECT id, typed, files FROM receptions") {
            let id: ID<Reception> = try row.get("id")
            let typed = try tx.unseal(try row.get("typed", as: String.self), at: .reception(id, "typed"))
            let files = try tx.unseal(try row.get("files", as: String.self), at: .reception(id, "files"))
            try tx.run("UPDATE receptions SET typed = \(typed), files = \(files) WHERE id = \(id)")
        }
        try tx.run("UPDATE saved_filters SET text = \(Self.phone)")
        try tx.run(
            "UPDATE mandates SET number = \(Self.number), contact = \(Self.phone), contact_digest = \(Self.phone)")
        try tx.run("UPDATE sign_on_links SET subject = \(Self.number), sealed = NULL")
        try tx.run("UPDATE sign_on_invitations SET value = \(Self.phone), sealed = NULL")
        try tx.run("UPDATE sign_on_visits SET subject = \(Self.number), sid = \(Self.number), token = \(Self.number)")
        try tx.run(
            """
            INSERT INTO desk_persons (agency, number, phone, person, seen_at)
            VALUES ('ubnd-tam-ky', \(Self.number), \(Self.phone), '{}', 0)
            """)
    }

    /// Lays everything open again, as the program before kept it.
    private func open(_ test: TestOffice) async throws {
        try await test.office.database.write { tx in
            for row in try tx.rows("SELECT dossier, number, body FROM dossier_events") {
                let body = try Ledgered.body(of: row, in: tx)
                try tx.run(
                    """
                    UPDATE dossier_events SET body = \(body)
                    WHERE dossier = \(try row.get("dossier", as: String.self))
                        AND number = \(try row.get("number", as: Int.self))
                    """)
            }
            for row in try tx.rows("SELECT id, phone, email, contacts FROM accounts") {
                let id: ID<Account> = try row.get("id")
                let contacts = try AccountContacts(row: row, of: id, in: tx)
                try tx.run(
                    """
                    UPDATE accounts
                    SET phone = \(contacts.phone?.text), email = \(contacts.email?.text), contacts = NULL
                    WHERE id = \(id)
                    """)
            }
            for row in try tx.rows("SELECT \(Envelope.columns) FROM outbox") {
                let envelope = try Envelope(row: row, in: tx)
                try tx.run(
                    """
                    UPDATE outbox
                    SET recipient = \(envelope.recipient), subject = \(envelope.subject), body = \(envelope.body)
                    WHERE id = \(try row.get("id", as: String.self))
                    """)
            }
            for row in try tx.rows("SELECT id, input FROM drafts") {
                let id: ID<Draft> = try row.get("id")
                let input = try tx.unseal(try row.get("input", as: String.self), at: .draft(id, "input"))
                try tx.run("UPDATE drafts SET input = \(input) WHERE id = \(id)")
            }
            for row in try tx.rows("SELECT account, secret FROM second_factors") {
                let account: ID<Account> = try row.get("account")
                let secret = try tx.unseal(
                    bytes: try row.get("secret"), at: .secondFactor(of: account))
                try tx.run("UPDATE second_factors SET secret = \(secret) WHERE account = \(account)")
            }
            try tx.run("UPDATE dossiers SET search = search || ' ' || \(Self.phone)")
            try tx.run("INSERT INTO sms_optouts (phone, at) VALUES (\(Self.phone), 0)")
            try Self.openMore(tx)
            try tx.run("DELETE FROM data_keys")
            try tx.run("DELETE FROM seal_progress")
        }
    }

    @Test(
        "is read as it is, sealed in small steps that may be cut off anywhere, and holds what it held",
        arguments: Engine.available)
    func sealed(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let sequencer = try await test.sequencer()
            let code = try await filled(test, dossiers: 23)
            try await sequencer.round(at: Self.now)
            let before = try #require(try await test.dossiers.find(code))
            let mailbox = try await test.office.mailbox()
            let officer = try #require(test.officer(.caseOfficer).person).account
            let secret = try await test.office.secondFactors.begin(for: officer, at: Self.now).secret
            try await open(test)
            #expect(try await test.office.database.dump().showing(Self.numbers) == Self.numbers, "it lies open")
            #expect(try await test.dossiers.find(code)?.history == before.history, "and is read all the same")

            let sweep = SealSweep(database: test.office.database)
            // A server that was killed after the first batch of each table.
            for step in SealSweep.steps {
                let last = try await test.office.database.write { tx in try step.advance("", tx) }
                #expect(last != nil || !["accounts", "events", "messages"].contains(step.name))
            }
            try await sweep.run()
            try await sweep.run()
            #expect(try await test.office.database.dump().showing(Self.numbers) == [])
            #expect(try await test.dossiers.find(code)?.history == before.history)
            #expect(try await test.office.mailbox() == mailbox)
            #expect(try await test.office.secondFactors.begin(for: officer, at: Self.now).secret == secret)
            let phone = try #require(PhoneNumber(Self.phone))
            let (found, isOut) = try await test.office.database.read { tx in
                (try AccountRow.find(.phone(phone), in: tx)?.account.phone, try OptOuts.holds(phone, in: tx))
            }
            #expect(found == phone && isOut)
            let report = try await Recount(of: test.office).run()
            #expect(report.findings == [] && report.dossiers == 23)
        }
    }
}
