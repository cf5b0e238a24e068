package import Foundation
import Storage

/// An account that its owner asked to be closed, and that may still be kept.
package struct PendingClosing: Sendable, Hashable {
    package let askedAt: Date
    /// From then on it can't be taken back.
    package let dueAt: Date

    init(row: Row) throws {
        askedAt = try row.get("asked_at")
        dueAt = try row.get("due_at")
    }
}
