import Foundation

/// Vietnamese text made comparable: for search without marks, for order with the alphabet's own.
package enum Folding {
    /// Lower case, no marks, đ as d, one space between words: "Hộ  Kinh Doanh" becomes "ho kinh doanh".
    package static func fold(_ text: String) -> String {
        quicklyFolded(text) ?? slowlyFolded(text)
    }

    /// By table, letter for letter; `nil` where the text has a letter that isn't in it.
    private static func quicklyFolded(_ text: String) -> String? {
        var folded: [UInt8] = []
        folded.reserveCapacity(text.utf8.count)
        var pendingSpace = false
        for scalar in text.unicodeScalars {
            if (0x300...0x36F).contains(scalar.value) { continue }
            if scalar == " " || (0x09...0x0D).contains(scalar.value) {
                pendingSpace = !folded.isEmpty
                continue
            }
            guard scalar.value < letters.count else { return nil }
            let letter = letters[Int(scalar.value)]
            guard letter != 0 else { return nil }
            if pendingSpace { folded.append(UInt8(ascii: " ")) }
            pendingSpace = false
            folded.append(letter)
        }
        return String(decoding: folded, as: UTF8.self)
    }

    /// What each scalar folds to, where that is one visible ASCII character; else 0.
    private static let letters: [UInt8] = (0..<0x1F00 as Range<UInt32>).map { value in
        // Latin letters; Vietnamese has its own block at the end.
        guard (0x21..<0x250).contains(value) || value >= 0x1E00, let scalar = Unicode.Scalar(value) else { return 0 }
        let folded = Array(slowlyFolded(String(scalar)).utf8)
        return folded.count == 1 && folded[0] > 0x20 && folded[0] < 0x7F ? folded[0] : 0
    }

    /// By Unicode's tables, for any text.
    static func slowlyFolded(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        var pendingSpace = false
        for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            if scalar.properties.generalCategory == .nonspacingMark { continue }
            if scalar.properties.isWhitespace {
                pendingSpace = !folded.isEmpty
                continue
            }
            if pendingSpace { folded.append(" ") }
            pendingSpace = false
            folded.append(scalar == "đ" ? "d" : scalar)
        }
        return String(folded)
    }

    /// A key whose plain byte order is the Vietnamese alphabet's: a ă â b c d đ e ê …, tones last.
    package static func sortKey(_ text: String) -> String {
        var letters = ""
        var tones = ""
        for character in text.lowercased().precomposedStringWithCanonicalMapping {
            let (letter, tone) = split(character)
            letters += rank[letter] ?? String(letter)
            tones.append(tone)
        }
        return letters + "\u{1}" + tones
    }

    /// The same for a person's name, by given name first, as lists of people are kept.
    package static func nameSortKey(_ name: String) -> String {
        let words = name.split(separator: " ").map(String.init)
        guard let given = words.last else { return "" }
        return sortKey(([given] + words.dropLast()).joined(separator: " "))
    }

    private static let tones: [Unicode.Scalar: Character] = [
        "\u{300}": "1", "\u{309}": "2", "\u{303}": "3", "\u{301}": "4", "\u{323}": "5",
    ]

    private static let rank: [Character: String] = [
        "ă": "a{", "â": "a|", "đ": "d{", "ê": "e{", "ô": "o{", "ơ": "o|", "ư": "u{",
    ]

    /// The letter without its tone, and the tone as a digit.
    private static func split(_ character: Character) -> (Character, Character) {
        var tone: Character = "0"
        var rest = String.UnicodeScalarView()
        for scalar in String(character).decomposedStringWithCanonicalMapping.unicodeScalars {
            if let found = tones[scalar] { tone = found } else { rest.append(scalar) }
        }
        return (String(rest).precomposedStringWithCanonicalMapping.first ?? character, tone)
    }
}
