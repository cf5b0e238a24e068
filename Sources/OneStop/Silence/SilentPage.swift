import Foundation
import Kernel

/// One page of the board.
package struct SilentPage: Sendable, Hashable {
    package let rows: [SilentRow]
    /// Where the next page begins; `nil` on the last.
    package let next: QueueKey?
}
