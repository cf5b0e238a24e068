import Foundation

/// Vietnamese text made comparable: for search without marks, for order with the alphabet's own.
package enum Folding {
    /// Lower case, no marks, đ as d, one space between words: "Hộ  Kinh Doanh" becomes "ho kinh doanh".
    package static func fold(_ text: String) -> String {
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
