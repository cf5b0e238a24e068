import Foundation
import Kernel

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
            case .extra: "giay_to.\(SupplementItem.extraPrefix)\(index)"
            }
        }
    }

    /// What the ids of papers begin with that no procedure declares.
    static let extraPrefix = "bo_sung_"

    package init(subject: Subject, reason: String) {
        self.subject = subject
        self.reason = reason
    }
}
