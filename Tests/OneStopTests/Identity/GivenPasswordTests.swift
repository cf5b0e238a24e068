import Foundation
import Kernel
import TestKit
import Testing

@testable import OneStop

/// A password that somebody else chose is for a first sign-in, not for a year.
@Suite("Passwords that were given")
struct GivenPasswordTests {
    private static let given = "wk7p-m3xz-8tqc-hr5v"
    private static let own = "mưa nắng sông Thu"
    private static let login = "thu@quangnam.gov.vn"
    private let now = Moment.at("18/01/2016 10:00")

    private func appoint(_ test: TestOffice, at moment: Date? = nil) async throws {
        let login = try #require(Login(Self.login))
        try await test.office.accounts.appoint(
            name: "Lê Văn Thử (demo)", login: login, password: Self.given, isGiven: true,
            posts: [Post(agency: "so-gtvt", role: .reception)], now: moment ?? now)
    }

    private func signIn(_ test: TestOffice, _ password: String, at moment: Date? = nil) async throws -> Session {
        let account = try await test.office.accounts.signIn(
            login: Self.login, password: password, now: moment ?? now)
        let token = try await test.office.sessions.open(for: account, now: moment ?? now)
        return try #require(try await test.office.sessions.find(token, now: moment ?? now))
    }

    private func change(_ test: TestOffice, _ session: Session, to password: String) async throws {
        try await test.office.people.passwords.change(
            to: password, of: session.account, keeping: session.id, from: .none, now: now)
    }

    @Test("the visit says so until its owner chose another, which is not the given one", arguments: Engine.available)
    func changed(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            try await appoint(test)
            let session = try await signIn(test, Self.given)
            #expect(session.hasGivenPassword)
            await #expect(throws: IdentityRefusal.passwordGiven) { try await change(test, session, to: Self.given) }
            try await change(test, session, to: Self.own)
            #expect(try await !signIn(test, Self.own).hasGivenPassword)
            let years = now.addingTimeInterval(1_000 * 86_400)
            #expect(try await !signIn(test, Self.own, at: years).hasGivenPassword)
        }
    }

    @Test("unchanged it opens nothing after seven days, until it is given anew", arguments: Engine.available)
    func lapsed(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            try await appoint(test)
            let week = now.addingTimeInterval(7 * 86_400)
            _ = try await signIn(test, Self.given, at: week.addingTimeInterval(-1))
            await #expect(throws: IdentityRefusal.passwordLapsed) { _ = try await signIn(test, Self.given, at: week) }
            await #expect(throws: IdentityRefusal.wrongLogin, "said to nobody else") {
                _ = try await signIn(test, Self.own, at: week)
            }
            try await appoint(test, at: week)
            #expect(try await signIn(test, Self.given, at: week).hasGivenPassword)
        }
    }
}
