package import Foundation
package import Kernel

/// The place of a row in a queue's order: by what is due first, then by id.
package struct QueueKey: Sendable, Hashable {
    package let attentionAt: Date
    package let id: ID<Dossier>

    package init(attentionAt: Date, id: ID<Dossier>) {
        self.attentionAt = attentionAt
        self.id = id
    }

    /// Reads `text`: "1453111200000-0190…".
    package init?(_ text: String) {
        let parts = text.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let milliseconds = Int64(parts[0]), let id = ID<Dossier>(String(parts[1])) else {
            return nil
        }
        self.init(attentionAt: Date(milliseconds: milliseconds), id: id)
    }

    package var text: String { "\(attentionAt.milliseconds)-\(id.text)" }
}
