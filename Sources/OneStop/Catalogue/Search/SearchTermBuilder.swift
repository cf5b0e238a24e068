import Foundation
import Kernel

/// Gathers the words of a catalogue.
struct SearchTermBuilder {
    private let synonyms: Synonyms
    private var terms: [SearchTerm] = []
    private var phrases = 0
    private(set) var places: [[UInt8]: Int] = [:]

    /// What a word says about the procedure, by where it stands.
    private enum Weight {
        static let name = 1.0, keyword = 0.95, synonym = 0.75, result = 0.4, summary = 0.3, surroundings = 0.2
    }

    private static let longestPhrase = 255

    init(synonyms: Synonyms) {
        self.synonyms = synonyms
    }

    /// Adds what the procedure says of itself, and whose it is.
    mutating func add(_ procedure: Procedure, as document: Int, of catalogue: Catalogue) {
        let names = Self.phrases([procedure.name])
        let keywords = procedure.keywords.map(SearchWord.words)
        let agencies = procedure.agencies.compactMap(catalogue.agency).map(\.shortName)
        let event = catalogue.province.lifeEvents.first { $0.key == procedure.lifeEvent }.map(\.name)
        let around = Self.phrases(agencies + [event].compactMap { $0 } + [LocalText(vi: procedure.sector)])
        let said: [([[SearchWord]], Double)] = [
            (names, Weight.name), (keywords, Weight.keyword),
            (synonyms.others(of: names + keywords), Weight.synonym),
            (Self.phrases([procedure.result.name]), Weight.result),
            (Self.phrases([procedure.summary]), Weight.summary), (around, Weight.surroundings),
        ]
        for (phrases, weight) in said {
            for phrase in phrases { add(phrase, weight, document, isOwn: weight > Weight.synonym) }
        }
    }

    /// The terms with their rarity among so many procedures.
    func finished(documents: Int) -> [SearchTerm] {
        terms.map { term in
            var term = term
            let count = Set(term.spots.map(\.document)).count
            term.rarity = log(1 + Double(documents) / Double(max(1, count)))
            return term
        }
    }

    private mutating func add(_ phrase: [SearchWord], _ weight: Double, _ document: Int, isOwn: Bool) {
        phrases += 1
        for (position, word) in phrase.prefix(Self.longestPhrase - 1).enumerated() where !word.letters.isEmpty {
            let place = places[word.letters] ?? terms.count
            if place == terms.count {
                places[word.letters] = place
                terms.append(SearchTerm(letters: word.letters))
            }
            // Positions begin at 1, so that the key before a phrase's first word is nobody's.
            terms[place].spots.append(
                SearchTerm.Spot(
                    document: document, key: phrases * (Self.longestPhrase + 1) + position + 1,
                    ownLength: isOwn ? phrase.count : nil, word: word, weight: weight))
        }
    }

    private static func phrases(_ texts: [LocalText]) -> [[SearchWord]] {
        texts.flatMap { [$0.vi, $0.en ?? ""] }.map(SearchWord.words).filter { !$0.isEmpty }
    }
}
