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
    /// The agency whose officers do it; `nil` for the dossier's own.
    package let agency: String?
    /// Share of the limit, in the limit's unit; `nil` where none is declared.
    package let days: Decimal?
    package let applies: Applies
    package let course: Course
    /// Bodies asked at once (consultation, council).
    package let bodies: [LocalText]
    /// Agencies of the province that those bodies are, by place; only what the declaration names by key.
    package let bodyAgencies: [Int: String]
    package let silence: SilenceRule?
    /// What its officer looks at; the required must be ticked before it is done.
    package let checklist: [ChecklistItem]

    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case reception, review, inspection, council, consultation, exam, approve, submitUp = "submit_up", payment
        case issue, notify, `return`
    }

    /// Whether a dossier goes through it.
    package enum Applies: Sendable, Hashable {
        case always
        case when(Condition)
        /// The officer before it decides; the text says on what.
        case officer(LocalText)
    }

    /// How it lies in the time of the whole.
    package struct Course: OptionSet, Sendable, Hashable {
        package let rawValue: Int

        package init(rawValue: Int) { self.rawValue = rawValue }

        /// Its days come on top of the general limit (they are inside the longer case's limit).
        package static let extendsLimit = Course(rawValue: 1)
        /// It runs beside the step before it.
        package static let parallel = Course(rawValue: 2)
        /// The clock stands still while it is open.
        package static let stopsClock = Course(rawValue: 4)
    }

    package init(
        id: String, name: LocalText, kind: Kind, by: LocalText, role: Role, agency: String? = nil, days: Decimal? = nil,
        applies: Applies = .always, course: Course = [], bodies: [LocalText] = [],
        bodyAgencies: [Int: String] = [:], silence: SilenceRule? = nil, checklist: [ChecklistItem] = []
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.by = by
        self.role = role
        self.agency = agency
        self.days = days
        self.applies = applies
        self.course = course
        self.bodies = bodies
        self.bodyAgencies = bodyAgencies
        self.silence = silence
        self.checklist = checklist
    }

    package var extendsLimit: Bool { course.contains(.extendsLimit) }
    package var stopsClock: Bool { course.contains(.stopsClock) }
    package var isParallel: Bool { course.contains(.parallel) }
}
