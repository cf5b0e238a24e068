package import Kernel
import Storage

/// A draft as it was read, with its row, so that it can be told cheaply whether it is still so.
package struct DraftSnapshot: Sendable {
    package let draft: Draft
    private let row: Row

    init(row: Row, in tx: Transaction) throws {
        draft = try Draft(row: row, in: tx)
        self.row = row
    }

    /// Whether the row, read again, says the same.
    func isStill(_ other: Row) -> Bool { row.hasSameValues(as: other) }
}

extension Drafts {
    /// The account's draft of that id, to be filed as it was read.
    package func snapshot(_ id: ID<Draft>, of account: ID<Account>) async throws -> DraftSnapshot? {
        try await database.read { tx in
            try Self.row(id, of: account, in: tx).map { try DraftSnapshot(row: $0, in: tx) }
        }
    }
}
