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
}
