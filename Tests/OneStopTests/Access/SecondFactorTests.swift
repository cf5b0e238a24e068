import Foundation
import Kernel
import OneStop
import Storage
import TestKit
import Testing

@Suite("The second factor of officers")
struct SecondFactorTests {
    private let now = Moment.at("18/01/2016 09:15")
    private let origin = VisitOrigin(device: "Chrome, Windows", address: "203.0.113.9")

    private func officer(_ test: TestOffice, _ login: String = "thuly.so-gtvt@demo.vn") async throws -> Account {
        try await test.office.accounts.signIn(login: login, password: DemoPeople.password)
    }

    /// Sets one up and returns how its codes are made, with the recovery codes.
    private func enrol(_ account: Account, _ test: TestOffice) async throws -> (TOTP, [String]) {
        let totp = try await test.office.secondFactors.begin(for: account.id, at: now)
        let codes = try await test.office.secondFactors.enrol(
            account, code: totp.code(at: TOTP.step(at: now)), from: origin, at: now)
        return (totp, codes)
    }

    private func verify(_ code: String, _ account: Account, _ test: TestOffice, after seconds: Double) async throws {
        try await test.office.secondFactors.verify(
            code, of: account, from: origin, at: now.addingTimeInterval(seconds))
    }

    private func kinds(_ test: TestOffice, about account: ID<Account>) async throws -> [SecurityEvent.Kind] {
        try await test.office.security.page(about: account).map(\.kind)
    }

    @Test("an officer sets it up with a first code; the same code opens nothing again", arguments: Engine.available)
    func enrolment(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let account = try await officer(test)
            #expect(try await test.office.secondFactors.standing(of: account.id).isSetUp == false)
            let (totp, codes) = try await enrol(account, test)
            #expect(codes.count == 10 && Set(codes).count == 10)
            let standing = try await test.office.secondFactors.standing(of: account.id)
            #expect(standing.isSetUp && standing.codesLeft == 10)
            let step = TOTP.step(at: now)
            await #expect(throws: SecondFactorRefusal.used) {
                try await verify(totp.code(at: step), account, test, after: 5)
            }
            try await verify(totp.code(at: step + 1), account, test, after: 30)
            await #expect(throws: SecondFactorRefusal.notAwaited) {
                _ = try await test.office.secondFactors.begin(for: account.id, at: now)
            }
            #expect(try await kinds(test, about: account.id).prefix(2) == [.recoveryRenewed, .enrolled])
        }
    }

    @Test("until the first code the same secret is shown for an hour, then a new one")
    func secretWaits() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let account = try await officer(test)
            let factors = test.office.secondFactors
            let first = try await factors.begin(for: account.id, at: now)
            #expect(try await factors.begin(for: account.id, at: now.addingTimeInterval(3_000)) == first)
            #expect(try await factors.begin(for: account.id, at: now.addingTimeInterval(3_601)) != first)
        }
    }

    @Test("five wrong codes shut it for a quarter of an hour, however many come at once", arguments: Engine.available)
    func throttle(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let account = try await officer(test)
            let (totp, codes) = try await enrol(account, test)
            let step = TOTP.step(at: now)
            let wrong = ["000000", "111111"].first { code in !(-3...40).contains { totp.code(at: step + $0) == code } }
            let guess = try #require(wrong)
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<12 { group.addTask { try? await verify(guess, account, test, after: 40) } }
            }
            for code in [totp.code(at: step + 2), codes[0]] {
                await #expect(throws: SecondFactorRefusal.locked(until: now.addingTimeInterval(940))) {
                    try await verify(code, account, test, after: 60)
                }
            }
            #expect(try await kinds(test, about: account.id).filter { $0 == .codeFailed }.count == 5)
            #expect(try await kinds(test, about: account.id).contains(.locked))
            try await verify(totp.code(at: TOTP.step(at: now.addingTimeInterval(960))), account, test, after: 960)
        }
    }

    @Test(
        "a recovery code opens once, as anybody may type it; a used or wrong one counts as a try",
        arguments: Engine.available)
    func recovery(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let account = try await officer(test)
            let (_, codes) = try await enrol(account, test)
            try await verify(codes[3].uppercased().replacing("-", with: " "), account, test, after: 60)
            await #expect(throws: SecondFactorRefusal.wrong) { try await verify(codes[3], account, test, after: 61) }
            let forged = codes[4].prefix(5) + "2222-2222"
            await #expect(throws: SecondFactorRefusal.wrong) {
                try await verify(String(forged), account, test, after: 62)
            }
            #expect(try await test.office.secondFactors.standing(of: account.id).codesLeft == 9)
            let renewed = try await test.office.secondFactors.renewCodes(of: account, from: origin, at: now)
            await #expect(throws: SecondFactorRefusal.wrong) { try await verify(codes[5], account, test, after: 63) }
            try await verify(renewed[0], account, test, after: 64)
        }
    }

    @Test("one recovery code used twice at the same time opens once", arguments: Engine.available)
    func race(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let account = try await officer(test)
            let (_, codes) = try await enrol(account, test)
            let opened = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<4 {
                    group.addTask { (try? await verify(codes[0], account, test, after: 60)) != nil }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(opened == 1)
        }
    }

    @Test("the database holds no recovery code, only what a password leaves")
    func hashes() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let account = try await officer(test)
            let (_, codes) = try await enrol(account, test)
            let kept = try await test.office.database.read { tx in
                try tx.rows("SELECT selector, hash FROM recovery_codes").map { row in
                    try row.get("selector", as: String.self) + (try row.get("hash", as: String.self))
                }
            }
            #expect(kept.count == 10)
            for code in codes { #expect(!kept.contains { $0.contains(code.suffix(9)) }) }
        }
    }
}
