import Foundation
import Kernel
import OneStop
import TestKit
import Testing

@Suite("Accounts")
struct AccountTests {
    private let now = Moment.at("18/01/2016 09:15")

    private func code(_ test: TestOffice) async throws -> String {
        let newest = try await test.office.mailbox().first { $0.subject.hasPrefix("Mã xác nhận") }
        let digits = newest?.subject.filter { $0.isNumber }
        return try #require(digits)
    }

    @Test("a citizen registers, confirms by the code that was sent, signs in", arguments: Engine.available)
    func register(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let login = try await test.office.accounts.register(
                name: "Lê Thị Thử (demo)", login: "0905 111 222", password: "mat-khau-dai", language: .vi, now: now)
            await #expect(throws: IdentityRefusal.wrongLogin) {
                _ = try await test.office.accounts.signIn(login: "0905111222", password: "mat-khau-dai")
            }
            _ = try await test.office.accounts.confirm(
                login, code: try await code(test), now: now.addingTimeInterval(60))
            let account = try await test.office.accounts.signIn(login: "+84905111222", password: "mat-khau-dai")
            #expect(account.name == "Lê Thị Thử (demo)" && !account.isOfficer)
        }
    }

    @Test("the code confirms in the browser that registered, so nobody confirms a stranger's registration")
    func browsers() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let accounts = test.office.accounts
            let login = try await accounts.register(
                name: "Người Thật (demo)", login: "0905 111 333", password: "mat-khau-that", language: .vi,
                browser: "a", now: now)
            _ = try await accounts.register(
                name: "Kẻ Chen (demo)", login: "0905 111 333", password: "mat-khau-gia", language: .vi, browser: "b",
                now: now)
            let newest = try await code(test)
            await #expect(throws: IdentityRefusal.wrongCode) {
                _ = try await accounts.confirm(login, code: newest, browser: "a", now: now)
            }
        }
    }

    @Test("five wrong codes close the door, an old code too, whoever guesses at once", arguments: Engine.available)
    func guessing(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let login = try await test.office.accounts.register(
                name: "Lê Thị Thử (demo)", login: "thu@example.vn", password: "mat-khau-dai", language: .vi, now: now)
            let right = try await code(test)
            let wrong = right == "123456" ? "654321" : "123456"
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<12 {
                    group.addTask { _ = try? await test.office.accounts.confirm(login, code: wrong, now: now) }
                }
            }
            await #expect(throws: IdentityRefusal.tooManyTries) {
                _ = try await test.office.accounts.confirm(login, code: right, now: now)
            }
        }
    }

    @Test("a code is good for ten minutes")
    func expiry() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let login = try await test.office.accounts.register(
                name: "Lê Thị Thử (demo)", login: "thu@example.vn", password: "mat-khau-dai", language: .vi, now: now)
            let right = try await code(test)
            await #expect(throws: IdentityRefusal.codeExpired) {
                _ = try await test.office.accounts.confirm(login, code: right, now: now.addingTimeInterval(601))
            }
        }
    }

    @Test("nobody learns who has an account: registering again and a wrong password answer as for a stranger")
    func noOracle() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let known = "congdan@demo.vn"
            _ = try await test.office.accounts.register(
                name: "Ai đó", login: known, password: "mat-khau-khac", language: .vi, now: now)
            #expect(try await test.office.mailbox().first?.subject == "Bạn đã có tài khoản")
            for (login, password) in [(known, "mat-khau-khac"), (known, ""), ("nobody@example.vn", "x"), ("rác", "x")] {
                await #expect(throws: IdentityRefusal.wrongLogin, "\(login)") {
                    _ = try await test.office.accounts.signIn(login: login, password: password)
                }
            }
            _ = try await test.office.accounts.signIn(login: known, password: DemoPeople.password)
        }
    }

    @Test("registering sends one login five codes an hour, whoever has it", arguments: Engine.available)
    func registrationsCounted(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            for login in ["congdan@demo.vn", "nobody@example.vn"] {
                func register(at moment: Date) async throws {
                    _ = try await test.office.accounts.register(
                        name: "Ai đó", login: login, password: "mat-khau-khac", language: .vi, now: moment)
                }
                for _ in 1...5 { try await register(at: now) }
                await #expect(throws: IdentityRefusal.tooManyCodes, "\(login)") { try await register(at: now) }
                try await register(at: now.addingTimeInterval(3_600))
            }
        }
    }

    @Test("a visit ends when its time is over or its owner leaves", arguments: Engine.available)
    func sessions(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let officer = try await test.office.accounts.signIn(
                login: "tiepnhan.so-gtvt@demo.vn", password: DemoPeople.password)
            let token = try await test.office.sessions.open(for: officer, now: now)
            #expect(try await test.office.sessions.find(token, now: now.addingTimeInterval(7 * 3_600)) != nil)
            #expect(try await test.office.sessions.find(token, now: now.addingTimeInterval(24 * 3_600)) == nil)
            let other = try await test.office.sessions.open(for: officer, now: now)
            try await test.office.sessions.close(other)
            #expect(try await test.office.sessions.find(other, now: now) == nil)
            #expect(try await test.office.sessions.find("", now: now) == nil)
        }
    }

    @Test("where officers are, a demo's come only among their like", arguments: Engine.available)
    func demo(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let accounts = test.office.accounts
            #expect(try await !accounts.hasOfficersOnly(outside: DemoPeople.domain), "a demo may be started again")
            #expect(try await accounts.hasOfficersOnly(outside: "@quangnam.gov.vn"))
            let login = try #require(Login("thu@quangnam.gov.vn"))
            _ = try await accounts.appoint(
                name: "Lê Văn Thử (demo)", login: login, password: "mat-khau-rat-dai",
                posts: [Post(agency: "so-gtvt", role: .reception)], now: now)
            #expect(try await !accounts.hasOfficersOnly(outside: "@quangnam.gov.vn"))
        }
    }
}
