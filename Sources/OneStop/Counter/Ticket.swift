package import Foundation
import Storage

/// A number of the waiting room: of one agency and day, given once.
package struct Ticket: Sendable, Hashable {
    package let number: Int
    package let state: State
    package let issuedAt: Date
    package let calledAt: Date?

    /// What became of it.
    package enum State: String, Sendable, Hashable, CaseIterable {
        case waiting, called, done, skipped
    }

    init(row: Row) throws {
        number = try row.get("number")
        state = try row.get("state")
        issuedAt = try row.get("issued_at")
        calledAt = try row.getOptional("called_at")
    }

    static let columns: SQL = "number, state, issued_at, called_at"
}

extension Ticket.State: SQLReadable {}
