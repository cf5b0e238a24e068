import Crypto

/// Four bytes that tell which key made a signature. They find the key; they prove nothing.
///
/// - Source: C2SP signed-note, signatures: SHA-256(name ‖ newline ‖ kind ‖ public key), first four bytes.
package struct KeyID: Hashable, Sendable {
    /// 4 bytes.
    package let bytes: [UInt8]

    init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == 4 else { return nil }
        self.bytes = Array(bytes)
    }

    init(name: KeyName, kind: SignatureKind, publicKey: [UInt8]) {
        let digest = SHA256.hash(data: Array(name.text.utf8) + [0x0A, kind.rawValue] + publicKey)
        bytes = Array(digest.prefix(4))
    }

    /// Eight characters, lower case.
    package var hex: String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
