import COpenSSL
import Foundation

/// Gets a time stamp for a signature from an authority: PAdES B-T, B-B with an unsigned attribute more.
///
/// - Source: RFC 3161; ETSI EN 319 122-1, 5.3 (signature-time-stamp).
package struct SignatureStamping: Sendable {
    /// Its certificate, PEM.
    let authority: String
    /// Sends a query, DER; answers the reply, DER, or nothing where none came.
    let ask: @Sendable ([UInt8]) async -> [UInt8]?

    package init(authority: String, ask: @escaping @Sendable ([UInt8]) async -> [UInt8]?) {
        self.authority = authority
        self.ask = ask
    }

    /// The signature, DER, with a time stamp that holds; `nil` where there is none: what is signed goes out without.
    func stamped(_ signature: [UInt8]) async -> [UInt8]? {
        guard let value = Self.value(of: signature),
            let query = try? StampQuery(about: value, nonce: .random(in: 1...UInt64(Int64.max))),
            let reply = await ask(query.bytes), query.verdict(on: reply, authority: authority) == .holds
        else { return nil }
        return Self.attached(reply, to: signature)
    }

    /// The signature with the token of that reply, whatever it is worth.
    static func attached(_ reply: [UInt8], to signature: [UInt8]) -> [UInt8]? {
        var out: UnsafeMutablePointer<UInt8>?
        let size = motcua_attach_stamp(signature, signature.count, reply, reply.count, &out)
        defer { free(out) }
        return size > 0 ? Array(UnsafeBufferPointer(start: out, count: size)) : nil
    }

    /// What the stamp is about: the signature's own bytes.
    static func value(of signature: [UInt8]) -> [UInt8]? {
        var out: UnsafeMutablePointer<UInt8>?
        let size = motcua_signature_value(signature, signature.count, &out)
        defer { free(out) }
        return size > 0 ? Array(UnsafeBufferPointer(start: out, count: size)) : nil
    }
}
