import Kernel

/// What a body says when it was asked.
package struct Opinion: Sendable, Hashable, Codable {
    package let verdict: Verdict
    package let text: String
    package let file: FileReference?
    /// The letter of an outside body's answer.
    package let letter: OfficialLetter?

    /// The short of it.
    package enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
        case agrees
        case agreesOnConditions = "agrees_on_conditions"
        case disagrees
        case notCompetent = "not_competent"
    }

    package init(verdict: Verdict, text: String, file: FileReference? = nil, letter: OfficialLetter? = nil) {
        self.verdict = verdict
        self.text = text
        self.file = file
        self.letter = letter
    }
}

/// An opinion as recorded: of which inquiry, and whether its head gave it or an officer prepared it.
package struct NumberedOpinion: Sendable, Hashable, Codable {
    package let inquiry: Int
    package let opinion: Opinion
}
