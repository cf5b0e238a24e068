import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

/// The province's own words, and how each person wants to hear.
@Suite("Wordings and wishes")
struct TemplateTests {
    private let now = Moment.at("18/01/2016 10:00")

    @Test("the product's own words name only what there is, in both languages", arguments: Language.allCases)
    func standard(language: Language) {
        let t = Phrasebook.standard.wording(language)
        #expect(Situation.allCases.count >= 18)
        for situation in Situation.allCases {
            let template = SituationWords.standard(situation, t)
            #expect(template.faults(for: situation) == [], "\(situation)")
            #expect(!template.filled(isAccented: false).body.contains("{") && template.subject != situation.subject.key)
        }
    }

    @Test(
        "a text with an unknown name, without an end, empty or too long is refused with its place",
        arguments: [
            ("{ten}", "s", "b", ["sms"]), ("{code", "s", "b", ["sms"]), ("x", "", "b", ["subject"]),
            ("x", "s", "{pin}", ["body"]), ("x", "s", String(repeating: "x", count: 4_001), ["body"]),
            (String(repeating: "x", count: 161), "s", "b", ["sms"]), ("{code}", "{due}", "{agency}", []),
        ])
    func faults(sms: String, subject: String, body: String, parts: [String]) {
        let template = SituationWords(sms: sms, subject: subject, body: body)
        #expect(template.faults(for: .accepted).map(\.part) == parts)
    }

    private func told(_ test: TestOffice) async throws -> [String: String] {
        try await test.office.database.read { tx in
            try tx.rows("SELECT \(Envelope.columns) FROM outbox WHERE for_applicant = 1 ORDER BY at, place").reduce(
                into: [:]) {
                    let envelope = try Envelope(row: $1, in: tx)
                    $0[envelope.recipient] = envelope.body
                }
        }
    }

    private func file(_ test: TestOffice, seed: UInt64 = 1) async throws -> DossierCode {
        let applicant = Applicant(
            name: "A", submitter: test.citizen(), phone: PhoneNumber("0905123318"), email: EmailAddress("a@demo.vn"),
            language: .vi)
        return try await test.dossiers.file(try await test.draft(seed: seed).id, by: applicant, at: now)
    }

    @Test(
        "a procedure's own words go before the province's, and these before the product's", arguments: Engine.available)
    func precedence(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let templates = test.office.templates
            func keep(_ sms: String, _ procedure: String) async throws {
                let faults = try await templates.keep(
                    SituationWords(sms: sms, subject: "s", body: "b"), for: .submitted, procedure: procedure, .vi,
                    by: test.citizen(), at: now)
                #expect(faults == [])
            }
            try await keep("tỉnh {code}", "")
            try await keep("riêng {code}", TestOffice.household)
            let code = try await file(test)
            #expect(try await told(test)["0905123318"] == "riêng \(code.text)")
            try await templates.drop(.submitted, procedure: TestOffice.household, .vi)
            let second = try await file(test, seed: 2)
            #expect(try await told(test)["0905123318"] == "tỉnh \(second.text)")
            #expect(try await told(test)["a@demo.vn"] == "b")
        }
    }

    @Test("news goes where the person wants it, and never nowhere by a wish", arguments: Engine.available)
    func wishes(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let account = test.citizen().account
            try await test.office.contacts.keep(ContactPreferences(bySMS: false), for: account)
            _ = try await file(test, seed: 1)
            #expect(Set(try await told(test).keys) == ["a@demo.vn"])
            try await test.office.contacts.keep(ContactPreferences(bySMS: false, byEmail: false), for: account)
            _ = try await file(test, seed: 2)
            #expect(Set(try await told(test).keys) == ["a@demo.vn", "0905123318"])
        }
    }

    @Test("who wants to is told of each officer who opens the dossier, nobody else", arguments: Engine.available)
    func views(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            guard case .officer(let officer, let posts) = test.officer(.reception) else { return }
            let quiet = try await file(test, seed: 1)
            _ = try await test.dossiers.open(quiet, by: officer, posts: posts, at: now)
            try await test.office.contacts.keep(ContactPreferences(hearsOfViews: true), for: test.citizen().account)
            let watched = try await file(test, seed: 2)
            _ = try await test.dossiers.open(watched, by: officer, posts: posts, at: now)
            let views = try await test.office.database.read { tx in
                try tx.rows("SELECT dossier FROM outbox WHERE kind = 'viewed'").map { try $0.get("dossier") as String }
            }
            #expect(Set(views) == [watched.text] && views.count == 2)
        }
    }

    @Test("a new phone counts once its code came back; five wrong ones end it", arguments: Engine.available)
    func newContact(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let account = try #require(try await test.office.accounts.find(test.citizen().account))
            let phone = try #require(Login("0905123318"))
            func code() async throws -> String {
                let body = try await test.office.database.read { tx in
                    try tx.row("SELECT \(Envelope.columns) FROM outbox WHERE kind = 'code' ORDER BY at DESC, id DESC")
                        .map { try Envelope(row: $0, in: tx).body }
                }
                return String((body ?? "").filter(\.isNumber).prefix(6))
            }
            try await test.office.contacts.ask(phone, for: account, now: now)
            for _ in 0..<5 {
                await #expect(throws: IdentityRefusal.wrongCode) {
                    try await test.office.contacts.confirm(code: "000000", for: account.id, now: now)
                }
            }
            let right = try await code()
            await #expect(throws: IdentityRefusal.tooManyTries) {
                try await test.office.contacts.confirm(code: right, for: account.id, now: now)
            }
            let later = now.addingTimeInterval(60)
            try await test.office.contacts.ask(phone, for: account, now: later)
            try await test.office.contacts.confirm(code: try await code(), for: account.id, now: later)
            #expect(try await test.office.accounts.find(account.id)?.phone?.text == "0905123318")
        }
    }

    @Test("another's address gets a word and no code, and can't be taken", arguments: Engine.available)
    func foreignContact(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let account = try #require(try await test.office.accounts.find(test.citizen(0).account))
            let other = try #require(try await test.office.accounts.find(test.citizen(1).account)?.email)
            try await test.office.contacts.ask(.email(other), for: account, now: now)
            await #expect(throws: IdentityRefusal.wrongCode) {
                try await test.office.contacts.confirm(code: "123456", for: account.id, now: now)
            }
            let kinds = try await test.office.database.read { tx in
                try tx.rows("SELECT kind FROM outbox").map { try $0.get("kind") as String }
            }
            #expect(kinds == ["account_exists"])
        }
    }
}
