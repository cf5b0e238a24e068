import Foundation

/// A word of the catalogue with every place where it stands.
struct SearchTerm: Sendable {
    let letters: [UInt8]
    let letterSet: UInt32
    var spots: [Spot] = []
    /// How much finding it says: little for "giấy", much for "X-quang".
    var rarity = 0.0

    /// One place of the word.
    struct Spot: Sendable {
        let document: Int
        /// Phrase and position in it, so that neighbours have neighbouring keys.
        let key: Int
        /// How many words the phrase has, where it is the procedure's own name or keyword.
        let ownLength: Int?
        /// The word as it stands there, with its marks.
        let word: SearchWord
        /// How much a word there says about the procedure: 1 in its name, less in its summary.
        let weight: Double

        /// How well a word of the same letters that was typed with marks fits: "hộ" isn't "hồ".
        func likeness(to typed: SearchWord) -> Double {
            guard typed.hasMarks, typed.letters == word.letters, typed.marked != word.marked else { return 1 }
            return word.hasMarks ? 0.7 : 0.95
        }
    }

    init(letters: [UInt8]) {
        self.letters = letters
        letterSet = Slips.letterSet(of: letters)
    }

    /// How well the term answers what was typed, 0 to 1.
    ///
    /// - Parameter isKnown: the typed word itself stands in the catalogue, so that it is less likely a slip.
    func quality(for typed: SearchWord, set: UInt32, isKnown: Bool) -> Double {
        let length = typed.letters.count
        if letters == typed.letters { return 1 }
        if length >= (isKnown ? 4 : 2), letters.count > length, letters.starts(with: typed.letters) {
            return 0.75 * (Double(length) / Double(letters.count)).squareRoot() * (isKnown ? 0.7 : 1)
        }
        let most = Slips.forgiven(in: length)
        guard most > 0, (letterSet ^ set).nonzeroBitCount <= 2 * most, letters.count >= 3,
            let slips = Slips.between(typed.letters, letters, most: most)
        else { return 0 }
        return (slips == 1 ? 0.6 : 0.4) * (isKnown ? 0.7 : 1)
    }
}
