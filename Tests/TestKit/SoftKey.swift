import Crypto
import CryptoExtras
import Foundation
import OneStop

/// A security key made of software, with the browser before it: it answers honestly, or however a test wants.
///
/// Written from the standard a second time, and not with the code under test.
///
/// - Source: WebAuthn Level 2 sections 5.8.1, 6.1 and 6.5.
package struct SoftKey: Sendable {
    package enum Kind: String, Sendable, CaseIterable { case es256, edDSA, rs256 }

    /// What browser and key say when they are asked.
    package struct Act: Sendable {
        package var type: String?
        package var challenge: String
        package var origin = "http://localhost"
        package var crossOrigin = "false"
        package var party = "localhost"
        /// Touched, and by whom is known.
        package var flags: UInt8 = 0x05
        package var counter: UInt32 = 0
        package var format = "none"
        /// Behind everything else that the key says.
        package var tail: [UInt8] = []

        package init(_ challenge: String, counter: UInt32 = 0, flags: UInt8 = 0x05) {
            self.challenge = challenge
            self.counter = counter
            self.flags = flags
        }
    }

    package let id: [UInt8]
    private let signer: Signer

    private enum Signer: Sendable {
        case p256(P256.Signing.PrivateKey)
        case ed25519(Curve25519.Signing.PrivateKey)
        case rsa(_RSA.Signing.PrivateKey)
    }

    package init(_ kind: Kind = .es256, id: [UInt8]? = nil) throws {
        self.id = id ?? (0..<32).map { _ in UInt8.random(in: .min ... .max) }
        signer =
            switch kind {
            case .es256: .p256(P256.Signing.PrivateKey())
            case .edDSA: .ed25519(Curve25519.Signing.PrivateKey())
            case .rs256: .rsa(try _RSA.Signing.PrivateKey(keySize: .bits2048))
            }
    }

    /// What the browser calls it.
    package var credential: String { Base64URL.text(id) }

    /// The answer to the wish for a new key.
    package func made(_ act: Act) throws -> String {
        let data =
            head(act, flags: act.flags | 0x40) + [UInt8](repeating: 7, count: 16)
            + [UInt8(id.count >> 8), UInt8(id.count & 255)] + id + (try cose()) + act.tail
        let statement: [UInt8] = [0xA0]
        let object =
            [0xA3] + Self.text("fmt") + Self.text(act.format) + Self.text("attStmt") + statement
            + Self.text("authData") + Self.bytes(data)
        return Self.joined([client(act, "webauthn.create"), object])
    }

    /// The answer to the wish for a signature.
    package func signed(_ act: Act) throws -> String {
        let (data, client) = (head(act, flags: act.flags) + act.tail, client(act, "webauthn.get"))
        let content = data + Array(SHA256.hash(data: client))
        let signature: [UInt8] =
            switch signer {
            case .p256(let key): Array(try key.signature(for: content).derRepresentation)
            case .ed25519(let key): Array(try key.signature(for: content))
            case .rsa(let key):
                Array(
                    try key.signature(for: SHA256.hash(data: content), padding: .insecurePKCS1v1_5).rawRepresentation)
            }
        return Self.joined([id, client, data, signature])
    }

    private func client(_ act: Act, _ type: String) -> [UInt8] {
        let text =
            "{\"type\":\"\(act.type ?? type)\",\"challenge\":\"\(act.challenge)\",\"origin\":\"\(act.origin)\","
            + "\"crossOrigin\":\(act.crossOrigin)}"
        return Array(text.utf8)
    }

    private func head(_ act: Act, flags: UInt8) -> [UInt8] {
        Array(SHA256.hash(data: Array(act.party.utf8))) + [flags]
            + withUnsafeBytes(of: act.counter.bigEndian, Array.init)
    }

    private func cose() throws -> [UInt8] {
        switch signer {
        case .p256(let key):
            let point = Array(key.publicKey.rawRepresentation)
            return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21] + Self.bytes(Array(point[..<32])) + [0x22]
                + Self.bytes(Array(point[32...]))
        case .ed25519(let key):
            return [0xA4, 0x01, 0x01, 0x03, 0x27, 0x20, 0x06, 0x21] + Self.bytes(Array(key.publicKey.rawRepresentation))
        case .rsa(let key):
            let parts = try key.publicKey.getKeyPrimitives()
            return [0xA4, 0x01, 0x03, 0x03, 0x39, 0x01, 0x00, 0x20] + Self.bytes(Array(parts.modulus)) + [0x21]
                + Self.bytes(Array(parts.publicExponent))
        }
    }

    private static func joined(_ parts: [[UInt8]]) -> String { parts.map { Base64URL.text($0) }.joined(separator: ".") }

    private static func text(_ text: String) -> [UInt8] { [0x60 | UInt8(text.utf8.count)] + Array(text.utf8) }

    private static func bytes(_ bytes: [UInt8]) -> [UInt8] {
        switch bytes.count {
        case ..<24: [0x40 | UInt8(bytes.count)] + bytes
        case ..<256: [0x58, UInt8(bytes.count)] + bytes
        default: [0x59, UInt8(bytes.count >> 8), UInt8(bytes.count & 255)] + bytes
        }
    }
}

extension String {
    /// An answer with one of its parts altered.
    package func altering(_ part: Int, _ change: ([UInt8]) -> [UInt8]) -> String {
        var parts = split(separator: ".").map(String.init)
        parts[part] = Base64URL.text(change(Base64URL.bytes(parts[part]) ?? []))
        return parts.joined(separator: ".")
    }

    /// The bytes of one part of an answer.
    package func part(_ number: Int) -> [UInt8] {
        Base64URL.bytes(split(separator: ".")[number]) ?? []
    }
}
