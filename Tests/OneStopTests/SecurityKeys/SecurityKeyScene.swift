import Foundation
import Kernel
import OneStop
import TestKit
import Testing

/// An officer with a code on the phone and an open visit, and what goes on with keys.
struct SecurityKeyScene {
    static let now = Moment.at("18/01/2016 09:15")

    let test: TestOffice
    let account: Account
    let totp: TOTP
    let visit: ID<Session>
    let party: RelyingParty
    let origin = VisitOrigin(device: "Chrome, Windows", address: "203.0.113.9")

    private var keys: SecurityKeys { test.office.securityKeys }

    static func open(_ test: TestOffice, login: String = "thuly.so-gtvt@demo.vn") async throws -> SecurityKeyScene {
        let account = try await test.office.accounts.signIn(login: login, password: DemoPeople.password)
        let factors = test.office.secondFactors
        let totp = try await factors.begin(for: account.id, at: now)
        _ = try await factors.enrol(account, code: totp.code(at: TOTP.step(at: now)), from: .none, at: now)
        return SecurityKeyScene(
            test: test, account: account, totp: totp, visit: try await visit(of: account, test),
            party: try #require(RelyingParty(publicAddress: "http://localhost")))
    }

    static func visit(of account: Account, _ test: TestOffice) async throws -> ID<Session> {
        let token = try await test.office.sessions.open(for: account, now: now)
        return try #require(try await test.office.sessions.find(token, now: now)).id
    }

    func ask(_ purpose: SecurityKeyQuestion.Purpose, after seconds: Double = 0) async throws -> String {
        try await keys.ask(purpose, of: account.id, in: visit, at: Self.now.addingTimeInterval(seconds)).challenge
    }

    /// Adds the key as its owner does.
    func add(_ key: SoftKey, named name: String = "Khóa ở cơ quan", counter: UInt32 = 0, flags: UInt8 = 0x05)
        async throws
    {
        let act = SoftKey.Act(try await ask(.adding), counter: counter, flags: flags)
        try await give(try key.made(act), named: name)
    }

    func give(_ answer: String, named name: String = "Khóa", after seconds: Double = 0) async throws {
        try await keys.add(
            answer, named: name, to: account, in: visit, at: party, from: origin,
            now: Self.now.addingTimeInterval(seconds))
    }

    /// Has the key sign a question that is put now, and shows that.
    func use(
        _ key: SoftKey, for purpose: SecurityKeyQuestion.Purpose = .signingIn, counter: UInt32 = 0, flags: UInt8 = 0x05
    ) async throws {
        let act = SoftKey.Act(try await ask(purpose), counter: counter, flags: flags)
        try await show(try key.signed(act), for: purpose)
    }

    func show(
        _ answer: String, for purpose: SecurityKeyQuestion.Purpose = .signingIn, in visit: ID<Session>? = nil,
        after seconds: Double = 0
    ) async throws {
        try await keys.verify(
            answer, of: account, for: purpose, in: visit ?? self.visit, at: party, from: origin,
            now: Self.now.addingTimeInterval(seconds))
    }

    func events() async throws -> [SecurityEvent] { try await test.office.security.page(about: account.id) }

    func told(_ kind: String) async throws -> [String] {
        try await test.office.mailbox().filter { $0.kind == kind }.map(\.body)
    }
}
