import Foundation

extension Folding {
    /// The text without marks, letters of its own case, for any phone: "Đã nhận hồ sơ" becomes "Da nhan ho so".
    ///
    /// What remains outside ASCII after that becomes its plain sign or "?"; control characters become blanks.
    package static func plain(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
            if scalar.properties.generalCategory == .nonspacingMark { continue }
            if let sign = signs[scalar] {
                plain.append(contentsOf: sign.unicodeScalars)
            } else if scalar.value < 0x20 || scalar.value == 0x7F {
                plain.append(scalar == "\n" ? scalar : " ")
            } else {
                plain.append(scalar.isASCII ? scalar : "?")
            }
        }
        return String(plain)
    }

    private static let signs: [Unicode.Scalar: String] = [
        "đ": "d", "Đ": "D", "“": "\"", "”": "\"", "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "\u{A0}": " ",
        "\u{202F}": " ", "•": "-", "₫": "d", "×": "x", "\u{200B}": "", "\u{FEFF}": "",
    ]
}
