/// Points of every procedure for a query, word by word.
///
/// A word counts by where it stands and how rare it is, a little by how often; words that stand side by side as they
/// were typed count more; a procedure that lacks words loses by the square of what they are worth.
struct SearchScore {
    private let words: Int
    private var points: [Double]
    private var had: [Double]
    private var hits: [Int]
    private var asked = 0.0
    /// Where the word before was found.
    private var before: [Int: Run] = [:]

    /// Words found side by side.
    private struct Run {
        let quality: Double
        let length: Int
    }

    /// What a procedure must reach, as a share of what every word in its name would give.
    private static let least = 0.18
    private static let neighbour = 0.6
    private static let wholePhrase = 0.4
    private static let repetition = 0.04
    private static let mostRepetitions = 6

    init(documents: Int, words: Int) {
        self.words = words
        points = Array(repeating: 0, count: documents)
        had = points
        hits = Array(repeating: 0, count: documents)
    }

    /// Counts the next word of the query.
    mutating func add(_ answer: SearchAnswer, _ terms: [SearchTerm]) {
        var (best, beside, again) = ([Int: Double](), [Int: Double](), [Int: Int]())
        var here: [Int: Run] = [:]
        asked += answer.worth
        for match in answer.terms {
            let term = terms[match.term]
            for spot in term.spots {
                let quality = match.quality * spot.likeness(to: answer.word)
                let value = quality * spot.weight * term.rarity
                best[spot.document] = max(best[spot.document] ?? 0, value)
                again[spot.document, default: 0] += 1
                let last = before[spot.key - 1]
                let run = Run(quality: quality, length: (last?.length ?? 0) + 1)
                if run.quality > here[spot.key]?.quality ?? 0 { here[spot.key] = run }
                var bonus = value * (last?.quality ?? 0) * Self.neighbour
                if run.length == words, spot.ownLength == words { bonus += value * Self.wholePhrase * Double(words) }
                beside[spot.document] = max(beside[spot.document] ?? 0, bonus)
            }
        }
        before = here
        for (document, value) in best {
            let often = 1 + Self.repetition * Double(min(again[document] ?? 1, Self.mostRepetitions) - 1)
            points[document] += (value + (beside[document] ?? 0)) * often
            had[document] += answer.worth * min(1, value / answer.worth).squareRoot()
            hits[document] += 1
        }
    }

    /// The procedure's points; none where it lacks half of the words, or has them only in passing.
    func total(of document: Int) -> Double {
        guard hits[document] > 0, 2 * hits[document] > words, asked > 0 else { return 0 }
        let share = had[document] / asked
        let total = points[document] * share * share
        return total >= asked * Self.least ? total : 0
    }
}
