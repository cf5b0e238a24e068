package import Kernel
import Storage

/// A queue with what it is narrowed by, under a name that the officer gave it.
package struct SavedFilter: Sendable, Hashable {
    package let id: ID<SavedFilter>
    package let name: String
    package let queue: Queue
    package let filter: QueueFilter

    /// Most that an officer keeps in one agency.
    package static let most = 20
    package static let longestName = 60

    init?(row: Row) throws {
        guard let queue = Queue(rawValue: try row.get("queue")) else { return nil }
        id = try row.get("id")
        name = try row.get("name")
        self.queue = queue
        let channel: String? = try row.getOptional("channel")
        filter = QueueFilter(
            text: try row.getOptional("text"), procedure: try row.getOptional("procedure"), step: nil,
            channel: channel.flatMap(Channel.init(rawValue:)))
    }
}

/// Why a filter can't be kept.
package enum FilterRefusal: Error, Sendable, Hashable {
    case missingName
    case tooMany(max: Int)
}
