import Foundation
import Kernel

/// The 3,000 most frequent passwords of eight letters and more in what was leaked from large sites.
///
/// - Source: the frequency list of zxcvbn 4.5, as `scripts/common-passwords` takes it in; OWASP ASVS 5.0, 6.2.4.
enum CommonPasswords {
    /// How much of each digest is kept, in bytes: of a thousand million other passwords some three are taken for one.
    private static let length = 5

    /// Whether the folded text is one of them.
    static func contain(_ folded: String) -> Bool { kept.contains(SHA256Digest.of(folded).hex.prefix(2 * length)) }

    private static let kept: Set<Substring> = {
        let bytes = Array(Data(base64Encoded: digests) ?? Data())
        return Set(
            stride(from: 0, to: bytes.count, by: length).map { start in
                bytes[start..<(start + length)].map { String(format: "%02x", $0) }.joined()[...]
            })
    }()
}
