import Crypto
import CryptoExtras
import Foundation

/// The public half of a security key for this site, by which its signatures are told from others.
struct CredentialKey: Sendable {
    /// The algorithms that are offered, the preferred first. RS256 is what older computers' built-in keys speak.
    ///
    /// - Source: IANA, COSE Algorithms.
    enum Algorithm: Int, Sendable, CaseIterable {
        case es256 = -7
        case edDSA = -8
        case rs256 = -257
    }

    let algorithm: Algorithm
    private let key: Key

    private enum Key: Sendable {
        case p256(P256.Signing.PublicKey)
        case ed25519(Curve25519.Signing.PublicKey)
        case rsa(_RSA.Signing.PublicKey)
    }

    /// Labels of a key: type, algorithm, then curve, x and y, or n and e.
    private static let (kty, alg) = (CBOR.integer(1), CBOR.integer(3))
    private static let (first, second, third) = (CBOR.integer(-1), CBOR.integer(-2), CBOR.integer(-3))

    /// Takes a key with exactly what its algorithm wants, and on its curve.
    ///
    /// - Throws: `SecurityKeyFault.algorithm`.
    /// - Source: WebAuthn Level 2 section 5.8.5 and 6.5.1.1; RFC 9053 section 7; RFC 8230 section 4.
    init(_ cose: CBOR) throws(SecurityKeyFault) {
        guard case .map(let values) = cose, case .integer(let number) = values[Self.alg],
            let algorithm = Algorithm(rawValue: number), let key = Self.key(algorithm, values)
        else { throw .algorithm }
        self.algorithm = algorithm
        self.key = key
    }

    private static func key(_ algorithm: Algorithm, _ values: [CBOR: CBOR]) -> Key? {
        func bytes(_ label: CBOR) -> [UInt8]? {
            if case .bytes(let bytes) = values[label] { bytes } else { nil }
        }
        switch algorithm {
        case .es256:
            guard values.count == 5, values[kty] == .integer(2), values[first] == .integer(1), let x = bytes(second),
                let y = bytes(third), x.count == 32, y.count == 32
            else { return nil }
            return (try? P256.Signing.PublicKey(rawRepresentation: x + y)).map(Key.p256)
        case .edDSA:
            guard values.count == 4, values[kty] == .integer(1), values[first] == .integer(6), let x = bytes(second),
                x.count == 32
            else { return nil }
            return (try? Curve25519.Signing.PublicKey(rawRepresentation: x)).map(Key.ed25519)
        case .rs256:
            // Refuses fewer than 2,048 bits.
            guard values.count == 4, values[kty] == .integer(3), let n = bytes(first), let e = bytes(second),
                n.count <= 512, e.count <= 4
            else { return nil }
            return (try? _RSA.Signing.PublicKey(n: n, e: e)).map(Key.rsa)
        }
    }

    /// Whether the key's other half signed that.
    ///
    /// - Source: WebAuthn Level 2 section 6.5.6.
    func signed(_ content: [UInt8], _ signature: [UInt8]) -> Bool {
        switch key {
        case .p256(let key):
            (try? P256.Signing.ECDSASignature(derRepresentation: signature)).map {
                key.isValidSignature($0, for: content)
            } ?? false
        case .ed25519(let key): key.isValidSignature(signature, for: content)
        case .rsa(let key):
            key.isValidSignature(
                _RSA.Signing.RSASignature(rawRepresentation: signature), for: SHA256.hash(data: content),
                padding: .insecurePKCS1v1_5)
        }
    }
}
