package import Kernel

/// One question of a form, or one column of a table in it.
package struct Field: Sendable, Hashable {
    /// Stable across versions of the procedure; the name under which the answer is kept.
    package let id: String
    package let label: LocalText
    package let kind: FieldKind
    /// An answer is required whenever the field is shown.
    package let isRequired: Bool
    /// The field is asked only where this holds.
    package let shownWhen: Condition?
    package let help: LocalText?
    package let unit: LocalText?
    package let example: String?
    /// Shown only to the officers in charge of the dossier (passwords, account numbers).
    package let isSecret: Bool
    package let prefill: Prefill?
    /// The file is an ID paper: officers look at copies of it that say for which dossier they were made.
    package let isMarked: Bool

    package init(
        id: String, label: LocalText, kind: FieldKind, isRequired: Bool = false, shownWhen: Condition? = nil,
        help: LocalText? = nil, unit: LocalText? = nil, example: String? = nil, isSecret: Bool = false,
        prefill: Prefill? = nil, isMarked: Bool = false
    ) {
        self.id = id
        self.label = label
        self.kind = kind
        self.isRequired = isRequired
        self.shownWhen = shownWhen
        self.help = help
        self.unit = unit
        self.example = example
        self.isSecret = isSecret
        self.prefill = prefill
        self.isMarked = isMarked
    }
}
