package import Kernel
import Storage

/// A queue with what it is narrowed by, under a name that the officer gave it.
package struct SavedFilter: Sendable, Hashable {
    package let id: ID<SavedFilter>
    package let agency: String
    package let name: String
    package let queue: Queue
    package let filter: QueueFilter

    /// Most that an officer keeps in one agency.
    package static let most = 20
    package static let longestName = 60

    init?(row: Row, in tx: Transaction) throws {
        guard let queue = Queue(rawValue: try row.get("queue")) else { return nil }
        let id: ID<SavedFilter> = try row.get("id")
        self.id = id
        agency = try row.get("agency")
        name = try row.get("name")
        self.queue = queue
        let channel: String? = try row.getOptional("channel")
        let text = try (row.getOptional("text") as String?).map { try tx.unseal($0, at: Self.cell(id)) }
        filter = QueueFilter(
            text: text, procedure: try row.getOptional("procedure"), step: nil,
            channel: channel.flatMap(Channel.init(rawValue:)))
    }
}

extension SavedFilter {
    /// Where what the officer typed lies: a name or a number of somebody, more often than not.
    static func cell(_ id: ID<SavedFilter>) -> Cell { Cell("saved_filters", "text", row: id.text) }
}

/// Why a filter can't be kept.
package enum FilterRefusal: Error, Sendable, Hashable {
    case missingName
    case tooMany(max: Int)
}
