import Foundation
import Kernel

/// Finds procedures by what people type: without marks, by the beginnings of words, with slips of the finger, by
/// other words for the same, by most of the words where none has all. Made once for each publication.
package struct ProcedureIndex: Sendable {
    private let entries: [Entry]
    private let terms: [SearchTerm]
    /// Place of a term by its letters.
    private let places: [[UInt8]: Int]

    /// A procedure, as far as lists are narrowed by it.
    private struct Entry: Sendable {
        let slug: String
        let agencies: [String]
        let lifeEvent: String?
    }

    private static let mostWords = 10
    /// Results below this share of the best one's score are left out.
    private static let tail = 0.3

    package init(_ catalogue: Catalogue) {
        entries = catalogue.procedures.map { Entry(slug: $0.slug, agencies: $0.agencies, lifeEvent: $0.lifeEvent) }
        var builder = SearchTermBuilder(synonyms: Synonyms(catalogue.province.synonyms))
        for (number, procedure) in catalogue.procedures.enumerated() {
            builder.add(procedure, as: number, of: catalogue)
        }
        terms = builder.finished(documents: entries.count)
        places = builder.places
    }

    /// Slugs of what matches, best first. An empty query matches all, in the catalogue's order.
    package func search(_ query: String, agency: String? = nil, lifeEvent: String? = nil) -> [String] {
        let allowed = entries.map { entry in
            (agency.map(entry.agencies.contains) ?? true) && (lifeEvent == nil || entry.lifeEvent == lifeEvent)
        }
        let typed = SearchWord.words(of: String(query.prefix(200)))
        guard !typed.isEmpty else { return zip(entries, allowed).filter(\.1).map(\.0.slug) }
        let found = typed.flatMap(answers).prefix(Self.mostWords)
        guard !found.isEmpty else { return [] }
        var score = SearchScore(documents: entries.count, words: found.count)
        for answer in found { score.add(answer, terms) }
        let ranked = entries.indices.map { (score.total(of: $0), $0) }.filter { $0.0 > 0 && allowed[$0.1] }
            .sorted { ($0.0, $1.1) > ($1.0, $0.1) }
        let least = (ranked.first?.0 ?? 0) * Self.tail
        return ranked.prefix { $0.0 >= least }.map { entries[$0.1].slug }
    }

    /// The terms that answer the word; two words' where a blank was forgotten; none where nothing does.
    private func answers(to word: SearchWord) -> [SearchAnswer] {
        let answer = answer(to: word)
        if !answer.terms.isEmpty, answer.isKnown || word.letters.count < 5 { return [answer] }
        for count in word.letters.indices.dropFirst(2).dropLast(1) {
            let halves = word.split(after: count)
            if halves.allSatisfy({ places[$0.letters] != nil }) { return halves.map(self.answer) }
        }
        return answer.terms.isEmpty ? [] : [answer]
    }

    private func answer(to word: SearchWord) -> SearchAnswer {
        let set = Slips.letterSet(of: word.letters)
        let known = places[word.letters]
        let found = terms.indices.compactMap { index -> SearchAnswer.Match? in
            let quality = terms[index].quality(for: word, set: set, isKnown: known != nil)
            return quality > 0 ? SearchAnswer.Match(term: index, quality: quality) : nil
        }
        let worth = known.map { terms[$0].rarity } ?? found.map { terms[$0.term].rarity }.max() ?? 0
        return SearchAnswer(word: word, terms: found, worth: worth, isKnown: known != nil)
    }
}
