package import Foundation
package import Kernel
import Storage

extension SignOns {
    /// Notes that the visit was opened by a provider, so that it ends when the person signs out there.
    package func remember(_ identity: SignOnIdentity, in visit: ID<Session>) async throws {
        try await database.write { tx in
            try tx.run(
                """
                INSERT INTO sign_on_visits (session, provider, issuer, subject, sid, token)
                VALUES (\(visit), \(identity.provider), \(identity.issuer),
                    \(try tx.blind(identity.tokenSubject, as: .subject)),
                    \(try identity.tokenSession.map { try tx.blind($0, as: .subject) }),
                    \(try tx.seal(identity.token, at: Self.token(of: visit))))
                """)
        }
    }

    /// Whether a provider opened that visit.
    static func opened(_ visit: ID<Session>, in tx: Transaction) throws -> Bool {
        try tx.row("SELECT session FROM sign_on_visits WHERE session = \(visit)") != nil
    }

    /// The visit goes on under another id, behind its second factor.
    package func carry(from old: ID<Session>, to new: ID<Session>) async throws {
        try await database.write { tx in
            let kept: String? = try tx.value("SELECT token FROM sign_on_visits WHERE session = \(old) \(.forUpdate)")
            guard let kept else { return }
            let token = try tx.seal(try tx.unseal(kept, at: Self.token(of: old)), at: Self.token(of: new))
            try tx.run("UPDATE sign_on_visits SET session = \(new), token = \(token) WHERE session = \(old)")
        }
    }

    /// Where the person of that visit signs out of the provider too; `nil` where it has no such place, or no answer now.
    ///
    /// - Parameter back: where the provider sends the person afterwards, letter by letter what it knows of us.
    /// - Source: OpenID Connect RP-Initiated Logout 1.0 section 2.
    package func leaving(_ visit: ID<Session>, back: String, at now: Date) async throws -> SignOnLeaving? {
        let kept = try await database.read { tx -> (provider: String, token: String)? in
            guard let row = try tx.row("SELECT provider, token FROM sign_on_visits WHERE session = \(visit)") else {
                return nil
            }
            return (try row.get("provider"), try tx.unseal(try row.get("token"), at: Self.token(of: visit)))
        }
        guard let kept, let provider = try? provider(kept.provider),
            let document = try? await document(of: provider, at: now), let place = document.endSession
        else { return nil }
        let values = [
            ("id_token_hint", kept.token), ("client_id", provider.clientID),
            ("post_logout_redirect_uri", back),
        ]
        return SignOnLeaving(provider: provider.name, address: ProviderAddress.adding(values, to: place))
    }

    /// Takes a provider's word that somebody signed out there, and ends the visits that it opened.
    ///
    /// - Returns: how many ended.
    /// - Throws: `SignOnRefusal`.
    /// - Source: OpenID Connect Back-Channel Logout 1.0 section 2.6.
    @discardableResult
    package func logOut(_ token: String, at key: String, from origin: VisitOrigin, now: Date) async throws -> Int {
        let provider = try provider(key)
        let word: LogoutToken
        do {
            let signed = try SignedToken(token)
            guard signed.type == nil || ["jwt", "logout+jwt"].contains(signed.type) else { throw TokenFault.event }
            let shelf = try needed().shelf
            let keys = try await Self.asking { try await shelf.keys(for: signed, of: provider, at: now) }
            let claims = try signed.claims(signedBy: keys)
            word = try LogoutToken(claims, issuer: provider.issuer, clientID: provider.clientID, at: now)
        } catch let fault as TokenFault {
            throw SignOnRefusal.token(fault)
        }
        return try await database.write { tx in
            try tx.run("DELETE FROM sign_on_logouts WHERE at < \(now.addingTimeInterval(-2 * LogoutToken.oldest))")
            let isNew = try tx.run(
                """
                INSERT INTO sign_on_logouts (issuer, token, at)
                VALUES (\(provider.issuer), \(SHA256Digest.of(word.id).hex), \(now))
                ON CONFLICT (issuer, token) DO NOTHING
                """)
            guard isNew == 1 else { throw SignOnRefusal.token(.event) }
            return try end(word, of: provider, from: origin, at: now, in: tx)
        }
    }

    private func end(
        _ word: LogoutToken, of provider: SignOnProvider, from origin: VisitOrigin, at now: Date, in tx: Transaction
    ) throws -> Int {
        var narrowed: SQL = ""
        if let session = word.session { narrowed = "\(narrowed) AND v.sid = \(try tx.blind(session, as: .subject))" }
        if let subject = word.subject {
            narrowed = "\(narrowed) AND v.subject = \(try tx.blind(subject, as: .subject))"
        }
        let rows = try tx.rows(
            """
            SELECT s.id, s.account
            FROM sign_on_visits v JOIN sessions s ON s.id = v.session
            WHERE v.issuer = \(provider.issuer) \(narrowed)
            ORDER BY s.id
            """)
        for row in rows {
            try tx.run("DELETE FROM sessions WHERE id = \(try row.get("id") as ID<Session>)")
            guard let account = try AccountRow.find(try row.get("account"), in: tx)?.account else { continue }
            try Self.record(.signOnEnded, provider.key, of: account, from: origin, at: now, in: tx)
        }
        return rows.count
    }

    /// Where the provider's token of that visit lies: it names the person, at some providers with the card's number.
    static func token(of visit: ID<Session>) -> Cell { Cell("sign_on_visits", "token", row: visit.text) }
}
