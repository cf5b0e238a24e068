import Foundation
import Kernel
import OneStop
import TestKit

/// Somebody with a browser before an office that takes sign-ons of a made-up provider.
struct SignOnScene {
    let test: TestOffice
    let fake: FakeProvider

    static let now = Moment.at("18/01/2016 09:15")
    static let origin = VisitOrigin(device: "Chrome, Windows", address: "203.0.113.9")

    static func open(
        on engine: Engine = .sqlite, _ providers: [SignOnProvider] = [.citizens, .officers],
        _ body: (SignOnScene) async throws -> Void
    ) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let fake = FakeProvider(now: now)
            try await body(SignOnScene(test: test.signingOn(by: fake, providers), fake: fake))
        }
    }

    var signOns: SignOns { test.office.signOns }

    func begin(
        _ key: String = "quoc-gia", _ purpose: SignOnPurpose = .signIn, session: Session? = nil, at now: Date = now
    ) async throws -> SignOnRequest {
        try await signOns.begin(
            key, for: purpose, browser: nil, redirect: redirect(key), next: nil, session: session, language: .vi,
            at: now)
    }

    /// Brings back what the person got there; each part may be another one's.
    func complete(
        _ asked: SignOnRequest, _ person: ProviderPerson, at key: String = "quoc-gia", session: Session? = nil,
        browser: String? = nil, on now: Date = now, changing change: (inout [String: String]) -> Void = { _ in }
    ) async throws -> SignOnOutcome {
        var values = FakeProvider.values("http://localhost" + (try fake.signIn(person, at: asked.address)))
        change(&values)
        let answer = SignOnAnswer(
            state: values["state"] ?? "", code: values["code"], issuer: values["iss"], error: values["error"])
        return try await signOns.complete(
            answer, at: key, browser: browser ?? asked.secret, redirect: redirect(key), session: session,
            language: .vi, from: Self.origin, now: now)
    }

    /// Goes there and comes back.
    func go(
        _ person: ProviderPerson = ProviderPerson(), to key: String = "quoc-gia", _ purpose: SignOnPurpose = .signIn,
        session: Session? = nil
    ) async throws -> SignOnOutcome {
        try await complete(try await begin(key, purpose, session: session), person, at: key, session: session)
    }

    /// The account that such a sign-on opens.
    func account(_ person: ProviderPerson = ProviderPerson(), to key: String = "quoc-gia") async throws -> Account {
        guard case .opens(let account, _, _) = try await go(person, to: key) else { throw FakeFault.missing }
        return account
    }

    /// An open visit of that account.
    func visit(_ account: Account, by identity: SignOnIdentity? = nil, at now: Date = now) async throws -> Session {
        let token = try await test.office.sessions.open(for: account, now: now)
        guard let session = try await test.office.sessions.find(token, now: now) else { throw FakeFault.missing }
        if let identity { try await signOns.remember(identity, in: session.id) }
        return session
    }

    func isOpen(_ session: Session) async throws -> Bool {
        try await test.office.sessions.visits(of: session.account.id, at: Self.now).contains { $0.id == session.id }
    }

    /// The word of what the work is refused with.
    func word(_ work: () async throws -> Void) async -> String? {
        do {
            try await work()
            return nil
        } catch {
            return (error as? SignOnRefusal)?.word
        }
    }

    func signedIn(_ login: String) async throws -> Account {
        try await test.office.accounts.signIn(login: login, password: DemoPeople.password)
    }

    private func redirect(_ key: String) -> String { "http://localhost/dang-nhap/qua/\(key)/ve" }
}
