import Foundation

/// Bytes as tokens carry them.
///
/// - Source: RFC 4648 section 5, without padding.
package enum Base64URL {
    package static func text(_ bytes: some Sequence<UInt8>) -> String {
        Data(bytes).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// `nil` for padding, blanks, or any other letter that has no business there.
    package static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        guard text.utf8.allSatisfy(isLetter), text.utf8.count % 4 != 1 else { return nil }
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        let standard = String(text).replacing("-", with: "+").replacing("_", with: "/")
        return Data(base64Encoded: standard + padding).map { Array($0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45 || byte == 95
    }
}
