/// A day of the Gregorian calendar, without time or zone.
package struct CivilDay: Hashable, Sendable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Takes a day that exists, in the years 1 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inMonth: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads "2016-01-18".
    package init?(iso text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2 else {
            return nil
        }
        self.init(parts: parts, order: (0, 1, 2))
    }

    /// Reads a day as people in Việt Nam write it: "18/01/2016", "8/1/2016", "18-1-2016", "18.01.2016".
    package init?(vietnamese text: String) {
        let parts = text.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
        guard parts.count == 3, parts[2].utf8.count == 4, parts.allSatisfy({ (1...4).contains($0.utf8.count) }) else {
            return nil
        }
        self.init(parts: parts, order: (2, 1, 0))
    }

    private init?(parts: [Substring], order: (Int, Int, Int)) {
        let numbers = parts.map { part in part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil }
        guard let year = numbers[order.0], let month = numbers[order.1], let day = numbers[order.2] else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// "2016-01-18"
    package var iso: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

    /// "18/01/2016"
    package var vietnamese: String { "\(padded(day, 2))/\(padded(month, 2))/\(padded(year, 4))" }

    /// "18/01"
    package var dayAndMonth: String { "\(padded(day, 2))/\(padded(month, 2))" }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CivilDay: Comparable {
    package static func < (left: CivilDay, right: CivilDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension CivilDay: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = CivilDay(iso: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day: \(text)")
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}

/// The number in decimal with zeros before it.
func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}
