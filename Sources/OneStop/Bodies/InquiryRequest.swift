import Kernel

/// What an officer wants to ask of one body; the rules make an `Inquiry` of it.
package struct InquiryRequest: Sendable, Hashable {
    package let body: ConsultedBody
    /// The step that it is for; the open one where `nil`.
    package let step: String?
    package let question: String
    package let sharesAnswers: Bool
    package let files: [FileReference]
    /// Of the asked body; a silence rule of the step goes before it.
    package let workingDays: Int
    /// After the limit work goes on without the opinion; else its silence is only reported.
    package let goesOn: Bool
    package let letter: OfficialLetter?
    /// Which of the step's declared bodies it is, by place in the declaration.
    package let declared: Int?

    package init(
        body: ConsultedBody, step: String? = nil, question: String, sharesAnswers: Bool = true,
        files: [FileReference] = [], workingDays: Int, goesOn: Bool = false, letter: OfficialLetter? = nil,
        declared: Int? = nil
    ) {
        self.declared = declared
        self.body = body
        self.step = step
        self.question = question
        self.sharesAnswers = sharesAnswers
        self.files = files
        self.workingDays = workingDays
        self.goesOn = goesOn
        self.letter = letter
    }

    /// Longest limit that may be given, working days.
    package static let longest = 90
}
