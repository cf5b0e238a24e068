package import Foundation
package import Kernel

/// One body being asked: what, with which papers, until when, and what its silence means.
package struct Inquiry: Sendable, Hashable, Codable {
    /// 1, 2, 3 … within the dossier.
    package let number: Int
    package let body: ConsultedBody
    /// The step that it is asked for.
    package let step: String
    package let question: String
    /// The filled form is shown to the body.
    package let sharesAnswers: Bool
    /// The papers that are shown to it.
    package let files: [FileReference]
    package let limit: TimeLimit
    /// By the asked agency's working time; by the asker's where it is none of the province.
    package let due: Date
    /// `nil`: silence means nothing, it is reported.
    package let silence: SilenceRule.Meaning?
    /// The letter by which an outside body was asked.
    package let letter: OfficialLetter?
    /// Which of the step's declared bodies this asks, by place in the declaration; `nil` for one that nobody declared.
    package let declared: Int?

    init(
        number: Int, body: ConsultedBody, step: String, question: String, sharesAnswers: Bool, files: [FileReference],
        limit: TimeLimit, due: Date, silence: SilenceRule.Meaning?, letter: OfficialLetter?, declared: Int? = nil
    ) {
        self.number = number
        self.body = body
        self.step = step
        self.question = question
        self.sharesAnswers = sharesAnswers
        self.files = files
        self.limit = limit
        self.due = due
        self.silence = silence
        self.letter = letter
        self.declared = declared
    }
}

/// A letter between offices, by its number and day.
package struct OfficialLetter: Sendable, Hashable, Codable {
    package let number: String
    package let day: CivilDay

    package init(number: String, day: CivilDay) {
        self.number = number
        self.day = day
    }
}
