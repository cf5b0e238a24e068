/// The number under which everyone knows a dossier: "H47.07-160118-0012".
///
/// Agency code, day of receipt as yyMMdd, serial of that agency and day; never given twice.
///
/// - Source: the identifier codes of QCVN 102:2016/BTTTT and Quyết định 20/2020/QĐ-TTg.
package struct DossierCode: Hashable, Sendable {
    package let text: String

    package init(agency: String, day: CivilDay, serial: Int) {
        let date = "\(padded(day.year % 100, 2))\(padded(day.month, 2))\(padded(day.day, 2))"
        text = "\(agency)-\(date)-\(padded(serial, 4))"
    }

    /// Takes it as typed: any case, blanks around it or within; `nil` where it has not the shape of a code.
    package init?(_ typed: String) {
        let compact = typed.filter { !$0.isWhitespace }.uppercased()
        let parts = compact.split(separator: "-", omittingEmptySubsequences: false)
        guard compact.utf8.count <= 40, parts.count == 3, Self.isAgency(parts[0]), parts[1].utf8.count == 6,
            (4...8).contains(parts[2].utf8.count), (parts[1] + parts[2]).utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        text = compact
    }

    private static func isAgency(_ part: Substring) -> Bool {
        !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || $0 == 46 }
    }
}

extension DossierCode: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = DossierCode(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a dossier code")
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
