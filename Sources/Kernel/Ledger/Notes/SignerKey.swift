import Crypto
package import Foundation

/// A private key in the form that note tools exchange: `PRIVATE+KEY+name+id+base64`. Never printed, never logged.
///
/// - Source: Go's `golang.org/x/mod/sumdb/note`, `GenerateKey`.
package struct SignerKey: Sendable {
    /// The public half.
    package let verifier: VerifierKey
    private let key: Curve25519.Signing.PrivateKey

    /// A new key pair from the system's randomness.
    package static func make(name: KeyName, kind: SignatureKind) -> SignerKey {
        SignerKey(name: name, kind: kind, key: Curve25519.Signing.PrivateKey())
    }

    private init(name: KeyName, kind: SignatureKind, key: Curve25519.Signing.PrivateKey) {
        verifier = VerifierKey(name: name, kind: kind, publicKey: key.publicKey)
        self.key = key
    }

    /// Takes the written form; `nil` for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "+", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 5, parts[0] == "PRIVATE", parts[1] == "KEY", let name = KeyName(parts[2]),
            let bytes = Base64.bytes(parts[4]), let kind = bytes.first.flatMap(SignatureKind.init(rawValue:)),
            let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes.dropFirst())
        else { return nil }
        self.init(name: name, kind: kind, key: key)
        guard verifier.id.hex == parts[3].lowercased() else { return nil }
    }

    /// The written form, for a file that only its owner reads.
    package var secretText: String {
        let bytes = [verifier.kind.rawValue] + [UInt8](key.rawRepresentation)
        return "PRIVATE+KEY+\(verifier.name)+\(verifier.id.hex)+\(Base64.text(bytes))"
    }

    /// Signs a note's text. The time goes into a cosignature only, in whole seconds.
    package func sign(_ text: String, at time: Date) throws -> NoteSignature {
        let bytes = Array(text.utf8)
        switch verifier.kind {
        case .ed25519:
            return signature([UInt8](try key.signature(for: bytes)))
        case .cosignature:
            let seconds = max(0, Int(time.timeIntervalSince1970))
            let signed = try key.signature(for: Timestamped.message(bytes, seconds: seconds))
            return signature(Timestamped(seconds: seconds, signature: [UInt8](signed)).bytes)
        }
    }

    private func signature(_ bytes: [UInt8]) -> NoteSignature {
        NoteSignature(name: verifier.name, id: verifier.id, bytes: bytes)
    }
}
