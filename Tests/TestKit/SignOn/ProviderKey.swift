import Crypto
import CryptoExtras
import Foundation
import OneStop

/// A key of the made-up provider, or of somebody who would like to be it.
package struct ProviderKey: Sendable {
    package let id: String
    private let rsa: _RSA.Signing.PrivateKey
    private let p256 = P256.Signing.PrivateKey()
    private let ed25519 = Curve25519.Signing.PrivateKey()

    /// How a token is signed; the last two as attackers do.
    package enum Way: String, Sendable, CaseIterable {
        case rs256 = "RS256"
        case es256 = "ES256"
        case edDSA = "EdDSA"
        case none
        /// With the public key as the secret.
        case hs256 = "HS256"
    }

    /// Made once: it takes a while.
    package static let provider = made("khoa-1")
    package static let next = made("khoa-2")

    private static func made(_ id: String) -> ProviderKey {
        guard let rsa = try? _RSA.Signing.PrivateKey(keySize: .bits2048) else { preconditionFailure("no key") }
        return ProviderKey(id: id, rsa: rsa)
    }

    private init(id: String, rsa: _RSA.Signing.PrivateKey) {
        self.id = id
        self.rsa = rsa
    }

    /// Its public keys as a set lists them.
    package func published() throws -> [Told] {
        let primitives = try rsa.publicKey.getKeyPrimitives()
        let point = p256.publicKey.rawRepresentation
        func text(_ bytes: some Sequence<UInt8>) -> Told { .text(Base64URL.text(bytes)) }
        let id = Told.text(id)
        return [
            [
                "kty": "RSA", "kid": id, "use": "sig", "n": text(primitives.modulus),
                "e": text(primitives.publicExponent),
            ],
            ["kty": "EC", "kid": id, "crv": "P-256", "x": text(point.prefix(32)), "y": text(point.suffix(32))],
            ["kty": "OKP", "kid": id, "crv": "Ed25519", "x": text(ed25519.publicKey.rawRepresentation)],
            ["kty": "RSA", "kid": "de-ma-hoa", "use": "enc", "n": text(primitives.modulus), "e": "AQAB"],
        ]
    }

    /// The signature over that, in that way.
    package func sign(_ content: [UInt8], _ way: Way) throws -> [UInt8] {
        switch way {
        case .rs256:
            Array(try rsa.signature(for: SHA256.hash(data: content), padding: .insecurePKCS1v1_5).rawRepresentation)
        case .es256: Array(try p256.signature(for: content).rawRepresentation)
        case .edDSA: Array(try ed25519.signature(for: content))
        case .none: []
        case .hs256:
            Array(
                HMAC<SHA256>.authenticationCode(
                    for: content, using: SymmetricKey(data: Array(rsa.publicKey.pemRepresentation.utf8))))
        }
    }
}
