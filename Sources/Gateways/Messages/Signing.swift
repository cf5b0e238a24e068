import Crypto
import Foundation

/// How an operator wants calls signed.
package struct Signing: Sendable, Hashable {
    package let kind: Kind
    package let key: String
    /// The signed text, with placeholders.
    package let over: String

    package enum Kind: String, Sendable, CaseIterable {
        case hmacSHA256 = "hmac-sha256"
        case hmacSHA512 = "hmac-sha512"
        case sha256
        case md5
    }

    package init(kind: Kind, key: String, over: String) {
        self.kind = kind
        self.key = key
        self.over = over
    }

    /// Hexadecimal, small letters. Plain digests take the key from the text itself.
    func value(over text: String) -> String {
        let data = Data(text.utf8)
        let key = SymmetricKey(data: Data(self.key.utf8))
        switch kind {
        case .hmacSHA256: return hex(HMAC<SHA256>.authenticationCode(for: data, using: key))
        case .hmacSHA512: return hex(HMAC<SHA512>.authenticationCode(for: data, using: key))
        case .sha256: return hex(SHA256.hash(data: data))
        case .md5: return hex(Insecure.MD5.hash(data: data))
        }
    }

    private func hex(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
