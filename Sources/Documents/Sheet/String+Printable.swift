extension String {
    /// The words with U+FFFD in place of what Unicode sets aside for no letter: Cairo would refuse the whole sheet.
    ///
    /// - Source: The Unicode Standard 15, 23.7 (noncharacters).
    var printable: String {
        guard unicodeScalars.contains(where: \.isNoncharacter) else { return self }
        return String(UnicodeScalarView(unicodeScalars.map { $0.isNoncharacter ? "\u{FFFD}" : $0 }))
    }
}

extension Unicode.Scalar {
    fileprivate var isNoncharacter: Bool { (0xFDD0...0xFDEF).contains(value) || value & 0xFFFE == 0xFFFE }
}
