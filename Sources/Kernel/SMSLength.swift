/// How long a text is as SMS: in which alphabet, in how many parts.
///
/// - Source: 3GPP TS 23.038 sections 6.1.2.1 and 6.2.1 (alphabet), TS 23.040 section 9.2.3.24.1 (parts of 153 and 67).
package struct SMSLength: Hashable, Sendable {
    package let alphabet: Alphabet
    /// Septets of the default alphabet, or UTF-16 units.
    package let units: Int

    package enum Alphabet: String, Hashable, Sendable {
        case gsm7, ucs2
    }

    package init(of text: String) {
        if let septets = Self.septets(in: text) {
            (alphabet, units) = (.gsm7, septets)
        } else {
            (alphabet, units) = (.ucs2, text.utf16.count)
        }
    }

    /// What the operator counts and bills; an empty text is one part.
    package var parts: Int {
        let (single, each) = alphabet == .gsm7 ? (160, 153) : (70, 67)
        return units <= single ? 1 : (units + each - 1) / each
    }

    /// Septets that the text takes, the extension's characters two each; `nil` where one is in neither table.
    ///
    /// Tested letter by letter: à, è, é, ì, ò, ù are in the alphabet, ả and ế are not.
    package static func septets(in text: String) -> Int? {
        var sum = 0
        for scalar in text.unicodeScalars {
            if basic.contains(scalar) { sum += 1 } else if extended.contains(scalar) { sum += 2 } else { return nil }
        }
        return sum
    }

    private static let basic = Set(
        ("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
            + "abcdefghijklmnopqrstuvwxyzäöñüà").unicodeScalars)
    private static let extended = Set("^{}\\[~]|€\u{0C}".unicodeScalars)
}
