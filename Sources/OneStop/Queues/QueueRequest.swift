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
    /// The absent officers for whom the officer stands in.
    package var absent: [ID<Account>] = []

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
