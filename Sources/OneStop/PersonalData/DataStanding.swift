import Foundation
import Kernel
import Storage

/// What is kept of a person, as the page “Dữ liệu của tôi” tells it: how much of each thing, and until when.
package struct DataStanding: Sendable, Hashable {
    package let counts: Counts
    /// Dossiers that the account filed, by the rule that keeps them.
    package let groups: [KeptGroup]
    /// Days after which what only passes goes by itself.
    package let passing: PassingDays
    /// The account is about to be closed.
    package let closing: PendingClosing?

    /// How much there is of each thing.
    package struct Counts: Sendable, Hashable {
        package let visits: Int
        package let signOns: Int
        package let drafts: Int
        package let messages: Int
        package let mandates: Int
        package let organisations: Int
        /// An officer compared a card with the person.
        package let isChecked: Bool

        init(of account: Account, at now: Date, in tx: Transaction) throws {
            func count(_ sql: SQL) throws -> Int { try tx.value(sql, as: Int.self) ?? 0 }
            let id = account.id
            let contacts = try ContactMark.all(of: account).map { try $0.index(in: tx) }
            visits = try count("SELECT COUNT(*) FROM sessions WHERE account = \(id) AND expires_at > \(now)")
            signOns = try count("SELECT COUNT(*) FROM sign_on_links WHERE account = \(id)")
            drafts = try count("SELECT COUNT(*) FROM drafts WHERE account = \(id) AND filed IS NULL")
            messages = try count("SELECT COUNT(*) FROM outbox WHERE recipient IN (\(SQL.list(contacts)))")
            mandates = try count("SELECT COUNT(*) FROM mandates WHERE holder = \(id) OR represented = \(id)")
            organisations = try count("SELECT COUNT(*) FROM organisation_members WHERE account = \(id)")
            isChecked = try count("SELECT COUNT(*) FROM identity_checks WHERE account = \(id)") > 0
        }
    }

    package var dossiers: Int { groups.reduce(0) { $0 + $1.total } }
}
