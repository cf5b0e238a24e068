/// The word that someone most likely meant.
package enum Nearest {
    /// The closest of the candidates, if a third of its letters or fewer differ.
    package static func word(to typed: String, among candidates: some Sequence<String>) -> String? {
        let letters = Array(typed.lowercased())
        let scored = candidates.prefix(500).map { ($0, distance(letters, Array($0.lowercased()))) }
        guard let best = scored.min(by: { $0.1 < $1.1 }), best.1 <= max(1, letters.count / 3) else { return nil }
        return best.0
    }

    /// Edits between two words: insert, delete, replace a letter.
    ///
    /// - Source: R. Wagner, M. Fischer, "The string-to-string correction problem", 1974.
    package static func distance(_ left: [Character], _ right: [Character]) -> Int {
        guard left.count <= 200, right.count <= 200 else { return .max }
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let replaced = diagonal + (a == b ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, diagonal + 1, row[j] + 1)
            }
        }
        return row[right.count]
    }
}
