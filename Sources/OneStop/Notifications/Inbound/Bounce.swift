package import Kernel

/// A letter that came back: about which message, and whether for good.
package struct Bounce: Sendable, Hashable {
    package let message: ID<OutgoingMessage>
    package let proof: String
    package let report: DeliveryReport

    /// Reads the returned letter as it stands; `nil` where it is none of ours.
    ///
    /// The message is named by the address that it came back to ("…+<32 digits>.<12 digits>@…"), wherever in the letter
    /// that stands first; the status by the first line "Status: 5.1.1".
    ///
    /// - Source: RFC 3464 section 2.3.4; RFC 3463.
    package init?(letter: String) {
        guard let match = letter.firstMatch(of: /\+([0-9a-f]{32})\.([0-9a-f]{12})@/) else { return nil }
        let digits = Array(String(match.1))
        let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
        guard let id = ID<OutgoingMessage>(parts.joined(separator: "-")) else { return nil }
        message = id
        proof = String(match.2)
        let status = letter.firstMatch(of: /(?i)\nStatus:[ \t]*([245]\.\d{1,3}\.\d{1,3})/).map { String($0.1) }
        let words = "bounce \(status ?? "without status")"
        switch status?.first {
        case "2": report = .delivered
        case "4": report = .undelivered(words)
        default: report = .rejected(words)
        }
    }
}
