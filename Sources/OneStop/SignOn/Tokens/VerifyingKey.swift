import Crypto
import CryptoExtras
import Foundation

/// One public key of a provider, for one algorithm.
struct VerifyingKey: Sendable {
    let id: String?
    let algorithm: SigningAlgorithm
    private let key: Key

    private enum Key: Sendable {
        case rsa(_RSA.Signing.PublicKey)
        case p256(P256.Signing.PublicKey)
        case ed25519(Curve25519.Signing.PublicKey)
    }

    /// Takes a key of a set; `nil` for keys that encrypt, that are too short, or that no algorithm here uses.
    ///
    /// - Source: RFC 7517 section 4; RFC 7518 section 6; RFC 8037 section 2.
    init?(_ jwk: Claims) {
        guard jwk.text("use").map({ $0 == "sig" }) ?? true,
            let algorithm = SigningAlgorithm.allCases.first(where: { $0.keyType == jwk.text("kty") }),
            jwk.text("alg").map({ $0 == algorithm.rawValue }) ?? true,
            let key = Self.key(algorithm, jwk)
        else { return nil }
        id = jwk.text("kid")
        self.algorithm = algorithm
        self.key = key
    }

    private static func key(_ algorithm: SigningAlgorithm, _ jwk: Claims) -> Key? {
        func bytes(_ name: String) -> [UInt8]? {
            // Longer than `Claims.text` allows, as a modulus is.
            guard case .text(let text) = jwk.values[name], text.utf8.count <= 2_048 else { return nil }
            return Base64URL.bytes(text)
        }
        switch algorithm {
        case .rs256:
            // Refuses fewer than 2,048 bits.
            guard let n = bytes("n"), let e = bytes("e") else { return nil }
            return (try? _RSA.Signing.PublicKey(n: n, e: e)).map(Key.rsa)
        case .es256:
            guard jwk.text("crv") == "P-256", let x = bytes("x"), let y = bytes("y"), x.count == 32, y.count == 32
            else { return nil }
            return (try? P256.Signing.PublicKey(rawRepresentation: x + y)).map(Key.p256)
        case .edDSA:
            guard jwk.text("crv") == "Ed25519", let x = bytes("x") else { return nil }
            return (try? Curve25519.Signing.PublicKey(rawRepresentation: x)).map(Key.ed25519)
        }
    }

    /// Whether the key's owner signed that.
    func signed(_ content: [UInt8], _ signature: [UInt8]) -> Bool {
        switch key {
        case .rsa(let key):
            key.isValidSignature(
                _RSA.Signing.RSASignature(rawRepresentation: signature), for: SHA256.hash(data: content),
                padding: .insecurePKCS1v1_5)
        case .p256(let key):
            (try? P256.Signing.ECDSASignature(rawRepresentation: signature)).map {
                key.isValidSignature($0, for: content)
            } ?? false
        case .ed25519(let key): key.isValidSignature(signature, for: content)
        }
    }
}
