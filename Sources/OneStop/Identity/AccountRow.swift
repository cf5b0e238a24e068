import Foundation
import Kernel
import Storage

/// An account as its row keeps it.
struct AccountRow: Sendable {
    let account: Account
    let password: String
    let isConfirmed: Bool
    /// Since when nobody signs in with it.
    let disabledAt: Date?
    /// Since when the password is one that somebody else chose; `nil` for one's own.
    let givenAt: Date?

    /// The account with that phone or address.
    static func find(_ login: Login, in tx: Transaction) throws -> AccountRow? {
        let row =
            switch login {
            case .phone(let phone):
                try tx.row("\(selection) WHERE phone = \(try tx.blind(phone.text, as: .contact))")
            case .email(let email):
                try tx.row("\(selection) WHERE email = \(try tx.blind(email.text, as: .contact))")
            }
        return try row.map { try AccountRow(row: $0, in: tx) }
    }

    /// The account of that id.
    static func find(_ id: ID<Account>, in tx: Transaction) throws -> AccountRow? {
        try tx.row("\(selection) WHERE id = \(id)").map { try AccountRow(row: $0, in: tx) }
    }

    /// Makes the account, or renews one that was never confirmed.
    static func save(
        _ id: ID<Account>, name: String, login: Login, password: String, language: Language, now: Date,
        in tx: Transaction
    ) throws {
        let contacts = AccountContacts(phone: login.phone, email: login.email)
        let (phone, email) = try contacts.blinded(in: tx)
        try tx.run(
            """
            INSERT INTO accounts (id, name, phone, email, contacts, password, language, created_at)
            VALUES (\(id), \(name), \(phone), \(email), \(try contacts.sealed(of: id, in: tx)), \(password),
                \(language.rawValue), \(now))
            ON CONFLICT (id) DO UPDATE SET
                name = excluded.name, password = excluded.password, password_given_at = NULL
            """)
    }

    private static let selection: SQL = """
        SELECT id, name, phone, email, contacts, password, password_given_at, language, confirmed_at, disabled_at
        FROM accounts
        """

    private init(row: Row, in tx: Transaction) throws {
        let id: ID<Account> = try row.get("id")
        let posts = try tx.rows("SELECT agency, role FROM posts WHERE account = \(id) ORDER BY agency, role")
        let contacts = try AccountContacts(row: row, of: id, in: tx)
        account = Account(
            id: id, name: try row.get("name"), phone: contacts.phone, email: contacts.email,
            posts: try posts.compactMap { post in
                let agency: String = try post.get("agency")
                return Role(rawValue: try post.get("role")).map { Post(agency: agency, role: $0) }
            }, language: Language(rawValue: try row.get("language")) ?? .vi)
        password = try row.get("password")
        isConfirmed = try row.getOptional("confirmed_at") as Date? != nil
        disabledAt = try row.getOptional("disabled_at")
        givenAt = try row.getOptional("password_given_at")
    }
}
