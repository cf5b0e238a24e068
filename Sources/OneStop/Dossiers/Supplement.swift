package import Foundation
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

/// One thing to mend or to add.
package struct SupplementItem: Sendable, Hashable, Codable {
    package let subject: Subject
    package let reason: String

    /// A field of the form, a declared paper, or a paper that only this dossier needs.
    package enum Subject: Sendable, Hashable, Codable {
        case field(String)
        case paper(String)
        case extra(name: String)

        /// The input's name on the page that answers it.
        package func inputName(at index: Int) -> String {
            switch self {
            case .field(let id): id
            case .paper(let id): "giay_to." + id
            case .extra: "giay_to.bo_sung_\(index)"
            }
        }
    }

    package init(subject: Subject, reason: String) {
        self.subject = subject
        self.reason = reason
    }
}

/// What the applicant sent in answer; the filing itself stays as it was.
package struct Supplement: Sendable, Hashable, Codable {
    /// All answers as they now stand.
    package let answers: Answers
    /// New files by paper id; they replace what that paper had.
    package let papers: [String: [FileReference]]
    /// New due date where the clock was running; `nil` before acceptance.
    package let due: Date?

    package init(answers: Answers, papers: [String: [FileReference]], due: Date?) {
        self.answers = answers
        self.papers = papers
        self.due = due
    }
}
