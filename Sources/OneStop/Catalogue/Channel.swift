import Kernel
import Storage

/// The door through which a dossier came.
package enum Channel: String, Sendable, Hashable, CaseIterable, Codable {
    case online, post, counter
}

extension Channel: SQLReadable {}
