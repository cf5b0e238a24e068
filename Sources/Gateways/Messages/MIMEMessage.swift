package import Foundation
import Kernel
package import OneStop

/// A letter as SMTP carries it: headers that nobody can break out of, text and HTML side by side.
///
/// - Source: RFC 5322 (headers), RFC 2045 to 2047 (base64, encoded words), RFC 3834 (automatic mail).
package struct MIMEMessage: Sendable, Hashable {
    package let text: String

    package init(_ letter: Letter, from: MailSender, at date: Date) {
        let boundary = "=_\(letter.id.text)"
        var headers = [
            ("From", from.header), ("To", "<\(letter.to.text)>"), ("Subject", Self.words(letter.subject)),
            ("Date", Self.date(date)), ("Message-ID", "<\(letter.id.text)@\(from.domain)>"),
            ("Auto-Submitted", "auto-generated"), ("MIME-Version", "1.0"),
            ("Content-Type", "multipart/alternative; boundary=\"\(boundary)\""),
        ]
        headers = headers.map { ($0.0, Self.clean($0.1)) }
        let parts = [("text/plain", letter.text), ("text/html", letter.html)].map { type, content in
            """
            --\(boundary)\r
            Content-Type: \(type); charset=utf-8\r
            Content-Transfer-Encoding: base64\r
            \r
            \(Self.base64(content))\r\n
            """
        }
        text =
            headers.map { "\($0.0): \($0.1)\r\n" }.joined() + "\r\n" + parts.joined() + "--\(boundary)--\r\n"
    }

    /// Without control characters: a line break in a name must not begin a header.
    static func clean(_ text: String) -> String {
        // Our own folding (CRLF and a blank) was made of clean text.
        text.replacingOccurrences(of: "\r\n ", with: "\u{1}").unicodeScalars
            .reduce(into: "") { clean, scalar in
                if scalar == "\u{1}" {
                    clean += "\r\n "
                } else if scalar.value >= 0x20, scalar.value != 0x7F {
                    clean.unicodeScalars.append(scalar)
                }
            }
    }

    /// Text of a header; encoded words of at most 75 characters where it isn't plain ASCII.
    static func words(_ text: String) -> String {
        let line = text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : String($0) }.joined()
        if line.utf8.allSatisfy({ $0 < 0x7F }), line.utf8.count <= 60, !line.contains("=?") { return line }
        var words: [String] = []
        var chunk = ""
        for character in line {
            if chunk.utf8.count + String(character).utf8.count > 42 {
                words.append(chunk)
                chunk = ""
            }
            chunk.append(character)
        }
        words.append(chunk)
        return words.map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }

    private static func base64(_ text: String) -> String {
        let encoded = Array(Data(text.utf8).base64EncodedString())
        return stride(from: 0, to: encoded.count, by: 76)
            .map { String(encoded[$0..<min($0 + 76, encoded.count)]) }.joined(separator: "\r\n")
    }

    private static func date(_ date: Date) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 7 * 3_600)
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
        return formatter.string(from: date)
    }
}
