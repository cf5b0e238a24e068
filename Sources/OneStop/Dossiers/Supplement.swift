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
    /// The agency must answer by then; `nil` once the dossier was accepted.
    package let answerBy: Date?
    /// Where the work goes on, if the step that was open doesn't apply to the new answers.
    package let step: String?
    /// What came by hand, by paper id; `nil` where nothing did.
    package let received: [String: ReceivedPaper]?

    package init(
        answers: Answers, papers: [String: [FileReference]], due: Date?, answerBy: Date? = nil, step: String? = nil,
        received: [String: ReceivedPaper]? = nil
    ) {
        self.received = received
        self.answers = answers
        self.papers = papers
        self.due = due
        self.answerBy = answerBy
        self.step = step
    }
}
