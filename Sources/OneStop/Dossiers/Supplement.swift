package import Foundation
import Kernel

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
