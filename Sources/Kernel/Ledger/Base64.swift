import Foundation

/// The one way that a byte string is written in the ledger's texts; every other spelling of the same bytes is refused.
///
/// - Source: RFC 4648 section 4 (alphabet, padding), section 3.5 (canonical encoding).
enum Base64 {
    static func text(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString()
    }

    /// The bytes of a canonical text: padded, no blanks, unused bits zero; `nil` for anything else.
    static func bytes(_ text: String) -> [UInt8]? {
        guard let data = Data(base64Encoded: text), data.base64EncodedString().utf8.elementsEqual(text.utf8) else {
            return nil
        }
        return [UInt8](data)
    }
}
