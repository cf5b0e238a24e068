import Kernel
import Storage

/// An account's phone and address as they are kept: sealed together, and each as a blind index by which it is found.
struct AccountContacts: Sendable, Hashable {
    var phone: PhoneNumber?
    var email: EmailAddress?

    init(phone: PhoneNumber?, email: EmailAddress?) {
        self.phone = phone
        self.email = email
    }

    /// - Parameter row: with `phone`, `email` and `contacts`; one from before there were keys has no `contacts`.
    init(row: Row, of account: ID<Account>, in tx: Transaction) throws {
        guard let sealed: String = try row.getOptional("contacts") else {
            phone = (try row.getOptional("phone") as String?).flatMap(PhoneNumber.init)
            email = (try row.getOptional("email") as String?).flatMap(EmailAddress.init)
            return
        }
        let kept: Kept = try JSON.value(try tx.unseal(sealed, at: Self.cell(of: account)))
        phone = kept.phone.flatMap(PhoneNumber.init)
        email = kept.email.flatMap(EmailAddress.init)
    }

    /// Takes the place of what the account had.
    func save(for account: ID<Account>, in tx: Transaction) throws {
        let (phone, email) = try blinded(in: tx)
        try tx.run(
            """
            UPDATE accounts
            SET phone = \(phone), email = \(email), contacts = \(try sealed(of: account, in: tx))
            WHERE id = \(account)
            """)
    }

    func sealed(of account: ID<Account>, in tx: Transaction) throws -> String {
        try tx.seal(try JSON.text(Kept(phone: phone?.text, email: email?.text)), at: Self.cell(of: account))
    }

    /// What the account is found by.
    func blinded(in tx: Transaction) throws -> (phone: String?, email: String?) {
        (try phone.map { try tx.blind($0.text, as: .contact) }, try email.map { try tx.blind($0.text, as: .contact) })
    }

    private struct Kept: Codable {
        let phone: String?
        let email: String?
    }

    private static func cell(of account: ID<Account>) -> Cell { Cell("accounts", "contacts", row: account.text) }
}
