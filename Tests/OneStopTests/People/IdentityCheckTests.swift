import Foundation
import Kernel
import TestKit
import Testing

@testable import OneStop

@Suite("Levels of assurance")
struct IdentityCheckTests {
    private let now = Citizens.now

    /// The small province, whose badge asks for that level.
    private func folder(_ level: String) -> ProvinceFolder {
        TestOffice.small.editing("agencies/so-gtvt/procedures/\(TestOffice.badge)/procedure.yaml") {
            "identity: \(level)\n" + $0
        }
    }

    private func open(
        on engine: Engine = .sqlite, demanding level: String = "counter",
        _ body: (Citizens, Account, Account) async throws -> Void
    ) async throws {
        try await TestOffice.open(on: engine, folder: folder(level)) { test in
            let citizens = Citizens(test: test)
            let citizen = try await citizens.account("Lê Thử", "0905 111 222")
            let officer = try await test.office.accounts.signIn(
                login: "tiepnhan.so-gtvt@demo.vn", password: DemoPeople.password)
            try await body(citizens, citizen, officer)
        }
    }

    private func start(_ citizens: Citizens, _ account: Account) async throws {
        _ = try await citizens.test.office.drafts.start(
            TestOffice.badge, at: "so-gtvt", by: account.id, prefilled: FormInput(), now: now)
    }

    @Test("levels are ordered, each above those before it")
    func order() {
        #expect(Assurance.allCases == Assurance.allCases.sorted())
        #expect(Assurance.declared < .phone && Assurance.phone < .counter && Assurance.counter < .national)
    }

    @Test(
        "an officer compares a card with whoever reads the account's code out; the account then bears its name",
        arguments: Engine.available)
    func check(engine: Engine) async throws {
        try await open(on: engine) { citizens, citizen, officer in
            let people = citizens.test.office.people
            #expect(try await people.identity.level(of: citizen) == .phone)
            await #expect(throws: PeopleRefusal.levelTooLow(.counter)) { try await start(citizens, citizen) }
            let card = try CheckedCard(name: "Lê Thị Thử", number: "049 185 001234")
            let id = try await people.deskCodes.send(to: "0905 111 222", by: officer, from: "x", now: now)
            let right = try await citizens.code(to: "0905111222")
            await #expect(throws: PeopleRefusal.unknown) {
                _ = try await people.identity.check(
                    card, code: right, id, at: "ubnd-tam-ky", by: officer, from: .none, now: now)
            }
            let wrong = right == "123456" ? "654321" : "123456"
            await #expect(throws: IdentityRefusal.wrongCode) {
                _ = try await people.identity.check(
                    card, code: wrong, id, at: "so-gtvt", by: officer, from: .none, now: now)
            }
            _ = try await people.identity.check(
                card, code: right, id, at: "so-gtvt", by: officer, from: .none, now: now)
            let found = try #require(try await citizens.test.office.accounts.find(citizen.id))
            #expect(found.name == "Lê Thị Thử")
            #expect(try await people.identity.level(of: found) == .counter)
            #expect(try await people.identity.check(of: citizen.id)?.card == "049*****1234")
            let event = try #require(try await citizens.test.office.security.page(about: citizen.id).first)
            #expect(event.kind == .identityChecked && event.actor == officer.id && !event.detail.contains("185001234"))
            try await start(citizens, found)
            await #expect(throws: IdentityRefusal.wrongCode) {
                _ = try await people.identity.check(
                    card, code: right, id, at: "so-gtvt", by: officer, from: .none, now: now)
            }
        }
    }

    @Test("the desk learns of no account: an unknown login and an officer's get a page and no code")
    func noOracle() async throws {
        try await open { citizens, citizen, officer in
            let codes = citizens.test.office.people.deskCodes
            let before = try await citizens.test.office.mailbox().count
            for login in ["0905 999 888", "thuly.so-gtvt@demo.vn"] {
                let id = try await codes.send(to: login, by: officer, from: "x", now: now)
                #expect(try await codes.contact(id, of: officer.id) != nil)
                #expect(try await codes.contact(id, of: citizen.id) == nil)
            }
            #expect(try await citizens.test.office.mailbox().count == before)
            await #expect(throws: PeopleRefusal.unknown) {
                _ = try await codes.send(to: "0905 111 222", by: citizen, from: "x", now: now)
            }
        }
    }

    @Test("a phone is enough where a phone is asked for, an address alone is not")
    func phone() async throws {
        try await open(demanding: "phone") { citizens, citizen, _ in
            try await start(citizens, citizen)
            let other = try await citizens.account("Chỉ Thư (demo)", "thu@example.vn")
            await #expect(throws: PeopleRefusal.levelTooLow(.phone)) { try await start(citizens, other) }
        }
    }
}
