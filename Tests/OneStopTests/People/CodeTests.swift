import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

@Suite("Codes in place of passwords, and new passwords")
struct CodeTests {
    private let now = Moment.at("18/01/2016 09:15")
    private let phone = "0905111222"

    /// A citizen whose phone was confirmed an hour ago.
    private func citizen(_ test: TestOffice, login: String = "0905 111 222") async throws -> Account {
        let (accounts, before) = (test.office.accounts, now.addingTimeInterval(-3_600))
        let login = try await accounts.register(
            name: "Lê Thị Thử (demo)", login: login, password: "mat-khau-cu-dai", language: .vi, now: before)
        return try await accounts.confirm(login, code: try await code(test, "Mã xác nhận"), now: before)
    }

    private func code(_ test: TestOffice, _ words: String = "Mã") async throws -> String {
        let newest = try await test.office.mailbox().first { $0.kind == "code" && $0.subject.hasPrefix(words) }
        let digits = newest?.subject.filter { $0.isNumber }
        return try #require(digits)
    }

    private func ask(
        _ test: TestOffice, _ login: String, for purpose: CodePurpose = .signIn, browser: String = "a",
        from address: String = "10.0.0.1", at moment: Date? = nil
    ) async throws {
        try await test.office.people.codes.ask(
            login, for: purpose, browser: browser, from: address, now: moment ?? now)
    }

    @Test("a citizen signs in by a code, once, in the browser that asked", arguments: Engine.available)
    func signIn(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let account = try await citizen(test)
            try await ask(test, "+84 905 111 222")
            let right = try await code(test, "Mã đăng nhập")
            let codes = test.office.people.codes
            await #expect(throws: IdentityRefusal.wrongCode) {
                _ = try await codes.signIn(right, browser: "b", now: now)
            }
            #expect(try await codes.signIn("\(right.prefix(3)) \(right.suffix(3))", browser: "a", now: now) == account)
            await #expect(throws: IdentityRefusal.wrongCode) {
                _ = try await codes.signIn(right, browser: "a", now: now)
            }
        }
    }

    @Test("a code of one purpose is none of the other")
    func purposes() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            _ = try await citizen(test)
            try await ask(test, phone)
            let signing = try await code(test, "Mã đăng nhập")
            await #expect(throws: IdentityRefusal.wrongCode) {
                _ = try await test.office.people.passwords.recover(
                    code: signing, password: "mat-khau-moi-dai", browser: "a", from: .none, now: now)
            }
        }
    }

    @Test(
        "a code runs out after ten minutes; five wrong ones close it, whoever guesses at once",
        arguments: Engine.available)
    func guessing(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            _ = try await citizen(test)
            let codes = test.office.people.codes
            try await ask(test, phone)
            let late = try await code(test, "Mã đăng nhập")
            await #expect(throws: IdentityRefusal.codeExpired) {
                _ = try await codes.signIn(late, browser: "a", now: now.addingTimeInterval(600))
            }
            let wrong = late == "123456" ? "654321" : "123456"
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<12 {
                    group.addTask { _ = try? await codes.signIn(wrong, browser: "a", now: now) }
                }
            }
            await #expect(throws: IdentityRefusal.tooManyTries) {
                _ = try await codes.signIn(late, browser: "a", now: now)
            }
        }
    }

    @Test("two who send the same right code at once: one is let in", arguments: Engine.available)
    func race(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            _ = try await citizen(test)
            try await ask(test, phone)
            let right = try await code(test, "Mã đăng nhập")
            let letIn = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<6 {
                    group.addTask {
                        (try? await test.office.people.codes.signIn(right, browser: "a", now: now)) != nil
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(letIn == 1)
        }
    }

    @Test("nobody learns who has an account: strangers' logins are answered, counted and guessed alike")
    func noOracle() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            _ = try await citizen(test)
            for login in [phone, "0905999888", "nobody@example.vn", "tiepnhan.so-gtvt@demo.vn"] {
                for round in 1...5 { try await ask(test, login, browser: "\(login) \(round)", from: login) }
                await #expect(throws: IdentityRefusal.tooManyCodes, "\(login)") {
                    try await ask(test, login, browser: "mới", from: "khác")
                }
                for _ in 1...5 {
                    await #expect(throws: IdentityRefusal.wrongCode, "\(login)") {
                        _ = try await test.office.people.codes.signIn("x", browser: "\(login) 1", now: now)
                    }
                }
                await #expect(throws: IdentityRefusal.tooManyTries, "\(login)") {
                    _ = try await test.office.people.codes.signIn("x", browser: "\(login) 1", now: now)
                }
            }
            await #expect(throws: IdentityRefusal.notAPhoneOrEmail) { try await ask(test, "rác") }
            await #expect(throws: IdentityRefusal.notAPhoneOrEmail) { try await ask(test, "0235 3852 123") }
            let sent = try await test.office.mailbox().filter {
                ["0905999888", "nobody@example.vn"].contains($0.recipient)
            }
            #expect(sent.isEmpty)
        }
    }

    @Test("codes are counted by login, by network address and in all, by the hour and by the day")
    func quotas() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            for index in 0..<60 { try await ask(test, "a\(index)@example.vn", browser: "\(index)") }
            await #expect(throws: IdentityRefusal.tooManyCodes) { try await ask(test, "b@example.vn") }
            try await ask(test, "b@example.vn", from: "10.0.0.2")
            let later = now.addingTimeInterval(3_600)
            try await ask(test, "b@example.vn", at: later)
            for hour in 2...3 {
                for _ in 0..<5 {
                    try await ask(
                        test, "b@example.vn", from: "\(hour)", at: now.addingTimeInterval(Double(hour) * 3_600))
                }
            }
            await #expect(throws: IdentityRefusal.tooManyCodes) {
                try await ask(test, "b@example.vn", from: "4", at: now.addingTimeInterval(4 * 3_600))
            }
            try await ask(test, "b@example.vn", from: "4", at: now.addingTimeInterval(40 * 3_600))
        }
    }

    @Test("an officer gets no code to sign in; a new password only with a second factor, which is still asked for")
    func officers() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let address = try #require(EmailAddress("hoa@gtvt.example.vn"))
            let id = try await test.office.accounts.appoint(
                name: "Lê Thị Hoa (demo)", login: .email(address), password: "mat-khau-cu-dai",
                posts: [Post(agency: "so-gtvt", role: .caseOfficer)], now: now)
            let account = try #require(try await test.office.accounts.find(id))
            for purpose in [CodePurpose.signIn, .recovery] {
                try await ask(test, address.text, for: purpose)
                let told = try #require(try await test.office.mailbox().first { $0.recipient == address.text })
                #expect(told.body.firstMatch(of: /\d{6}/) == nil)
            }
            let totp = try await test.office.secondFactors.begin(for: id, at: now)
            _ = try await test.office.secondFactors.enrol(
                account, code: totp.code(at: TOTP.step(at: now)), from: .none, at: now)
            try await ask(test, address.text, for: .recovery)
            let found = try await test.office.people.passwords.recover(
                code: try await code(test, "Mã đặt lại"), password: "mat-khau-moi-dai", browser: "a", from: .none,
                now: now)
            #expect(found == account)
            #expect(try await test.office.secondFactors.standing(of: id).isSetUp)
            #expect(try await test.office.security.page(about: id).first?.kind == .passwordRecovered)
        }
    }

    @Test(
        "a new password by a code ends every visit, is told to every contact, and the old one opens nothing",
        arguments: Engine.available)
    func recovery(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let account = try await citizen(test)
            let address = try #require(Login("thu@example.vn"))
            try await test.office.contacts.ask(address, for: account, now: now)
            try await test.office.contacts.confirm(
                code: try await code(test, "Mã xác nhận"), for: account.id, now: now)
            let visit = try await test.office.sessions.open(for: account, now: now)
            try await ask(test, "thu@example.vn", for: .recovery)
            let passwords = test.office.people.passwords
            let right = try await code(test, "Mã đặt lại")
            await #expect(throws: IdentityRefusal.passwordTooShort(min: 8)) {
                _ = try await passwords.recover(code: right, password: "x", browser: "a", from: .none, now: now)
            }
            _ = try await passwords.recover(
                code: right, password: "mat-khau-moi-dai", browser: "a", from: .none, now: now)
            #expect(try await test.office.sessions.find(visit, now: now) == nil)
            await #expect(throws: IdentityRefusal.wrongLogin) {
                _ = try await test.office.accounts.signIn(login: phone, password: "mat-khau-cu-dai")
            }
            _ = try await test.office.accounts.signIn(login: phone, password: "mat-khau-moi-dai")
            let told = try await test.office.mailbox().filter { $0.kind == "password_changed" }.map(\.recipient)
            #expect(Set(told) == [phone, "thu@example.vn"])
        }
    }

    @Test("changing the password keeps the visit it is done from and ends the others; a sample account keeps its own")
    func change() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let account = try await citizen(test)
            let sessions = test.office.sessions
            let (here, there) = (
                try await sessions.open(for: account, now: now), try await sessions.open(for: account, now: now)
            )
            let visit = try #require(try await sessions.find(here, now: now))
            try await test.office.people.passwords.change(
                to: "mat-khau-moi-dai", of: account, keeping: visit.id, from: .none, now: now)
            #expect(try await sessions.find(here, now: now) != nil)
            #expect(try await sessions.find(there, now: now) == nil)
            let sample = try await test.office.accounts.signIn(login: "congdan@demo.vn", password: DemoPeople.password)
            await #expect(throws: IdentityRefusal.sampleAccount) {
                try await test.office.people.passwords.change(
                    to: "mat-khau-moi-dai", of: sample, keeping: nil, from: .none, now: now)
            }
        }
    }

    @Test("a shut account and one that was never confirmed get no code, and a code from before opens nothing")
    func shut() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let account = try await citizen(test)
            try await ask(test, phone)
            let right = try await code(test, "Mã đăng nhập")
            try await test.office.database.write { tx in
                _ = try tx.run("UPDATE accounts SET disabled_at = \(now) WHERE id = \(account.id)")
            }
            await #expect(throws: IdentityRefusal.wrongCode) {
                _ = try await test.office.people.codes.signIn(right, browser: "a", now: now)
            }
            _ = try await test.office.accounts.register(
                name: "Chưa Xác Nhận (demo)", login: "cho@example.vn", password: "mat-khau-cu-dai", language: .vi,
                now: now)
            let before = try await test.office.mailbox().count
            try await ask(test, "cho@example.vn", browser: "b")
            try await ask(test, phone, browser: "c")
            #expect(try await test.office.mailbox().count == before)
        }
    }

    @Test("however busy, a citizen's visit ends ninety days after it was opened")
    func longest() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let account = try await citizen(test)
            let token = try await test.office.sessions.open(for: account, now: now)
            for day in stride(from: 10, to: 90, by: 10) {
                let seen = try await test.office.sessions.find(token, now: now.addingTimeInterval(Double(day) * 86_400))
                #expect(seen != nil, "day \(day)")
            }
            #expect(try await test.office.sessions.find(token, now: now.addingTimeInterval(90 * 86_400)) == nil)
        }
    }
}
