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
        /// It is about another digest or answers another question.
        case otherQuestion
        /// Its signer's certificate is not one for time-stamping.
        case wrongPurpose
        /// Its signer is not of the authority that is trusted.
        case stranger
        /// The authority gives no stamp.
        case denied
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
        switch Int(motcua_stamp_check(reply, reply.count, bytes, bytes.count, authority)) {
        case Int(MOTCUA_STAMP_HOLDS): .holds
        case Int(MOTCUA_STAMP_OTHER): .otherQuestion
        case Int(MOTCUA_STAMP_PURPOSE): .wrongPurpose
        case Int(MOTCUA_STAMP_STRANGER): .stranger
        case Int(MOTCUA_STAMP_DENIED): .denied
        default: .unreadable
        }
    }
}
