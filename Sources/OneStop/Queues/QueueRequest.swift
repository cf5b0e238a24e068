package import Foundation
package import Kernel

/// Which part of which queue an officer asks for.
package struct QueueRequest: Sendable, Hashable {
    package var queue: Queue
    package var agency: String
    package var officer: ID<Account>
    /// The officer's roles in that agency.
    package var roles: [Role]
    package var filter: QueueFilter
    /// Where the last page ended; `nil` for the first.
    package var after: QueueKey?
    package var now: Date
    /// End of the next working day: what falls due by then is due soon.
    package var soon: Date

    package init(
        queue: Queue, agency: String, officer: ID<Account>, roles: [Role], filter: QueueFilter = QueueFilter(),
        after: QueueKey? = nil, now: Date, soon: Date
    ) {
        self.queue = queue
        self.agency = agency
        self.officer = officer
        self.roles = roles
        self.filter = filter
        self.after = after
        self.now = now
        self.soon = soon
    }
}

/// What an officer narrows a queue by; `nil` narrows nothing.
package struct QueueFilter: Sendable, Hashable {
    /// Folded before it is compared.
    package var text: String?
    package var procedure: String?
    package var step: String?
    package var channel: Channel?

    package init(text: String? = nil, procedure: String? = nil, step: String? = nil, channel: Channel? = nil) {
        self.text = text
        self.procedure = procedure
        self.step = step
        self.channel = channel
    }
}

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

/// One page of a queue.
package struct QueuePage: Sendable, Hashable {
    package let rows: [QueueRow]
    /// Where the next page begins; `nil` on the last.
    package let next: QueueKey?
}
