import Foundation
package import Kernel
import Storage

/// Somebody whom a provider vouches for and whom no account is linked with yet: what is known, and what is asked.
package struct SignOnArrival: Sendable, Hashable {
    package let identity: SignOnIdentity
    package let purpose: SignOnPurpose
    /// The account that is signed in and waits for the link.
    package let account: ID<Account>?
    package let next: String?
    /// Where a code was sent.
    package let contact: Login?
    /// The contact is an account's, known from the provider's own proof, so the person may be told.
    package let isTaken: Bool
    let code: String?
    let codeExpires: Date?
    let triesLeft: Int
    let sendsLeft: Int

    package var isCodeSent: Bool { code != nil }

    static let lifetime: TimeInterval = 1_800
    static let sends = 3

    init(
        _ identity: SignOnIdentity, purpose: SignOnPurpose, account: ID<Account>? = nil, next: String?,
        contact: Login? = nil, isTaken: Bool = false
    ) {
        self.identity = identity
        self.purpose = purpose
        self.account = account
        self.next = next
        self.contact = contact
        self.isTaken = isTaken
        code = nil
        codeExpires = nil
        triesLeft = OneTimeCode.tries
        sendsLeft = Self.sends
    }

    func save(_ secret: String, at now: Date, in tx: Transaction) throws {
        try tx.run("DELETE FROM sign_on_arrivals WHERE arrived_at < \(now.addingTimeInterval(-Self.lifetime))")
        let contact = try contact.map { try tx.seal($0.text, at: Self.cell("contact", secret)) }
        try tx.run(
            """
            INSERT INTO sign_on_arrivals (secret, identity, purpose, account, next, contact, is_taken, tries_left,
                sends_left, arrived_at)
            VALUES (\(SHA256Digest.of(secret).hex), \(try tx.seal(try JSON.text(identity), at: Self.cell("identity", secret))),
                \(purpose), \(account), \(next), \(contact), \(isTaken), \(triesLeft), \(sendsLeft), \(now))
            """)
    }

    /// - Parameter lock: what follows the statement: `.forUpdate` where the row is then changed.
    static func find(
        _ secret: String, at now: Date, lock: SQL = "", in tx: Transaction
    ) throws -> SignOnArrival? {
        let row = try tx.row(
            """
            SELECT identity, purpose, account, next, contact, is_taken, code, code_expires, tries_left, sends_left
            FROM sign_on_arrivals
            WHERE secret = \(SHA256Digest.of(secret).hex) AND arrived_at > \(now.addingTimeInterval(-lifetime))
                \(lock)
            """)
        return try row.map { try SignOnArrival(row: $0, secret, in: tx) }
    }

    static func drop(_ secret: String, in tx: Transaction) throws {
        try tx.run("DELETE FROM sign_on_arrivals WHERE secret = \(SHA256Digest.of(secret).hex)")
    }

    /// Where that part of it lies.
    static func cell(_ column: String, _ secret: String) -> Cell {
        Cell("sign_on_arrivals", column, row: SHA256Digest.of(secret).hex)
    }

    private init(row: Row, _ secret: String, in tx: Transaction) throws {
        identity = try JSON.value(try tx.unseal(try row.get("identity"), at: Self.cell("identity", secret)))
        purpose = try row.get("purpose")
        account = try row.getOptional("account")
        next = try row.getOptional("next")
        contact = try (row.getOptional("contact") as String?).flatMap {
            Login(try tx.unseal($0, at: Self.cell("contact", secret)))
        }
        isTaken = try row.get("is_taken")
        code = try row.getOptional("code")
        codeExpires = try row.getOptional("code_expires")
        triesLeft = try row.get("tries_left")
        sendsLeft = try row.get("sends_left")
    }
}
