/// A Vietnamese phone number, mobile or fixed, in its national form of today.
///
/// - Source: Quyết định 798/QĐ-BTTTT (2016) and 2036/QĐ-BTTTT (2017): eleven-digit mobile numbers became ten-digit.
package struct PhoneNumber: Hashable, Sendable {
    /// "0905123318"
    package let text: String

    /// Takes it as typed: with blanks, points, +84 or an eleven-digit prefix of before 2018.
    package init?(_ typed: String) {
        guard typed.utf8.count <= 40 else { return nil }
        var digits = typed.filter { !" .-()\u{A0}".contains($0) }
        if digits.hasPrefix("+84") { digits = "0" + digits.dropFirst(3) }
        if digits.hasPrefix("84"), digits.utf8.count >= 11 { digits = "0" + digits.dropFirst(2) }
        guard digits.hasPrefix("0"), digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        if digits.utf8.count == 11, let prefix = Self.renamed[String(digits.prefix(4))] {
            digits = prefix + digits.dropFirst(4)
        }
        guard Self.isMobile(digits) || Self.isFixed(digits) else { return nil }
        text = digits
    }

    /// "0905 *** 318"
    package var masked: String { "\(text.prefix(4)) *** \(text.suffix(3))" }

    /// "0905 123 318"
    package var spaced: String { "\(text.prefix(4)) \(text.dropFirst(4).prefix(3)) \(text.dropFirst(7))" }

    package var isMobile: Bool { Self.isMobile(text) }

    private static func isMobile(_ digits: String) -> Bool {
        digits.utf8.count == 10 && mobilePrefixes.contains(String(digits.prefix(3)))
    }

    private static func isFixed(_ digits: String) -> Bool {
        digits.hasPrefix("02") ? digits.utf8.count == 11 || digits.utf8.count == 10 : isOldQuangNam(digits)
    }

    /// 0510 was Quảng Nam's area code until 2017, 0511 Đà Nẵng's.
    private static func isOldQuangNam(_ digits: String) -> Bool {
        (digits.hasPrefix("0510") || digits.hasPrefix("0511")) && (10...11).contains(digits.utf8.count)
    }

    private static let mobilePrefixes: Set<String> = [
        "032", "033", "034", "035", "036", "037", "038", "039", "052", "055", "056", "058", "059", "070", "076", "077",
        "078", "079", "081", "082", "083", "084", "085", "086", "087", "088", "089", "090", "091", "092", "093", "094",
        "095", "096", "097", "098", "099",
    ]

    private static let renamed: [String: String] = [
        "0120": "070", "0121": "079", "0122": "077", "0126": "076", "0128": "078", "0123": "083", "0124": "084",
        "0125": "085", "0127": "081", "0129": "082", "0162": "032", "0163": "033", "0164": "034", "0165": "035",
        "0166": "036", "0167": "037", "0168": "038", "0169": "039", "0186": "056", "0188": "058", "0199": "059",
    ]
}

extension PhoneNumber: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = PhoneNumber(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a phone number")
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
