import Kernel

/// Finds procedures by what people type: without marks, by the beginnings of words, with one slip of the finger.
package struct ProcedureIndex: Sendable {
    private struct Entry: Sendable {
        let slug: String
        let name: [String]
        let keywords: [String]
        let rest: [String]
    }

    private let entries: [Entry]

    package init(_ procedures: [Procedure]) {
        entries = procedures.map { procedure in
            Entry(
                slug: procedure.slug,
                name: Self.words([procedure.name.vi, procedure.name.en ?? ""]),
                keywords: Self.words(procedure.keywords),
                rest: Self.words([procedure.summary.vi, procedure.summary.en ?? "", procedure.sector]))
        }
    }

    /// Slugs of what matches every word, best first. An empty query matches all, in the catalogue's order.
    package func search(_ query: String) -> [String] {
        let words = Self.words([query]).prefix(10).map { $0 }
        guard !words.isEmpty else { return entries.map(\.slug) }
        let exact = ranked(words) { $0.hasPrefix($1) }
        if !exact.isEmpty { return exact }
        return ranked(words) { candidate, typed in
            candidate.hasPrefix(typed)
                || (typed.count >= 4 && abs(candidate.count - typed.count) <= 1
                    && Nearest.distance(Array(candidate), Array(typed)) <= 1)
        }
    }

    private func ranked(_ words: [String], _ matches: (String, String) -> Bool) -> [String] {
        let scored = entries.enumerated().compactMap { index, entry -> (Int, Int, String)? in
            var score = 0
            for word in words {
                let points = points(of: word, in: entry, matches)
                guard points > 0 else { return nil }
                score += points
            }
            let isPhrase = entry.name.starts(with: words) ? 3 : 0
            return (score + isPhrase, index, entry.slug)
        }
        return scored.sorted { ($0.0, $1.1) > ($1.0, $0.1) }.map(\.2)
    }

    private func points(of word: String, in entry: Entry, _ matches: (String, String) -> Bool) -> Int {
        if entry.name.contains(word) { return 6 }
        if entry.name.contains(where: { matches($0, word) }) { return 5 }
        if entry.keywords.contains(where: { matches($0, word) }) { return 4 }
        return entry.rest.contains { matches($0, word) } ? 1 : 0
    }

    private static func words(_ texts: [String]) -> [String] {
        texts.flatMap { Folding.fold($0).split { !$0.isLetter && !$0.isNumber }.map(String.init) }
    }
}
