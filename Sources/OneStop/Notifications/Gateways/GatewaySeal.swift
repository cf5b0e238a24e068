import Crypto
import Foundation
package import Kernel

/// Proves that a call comes from the gateway: it was given the proof with the message, or is set up with the key.
package struct GatewaySeal: Sendable {
    private let key: SymmetricKey

    static let shortestKey = 24

    /// Takes the key as configured; `nil` below 24 characters.
    package init?(_ key: String) {
        guard key.utf8.count >= Self.shortestKey else { return nil }
        self.key = SymmetricKey(data: Data(key.utf8))
    }

    /// What a report about that message must bring; knowing one says nothing of another's.
    package func proof(for message: ID<OutgoingMessage>) -> String {
        Self.hex(HMAC<SHA256>.authenticationCode(for: Data("report \(message.text)".utf8), using: key))
    }

    /// Whether the proof is that message's; takes the same time for a near miss as for a far one.
    package func holds(_ proof: String, for message: ID<OutgoingMessage>) -> Bool {
        Self.isSame(proof, self.proof(for: message))
    }

    /// What an address for bounces carries: less, for a local part has 64 bytes only.
    package func shortProof(for message: ID<OutgoingMessage>) -> String { String(proof(for: message).prefix(12)) }

    /// Whether the short proof is that message's.
    package func holds(short proof: String, for message: ID<OutgoingMessage>) -> Bool {
        Self.isSame(proof, shortProof(for: message))
    }

    /// What inbound calls must bring: made from the key, so that a gateway's configuration never holds the key itself.
    package var inboundKey: String {
        Self.hex(HMAC<SHA256>.authenticationCode(for: Data("inbound".utf8), using: key))
    }

    /// Whether that is the key of inbound calls.
    package func opens(_ given: String) -> Bool {
        Self.isSame(given, inboundKey)
    }

    private static func hex(_ code: HMAC<SHA256>.MAC) -> String {
        code.prefix(16).map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }

    private static func isSame(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
