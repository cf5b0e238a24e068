import Crypto
import Foundation

/// One generation of the key under which everything personal in the database is sealed; it lies in a file of the
/// operator's, never in the database.
package struct SealKey: Sendable {
    /// From 1; the highest seals, all open.
    package let generation: Int
    /// 32 bytes.
    package let secret: [UInt8]

    package static let length = 32
    static let generations = 1...65_535

    /// - Returns: `nil` for a secret of another length, or a generation out of range.
    package init?(generation: Int, secret: [UInt8]) {
        guard secret.count == Self.length, Self.generations.contains(generation) else { return nil }
        self.generation = generation
        self.secret = secret
    }

    /// A new one.
    ///
    /// - Returns: `nil` past the last generation.
    package static func make(generation: Int) -> SealKey? {
        var random = SystemRandomNumberGenerator()
        let secret = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        return SealKey(generation: generation, secret: secret)
    }

    /// By what the database knows it again; says nothing of the key.
    package var fingerprint: String {
        let bytes = HMAC<SHA256>.authenticationCode(
            for: Data("motcua-seal/1 fingerprint".utf8), using: SymmetricKey(data: secret))
        return bytes.prefix(16).map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined()
    }

    /// A key of its own for that use.
    func derived(for use: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: secret), info: Data("motcua-seal/1 \(use)".utf8), outputByteCount: 32)
    }
}
