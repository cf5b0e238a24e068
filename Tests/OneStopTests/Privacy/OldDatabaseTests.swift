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
        return codes[0]
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
            #expect(try await test.office.database.dump().showing([Self.phone]) == [Self.phone], "it lies open")
            #expect(try await test.dossiers.find(code)?.history == before.history, "and is read all the same")

            let sweep = SealSweep(database: test.office.database)
            // A server that was killed after the first batch of each table.
            for step in SealSweep.steps {
                let last = try await test.office.database.write { tx in try step.advance("", tx) }
                #expect(last != nil || !["accounts", "events", "messages"].contains(step.name))
            }
            try await sweep.run()
            try await sweep.run()
            #expect(try await test.office.database.dump().showing([Self.phone]) == [])
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
