import Crypto

/// A public key with its owner's name, as it is handed from one body to another: `name+id+base64`.
///
/// - Source: C2SP signed-note, verifier keys; Go's `golang.org/x/mod/sumdb/note`.
package struct VerifierKey: Hashable, Sendable {
    package let name: KeyName
    package let kind: SignatureKind
    /// 32 bytes.
    package let publicKey: [UInt8]
    package let id: KeyID

    init(name: KeyName, kind: SignatureKind, publicKey: Curve25519.Signing.PublicKey) {
        self.name = name
        self.kind = kind
        self.publicKey = [UInt8](publicKey.rawRepresentation)
        id = KeyID(name: name, kind: kind, publicKey: self.publicKey)
    }

    /// Takes the written form; `nil` for a kind that is not understood, or where the id doesn't belong to the key.
    package init?(_ text: String) {
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let name = KeyName(parts[0]), let bytes = Base64.bytes(String(parts[2])),
            let kind = bytes.first.flatMap(SignatureKind.init(rawValue:)),
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes.dropFirst())
        else { return nil }
        self.init(name: name, kind: kind, publicKey: key)
        guard id.hex == parts[1].lowercased() else { return nil }
    }

    /// The written form.
    package var text: String { "\(name)+\(id.hex)+\(Base64.text([kind.rawValue] + publicKey))" }

    /// Whether the signature claims to be made with this key.
    func owns(_ signature: NoteSignature) -> Bool { signature.name == name && signature.id == id }

    /// What the signature says if it is right: for a cosignature the time in it; `nil` if it is wrong.
    func endorsement(of text: [UInt8], by signature: NoteSignature) -> Endorsement? {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return nil }
        switch kind {
        case .ed25519:
            guard key.isValidSignature(signature.bytes, for: text) else { return nil }
            return Endorsement(key: self, seconds: nil)
        case .cosignature:
            guard let stamp = Timestamped(signature.bytes),
                key.isValidSignature(stamp.signature, for: Timestamped.message(text, seconds: stamp.seconds))
            else { return nil }
            return Endorsement(key: self, seconds: stamp.seconds)
        }
    }
}
