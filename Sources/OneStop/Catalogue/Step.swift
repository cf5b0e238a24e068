package import Foundation
package import Kernel

/// One act in the handling of a dossier, by one role of the agency, in declared order.
package struct Step: Sendable, Hashable {
    package let id: String
    package let name: LocalText
    package let kind: Kind
    /// Who does it, in words: "Phòng Quản lý vận tải".
    package let by: LocalText
    package let role: Role
    /// Share of the limit, in the limit's unit; `nil` where none is declared.
    package let days: Decimal?
    package let applies: Applies
    /// Its days come on top of the general limit (they are inside the longer case's limit).
    package let extendsLimit: Bool

    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case reception, review, inspection, council, consultation, approve, submitUp = "submit_up", payment, issue
        case notify, `return`
    }

    /// Whether a dossier goes through it.
    package enum Applies: Sendable, Hashable {
        case always
        case when(Condition)
        /// The officer before it decides; the text says on what.
        case officer(LocalText)
    }

    package init(
        id: String, name: LocalText, kind: Kind, by: LocalText, role: Role, days: Decimal?, applies: Applies,
        extendsLimit: Bool
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.by = by
        self.role = role
        self.days = days
        self.applies = applies
        self.extendsLimit = extendsLimit
    }
}
