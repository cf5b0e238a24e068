/// What the catalogue has for one typed word.
struct SearchAnswer: Sendable {
    let word: SearchWord
    let terms: [Match]
    /// How much the word says, for weighing what lacks it.
    let worth: Double
    /// The word itself stands in the catalogue.
    let isKnown: Bool

    /// A term, and how well it answers.
    struct Match: Sendable {
        let term: Int
        let quality: Double
    }
}
