import Crypto

/// Binds a leaf to an event without telling anything about it: SHA-256(salt ‖ content).
///
/// The salt has a fixed length, so that no other split of the same bytes fits.
package struct Commitment: Hashable, Sendable {
    /// 32 bytes.
    package let bytes: [UInt8]

    /// Commits to that content, which is bytes in one canonical form.
    package init(to content: [UInt8], salt: Salt) {
        bytes = Array(SHA256.hash(data: salt.bytes + content))
    }

    /// Takes canonical base64 of 32 bytes.
    package init?(base64: String) {
        guard let bytes = Base64.bytes(base64), bytes.count == SHA256.byteCount else { return nil }
        self.bytes = bytes
    }

    package var base64: String { Base64.text(bytes) }
}
