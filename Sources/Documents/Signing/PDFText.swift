import Foundation

/// Texts and times as PDF objects.
///
/// - Source: ISO 32000-1 7.9.2.2 (text strings), 7.9.4 (dates).
enum PDFText {
    /// Any text, as UTF-16 in hexadecimal digits.
    static func hex(_ text: String) -> String {
        let digits = text.utf16.map { unit in
            let hex = String(unit, radix: 16)
            return String(repeating: "0", count: 4 - hex.count) + hex
        }
        return "<feff\(digits.joined())>"
    }

    /// The moment in Việt Nam's time, UTC+7.
    static func time(_ date: Date) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 7 * 3_600) ?? .gmt
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: date)
        let fields = [parts.month, parts.day, parts.hour, parts.minute, parts.second].map {
            String(format: "%02d", $0 ?? 0)
        }
        return "D:\(String(format: "%04d", parts.year ?? 0))\(fields.joined())+07'00'"
    }

    /// The moment that such a text names; one without an offset is taken for UTC. `nil` where it names none.
    static func moment(_ text: Substring) -> Date? {
        guard let match = text.prefixMatch(of: /D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:([+-])(\d\d)'?(\d\d))?/)
        else { return nil }
        let numbers = [match.1, match.2, match.3, match.4, match.5, match.6].compactMap { Int($0) }
        let minutes = (match.8.flatMap { Int($0) } ?? 0) * 60 + (match.9.flatMap { Int($0) } ?? 0)
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: (match.7 == "-" ? -60 : 60) * minutes) ?? .gmt
        let parts = DateComponents(
            year: numbers[0], month: numbers[1], day: numbers[2], hour: numbers[3], minute: numbers[4],
            second: numbers[5])
        guard parts.isValidDate(in: calendar) else { return nil }
        return calendar.date(from: parts)
    }
}
