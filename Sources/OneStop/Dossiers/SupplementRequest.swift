import Foundation
package import Kernel

/// What an agency asks to complete: each item with its reason, all at once, by a day.
package struct SupplementRequest: Sendable, Hashable, Codable {
    package let items: [SupplementItem]
    package let until: CivilDay

    package init(items: [SupplementItem], until: CivilDay) {
        self.items = items
        self.until = until
    }
}
