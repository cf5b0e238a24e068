package import Foundation
package import Kernel
import Storage

/// Dossiers of one person that one rule keeps: how many, of what, until when.
package struct KeptGroup: Sendable, Hashable {
    package let procedure: String
    package let agency: String
    package let isOpen: Bool
    package let total: Int
    /// Their class; without one they are kept for ever.
    package let rule: RetentionClass?
    /// When something other than a look last happened in any of them.
    package let lastAt: Date

    /// The first night in which the last of them may go; `nil` while one is open, and for what is kept for ever.
    package var erasedFrom: CivilDay? { isOpen ? nil : rule?.erasedFrom(endedAt: lastAt) }
}

extension RetentionClass {
    /// The first day on which what ended then has its time behind it; `nil` for ever.
    package func erasedFrom(endedAt: Date) -> CivilDay? {
        years.flatMap { CivilDay(year: VietnamTime.day(of: endedAt).year + $0 + 1, month: 1, day: 1) }
    }
}
