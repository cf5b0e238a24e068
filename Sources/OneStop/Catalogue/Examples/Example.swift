package import Foundation
package import Kernel

/// A sample dossier of a procedure with what must happen to it, written beside the declaration and run when it is
/// checked.
package struct Example: Sendable {
    /// Slug of the procedure.
    package let procedure: String
    /// Path of its file below the province's folder.
    package let file: String
    package let title: LocalText
    /// When it is filed and, at the same moment, accepted.
    package let filed: Date
    package let agency: String
    package let input: FormInput
    /// Papers and file fields that are handed in, by id.
    package let papers: [String]
    package let declared: [String: Bool]
    /// Index of the time case that the reception officer chooses.
    package let officerCase: Int?
    package let expectation: Expectation

    package enum Expectation: Sendable, Hashable {
        case accepted(Outcome)
        case refused([ExpectedFault])
    }

    /// What filing and accepting it must give.
    package struct Outcome: Sendable, Hashable {
        /// `nil` where the procedure has no limit.
        package let due: Date?
        /// `nil` where it is known only after intake.
        package let fee: Dong?
        /// Papers to send, by id.
        package let papers: Set<String>
        /// Steps it goes through, by id, in order.
        package let steps: [String]
    }

    /// A fault that must be found: at which input, with which words in its Vietnamese message.
    package struct ExpectedFault: Sendable, Hashable {
        package let at: String
        package let says: String
    }
}
