import Foundation
import Kernel
import Storage

/// A sign-on that was begun: what its answer must fit, for ten minutes and once.
struct SignOnStart: Sendable {
    let browser: String
    let provider: String
    let nonce: String
    let verifier: String
    let purpose: SignOnPurpose
    let account: ID<Account>?
    let session: ID<Session>?
    let next: String?
    let begunAt: Date

    static let lifetime: TimeInterval = 600

    /// Keeps it under the state's digest: whoever reads the table can't answer for it.
    func save(_ state: String, in tx: Transaction) throws {
        try tx.run("DELETE FROM sign_on_starts WHERE begun_at < \(begunAt.addingTimeInterval(-Self.lifetime))")
        try tx.run(
            """
            INSERT INTO sign_on_starts (state, browser, provider, nonce, verifier, purpose, account, session, next,
                begun_at)
            VALUES (\(SHA256Digest.of(state).hex), \(browser), \(provider), \(nonce), \(verifier), \(purpose),
                \(account), \(session), \(next), \(begunAt))
            """)
    }

    /// Takes it out, whatever comes of it: no state is answered twice.
    static func take(_ state: String, in tx: Transaction) throws -> SignOnStart? {
        let digest = SHA256Digest.of(state).hex
        let row = try tx.row(
            """
            SELECT browser, provider, nonce, verifier, purpose, account, session, next, begun_at
            FROM sign_on_starts
            WHERE state = \(digest) \(.forUpdate)
            """)
        guard let row, try tx.run("DELETE FROM sign_on_starts WHERE state = \(digest)") == 1 else { return nil }
        return try SignOnStart(row: row)
    }
}

extension SignOnStart {
    fileprivate init(row: Row) throws {
        browser = try row.get("browser")
        provider = try row.get("provider")
        nonce = try row.get("nonce")
        verifier = try row.get("verifier")
        purpose = try row.get("purpose")
        account = try row.getOptional("account")
        session = try row.getOptional("session")
        next = try row.getOptional("next")
        begunAt = try row.get("begun_at")
    }
}

extension SignOnPurpose: SQLBindable, SQLReadable {}
