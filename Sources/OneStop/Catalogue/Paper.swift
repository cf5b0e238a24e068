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
    package let handling: Handling
    package let need: Need

    /// What is done with it beside sending a copy.
    package struct Handling: OptionSet, Sendable, Hashable {
        package let rawValue: Int

        package init(rawValue: Int) { self.rawValue = rawValue }

        /// The paper is the form filled here; nothing is uploaded.
        package static let filledOnline = Handling(rawValue: 1)
        /// Shown at the desk, not kept.
        package static let shownOnly = Handling(rawValue: 2)
        /// The original is brought later, by appointment (level 3 in the decree of 2011).
        package static let broughtLater = Handling(rawValue: 4)
        /// An old paper that the applicant hands back.
        package static let givenBack = Handling(rawValue: 8)
        /// May be taken from the person's earlier dossiers.
        package static let reusable = Handling(rawValue: 16)
        /// An ID paper: officers look at copies that say for which dossier they were made.
        package static let watermark = Handling(rawValue: 32)
    }

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
        note: LocalText?, handling: Handling, need: Need
    ) {
        self.id = id
        self.name = name
        self.originals = originals
        self.copies = copies
        self.mustBeCertified = mustBeCertified
        self.officialForm = officialForm
        self.note = note
        self.handling = handling
        self.need = need
    }

    package var isFilledOnline: Bool { handling.contains(.filledOnline) }
    package var isMarked: Bool { handling.contains(.watermark) }
    package var isShownOnly: Bool { handling.contains(.shownOnly) }
    /// A file must be sent for it.
    package var isUploaded: Bool { handling.isDisjoint(with: [.filledOnline, .shownOnly]) }
}
