package import Foundation
package import Kernel
import Storage

/// Somebody's word that nothing of one dossier, or nothing at all, is erased until the word is taken back.
package struct RetentionHold: Sendable, Hashable {
    package let id: ID<RetentionHold>
    /// `nil` holds everything.
    package let code: String?
    package let reason: String
    package let byName: String
    package let since: Date
    package let endedAt: Date?
    package let endedByName: String?

    package var isOpen: Bool { endedAt == nil }

    /// Longest reason, characters.
    package static let longestReason = 500

    static let columns: SQL = "id, code, reason, by_name, since, ended_at, ended_by_name"

    init(row: Row) throws {
        let code: String = try row.get("code")
        id = try row.get("id")
        self.code = code.isEmpty ? nil : code
        reason = try row.get("reason")
        byName = try row.get("by_name")
        since = try row.get("since")
        endedAt = try row.getOptional("ended_at")
        endedByName = try row.getOptional("ended_by_name")
    }

    /// Passes one by one with everybody who erases or holds.
    ///
    /// - Returns: whether anything may be erased now.
    static func passGate(in tx: Transaction) throws -> Bool {
        _ = try tx.row("SELECT id FROM purge_gate WHERE id = 1 \(.forUpdate)")
        return try isFree(in: tx)
    }

    /// Whether not everything is held.
    static func isFree(in tx: Transaction) throws -> Bool {
        try tx.row("SELECT id FROM retention_holds WHERE code = '' AND ended_at IS NULL") == nil
    }
}
