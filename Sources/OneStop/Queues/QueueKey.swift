package import Foundation
package import Kernel

/// The place of a dossier in a list's order.
package typealias QueueKey = TimedKey<Dossier>

/// The place of a row in a list's order: by a moment that the list goes by, then by id.
package struct TimedKey<Thing>: Sendable, Hashable {
    package let at: Date
    package let id: ID<Thing>

    package init(at: Date, id: ID<Thing>) {
        self.at = at
        self.id = id
    }

    /// Reads `text`: "1453111200000-0190…".
    package init?(_ text: String) {
        let parts = text.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let milliseconds = Int64(parts[0]), let id = ID<Thing>(String(parts[1])),
            (0...DossierRow.never.milliseconds).contains(milliseconds)
        else { return nil }
        self.init(at: Date(milliseconds: milliseconds), id: id)
    }

    package var text: String { "\(at.milliseconds)-\(id.text)" }
}
