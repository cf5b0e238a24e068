package import Foundation
package import Kernel
import Storage

extension SignOns {
    /// Takes a person back from a provider.
    ///
    /// - Parameters:
    ///   - key: whose address the answer came to.
    ///   - browser: what this browser keeps from the beginning.
    ///   - session: the open visit, if any.
    /// - Throws: `SignOnRefusal`, written down where a sign-on had truly begun.
    package func complete(
        _ answer: SignOnAnswer, at key: String, browser: String?, redirect: String, session: Session?,
        language: Language, from origin: VisitOrigin, now: Date
    ) async throws -> SignOnOutcome {
        let start = try await database.write { tx in try SignOnStart.take(answer.state, in: tx) }
        guard let start, (0..<SignOnStart.lifetime).contains(now.timeIntervalSince(start.begunAt)) else {
            throw SignOnRefusal.expired
        }
        do {
            guard let browser, SHA256Digest.of(browser).hex == start.browser else {
                throw SignOnRefusal.otherBrowser
            }
            let identity = try await identity(of: answer, for: start, at: key, redirect: redirect, now: now)
            return try await database.write { tx in
                try settle(identity, start, session: session, language: language, from: origin, at: now, in: tx)
            }
        } catch let refusal as SignOnRefusal {
            try await note(refusal, at: start.provider, session, from: origin, at: now)
            throw refusal
        }
    }

    /// Whom the provider vouches for, after every check.
    private func identity(
        of answer: SignOnAnswer, for start: SignOnStart, at key: String, redirect: String, now: Date
    ) async throws -> SignOnIdentity {
        guard key == start.provider else { throw SignOnRefusal.mixedUp }
        let provider = try provider(key)
        let document = try await document(of: provider, at: now)
        // RFC 9207 section 2.4: an answer of another provider is not looked at further, its errors neither.
        guard answer.issuer.map({ $0 == provider.issuer }) ?? !document.namesItself else {
            throw SignOnRefusal.mixedUp
        }
        guard answer.error == nil, let code = answer.code, !code.isEmpty else { throw SignOnRefusal.denied }
        let (transport, shelf) = try needed()
        let exchange = ProviderExchange(provider: provider, document: document, transport: transport, shelf: shelf)
        let rules = IdentityTokenRules(
            issuer: provider.issuer, clientID: provider.clientID, nonce: start.nonce,
            provedAfter: start.purpose == .renew ? start.begunAt : nil)
        let told = try await Self.asking {
            try await exchange.run(code: code, verifier: start.verifier, redirect: redirect, rules, at: now)
        }
        return try SignOnIdentity(told, from: provider)
    }

    private func settle(
        _ identity: SignOnIdentity, _ start: SignOnStart, session: Session?, language: Language,
        from origin: VisitOrigin, at now: Date, in tx: Transaction
    ) throws -> SignOnOutcome {
        switch start.purpose {
        case .signIn: try signIn(identity, next: start.next, language: language, from: origin, at: now, in: tx)
        case .link: try link(identity, start, session, at: now, in: tx)
        case .renew: try renew(identity, start, session, at: now, in: tx)
        }
    }

    private func signIn(
        _ identity: SignOnIdentity, next: String?, language: Language, from origin: VisitOrigin, at now: Date,
        in tx: Transaction
    ) throws -> SignOnOutcome {
        let audience = try provider(identity.provider).audience
        if let link = try SignOnLink.find(identity, in: tx) {
            let account = try Self.account(link.account, for: audience, in: tx)
            try link.touch(identity, at: now, in: tx)
            return .opens(account, identity, next: next)
        }
        guard audience == .citizens else {
            guard let invited = try SignOnInvitation.take(identity, in: tx) else { throw SignOnRefusal.notLinked }
            let account = try Self.account(invited, for: audience, in: tx)
            try attach(identity, to: account, from: origin, at: now, in: tx)
            return .opens(account, identity, next: next)
        }
        return try takeOn(identity, next: next, language: language, from: origin, at: now, in: tx)
    }

    /// A citizen whom no account is linked with: a new one, or first the proof that an old one is theirs.
    private func takeOn(
        _ identity: SignOnIdentity, next: String?, language: Language, from origin: VisitOrigin, at now: Date,
        in tx: Transaction
    ) throws -> SignOnOutcome {
        guard identity.name != nil else { throw SignOnRefusal.missing("name") }
        let there = try identity.proved.flatMap { try AccountRow.find($0, in: tx) }
        if let login = identity.proved, there?.isConfirmed != true {
            let account = try make(identity, login, language: language, from: origin, at: now, in: tx)
            return .opens(account, identity, next: next)
        }
        // An officer's contact is as good as none: their account is nobody's to take by a citizen's sign-on.
        let isTaken = there.map { !$0.account.isOfficer } ?? false
        let arrival = SignOnArrival(
            identity, purpose: .signIn, next: next, contact: isTaken ? identity.proved : nil, isTaken: isTaken)
        let secret = Self.secret()
        try arrival.save(secret, at: now, in: tx)
        return .awaits(secret: secret)
    }

    private func link(
        _ identity: SignOnIdentity, _ start: SignOnStart, _ session: Session?, at now: Date, in tx: Transaction
    ) throws -> SignOnOutcome {
        guard let session, session.account.id == start.account else { throw SignOnRefusal.otherPerson }
        let audience = try provider(identity.provider).audience
        guard audience == .citizens, !session.account.isOfficer else { throw SignOnRefusal.wrongDoor }
        if let there = try SignOnLink.find(identity, in: tx) {
            guard there.account == session.account.id else { throw SignOnRefusal.linkedElsewhere }
            return .renewed(next: start.next)
        }
        let secret = Self.secret()
        try SignOnArrival(identity, purpose: .link, account: session.account.id, next: start.next)
            .save(secret, at: now, in: tx)
        return .awaits(secret: secret)
    }

    private func renew(
        _ identity: SignOnIdentity, _ start: SignOnStart, _ session: Session?, at now: Date, in tx: Transaction
    ) throws -> SignOnOutcome {
        guard let session, session.id == start.session, let link = try SignOnLink.find(identity, in: tx),
            link.account == session.account.id
        else { throw SignOnRefusal.otherPerson }
        try link.touch(identity, at: now, in: tx)
        try tx.run("UPDATE sessions SET proved_at = \(now) WHERE id = \(session.id)")
        return .renewed(next: start.next)
    }

    private func note(
        _ refusal: SignOnRefusal, at key: String, _ session: Session?, from origin: VisitOrigin, at now: Date
    ) async throws {
        let officer = session.flatMap { $0.account.isOfficer ? $0.account.person : nil }
        try await database.write { tx in
            try SecurityLog.record(
                .signOnRefused, by: officer, from: origin, detail: "\(key): \(refusal.detail)", at: now, in: tx)
        }
    }
}
