import Kernel
import Storage

/// How a person wants to hear of their dossiers.
package struct ContactPreferences: Sendable, Hashable {
    package var bySMS: Bool
    package var byEmail: Bool
    /// Vietnamese with its marks, in two parts.
    package var isAccented: Bool
    /// Hears of each officer who opens a dossier.
    package var hearsOfViews: Bool

    package init(bySMS: Bool = true, byEmail: Bool = true, isAccented: Bool = false, hearsOfViews: Bool = false) {
        self.bySMS = bySMS
        self.byEmail = byEmail
        self.isAccented = isAccented
        self.hearsOfViews = hearsOfViews
    }

    /// The account's own, or the usual ones; without an account too.
    static func of(_ account: ID<Account>?, in tx: Transaction) throws -> ContactPreferences {
        guard let account else { return ContactPreferences() }
        return try tx.row(
            "SELECT sms, email, accented, views FROM contact_preferences WHERE account = \(account)"
        ).map { row in
            ContactPreferences(
                bySMS: try row.get("sms"), byEmail: try row.get("email"), isAccented: try row.get("accented"),
                hearsOfViews: try row.get("views"))
        } ?? ContactPreferences()
    }

    /// Keeps them for the account.
    func keep(for account: ID<Account>, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO contact_preferences (account, sms, email, accented, views)
            VALUES (\(account), \(bySMS), \(byEmail), \(isAccented), \(hearsOfViews))
            ON CONFLICT (account) DO UPDATE SET
                sms = excluded.sms, email = excluded.email, accented = excluded.accented, views = excluded.views
            """)
    }
}
