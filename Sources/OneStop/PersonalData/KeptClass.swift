import Foundation
package import Kernel

/// A person's dossiers of one class of retention, open ones apart from ended ones, whatever their procedures.
package struct KeptClass: Sendable, Hashable {
    /// Without one they are kept for ever.
    package let rule: RetentionClass?
    package let isOpen: Bool
    package let total: Int
    /// The first night in which the last of them may go; `nil` while they are open, and for ever.
    package let erasedFrom: CivilDay?

    /// The classes of those groups, open ones first, the longest kept last.
    package static func all(of groups: [KeptGroup]) -> [KeptClass] {
        Dictionary(grouping: groups) { Key(rule: $0.rule?.key, isOpen: $0.isOpen) }.values.compactMap { same in
            guard let first = same.first else { return nil }
            return KeptClass(
                rule: first.rule, isOpen: first.isOpen, total: same.reduce(0) { $0 + $1.total },
                erasedFrom: same.compactMap(\.erasedFrom).max())
        }.sorted {
            ($0.isOpen ? 0 : 1, $0.years, $0.rule?.key ?? "") < ($1.isOpen ? 0 : 1, $1.years, $1.rule?.key ?? "")
        }
    }

    private var years: Int { rule?.years ?? .max }

    private struct Key: Hashable {
        let rule: String?
        let isOpen: Bool
    }
}
