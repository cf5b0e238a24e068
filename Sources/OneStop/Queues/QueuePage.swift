import Foundation
import Kernel

/// One page of a queue.
package struct QueuePage: Sendable, Hashable {
    package let rows: [QueueRow]
    /// Where the next page begins; `nil` on the last.
    package let next: QueueKey?
}
