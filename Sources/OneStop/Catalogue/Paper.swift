package import Kernel

/// A document that goes with the dossier (thành phần hồ sơ).
package struct Paper: Sendable, Hashable {
    package let id: String
    package let name: LocalText
    /// Number of originals and of copies asked for on paper.
    package let originals: Int
    package let copies: Int
    package let mustBeCertified: Bool
    /// The official paper form it follows.
    package let officialForm: String?
    package let note: LocalText?
    /// The paper is the form filled here; nothing is uploaded.
    package let isFilledOnline: Bool
    /// Shown at the desk, not kept.
    package let isShownOnly: Bool
    package let need: Need

    /// When it must be there.
    package enum Need: Sendable, Hashable {
        case always
        /// Where the answers make the condition true; `text` says it in words.
        case when(Condition, text: LocalText)
        /// Where the applicant says yes to the question.
        case declared(question: LocalText)
    }

    package init(
        id: String, name: LocalText, originals: Int, copies: Int, mustBeCertified: Bool, officialForm: String?,
        note: LocalText?, isFilledOnline: Bool, isShownOnly: Bool, need: Need
    ) {
        self.id = id
        self.name = name
        self.originals = originals
        self.copies = copies
        self.mustBeCertified = mustBeCertified
        self.officialForm = officialForm
        self.note = note
        self.isFilledOnline = isFilledOnline
        self.isShownOnly = isShownOnly
        self.need = need
    }
}
