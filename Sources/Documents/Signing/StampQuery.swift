import COpenSSL
import Foundation
import Kernel

/// What a time-stamping authority is asked: that a digest was there, before now. Its reply is checked against this.
///
/// - Source: RFC 3161.
package struct StampQuery: Sendable, Hashable {
    /// DER, as it is sent.
    package let bytes: [UInt8]

    package enum Verdict: Sendable, Hashable {
        case holds
        /// Another digest, another question, a refusal, or a signer that isn't the authority's for time-stamping.
        case refused
        case unreadable
    }

    /// Takes a query as it was kept.
    package init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// A question about that content with a number that ties the reply to it.
    ///
    /// - Throws: `SigningError.keyUnusable` where none can be made.
    package init(about content: [UInt8], nonce: UInt64) throws(SigningError) {
        let hex = SHA256Digest.of(content).hex
        let digest = stride(from: 0, to: 64, by: 2).compactMap { at in
            UInt8(hex.dropFirst(at).prefix(2), radix: 16)
        }
        var out: UnsafeMutablePointer<UInt8>?
        let size = motcua_stamp_query(digest, UInt(nonce), &out)
        defer { free(out) }
        guard digest.count == 32, size > 0 else { throw .keyUnusable }
        bytes = Array(UnsafeBufferPointer(start: out, count: size))
    }

    /// Whether the reply, DER, answers this question, signed under that authority's certificate, PEM.
    package func verdict(on reply: [UInt8], authority: String) -> Verdict {
        switch motcua_stamp_check(reply, reply.count, bytes, bytes.count, authority) {
        case 1: .holds
        case 0: .refused
        default: .unreadable
        }
    }
}
