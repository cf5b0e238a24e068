package import Foundation
package import Kernel
import Storage

/// An open visit as its owner, or an administrator, sees it.
package struct Visit: Sendable, Hashable {
    package let id: ID<Session>
    package let origin: VisitOrigin
    package let openedAt: Date
    /// Up to five minutes late.
    package let seenAt: Date

    init(row: Row) throws {
        id = try row.get("id")
        origin = VisitOrigin(device: try row.get("device"), address: try row.get("address"))
        openedAt = try row.get("opened_at")
        seenAt = try row.get("seen_at")
    }
}
