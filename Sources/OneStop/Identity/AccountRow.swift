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

    /// The account with that phone or address.
    static func find(_ login: Login, in tx: Transaction) throws -> AccountRow? {
        let row =
            switch login {
            case .phone(let phone): try tx.row("\(selection) WHERE phone = \(phone.text)")
            case .email(let email): try tx.row("\(selection) WHERE email = \(email.text)")
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
        try tx.run(
            """
            INSERT INTO accounts (id, name, phone, email, password, language, created_at)
            VALUES (\(id), \(name), \(login.phone?.text), \(login.email?.text), \(password), \(language.rawValue), \(now))
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, password = excluded.password
            """)
    }

    private static let selection: SQL =
        "SELECT id, name, phone, email, password, language, confirmed_at, disabled_at FROM accounts"

    private init(row: Row, in tx: Transaction) throws {
        let id: ID<Account> = try row.get("id")
        let posts = try tx.rows("SELECT agency, role FROM posts WHERE account = \(id) ORDER BY agency, role")
        let phone: String? = try row.getOptional("phone")
        let email: String? = try row.getOptional("email")
        account = Account(
            id: id, name: try row.get("name"), phone: phone.flatMap(PhoneNumber.init),
            email: email.flatMap(EmailAddress.init),
            posts: try posts.compactMap { post in
                let agency: String = try post.get("agency")
                return Role(rawValue: try post.get("role")).map { Post(agency: agency, role: $0) }
            }, language: Language(rawValue: try row.get("language")) ?? .vi)
        password = try row.get("password")
        isConfirmed = try row.getOptional("confirmed_at") as Date? != nil
        disabledAt = try row.getOptional("disabled_at")
    }
}
