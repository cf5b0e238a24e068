/// Values in an address.
extension Link {
    /// "?a=1&b=2" without the empty ones; values percent-encoded.
    static func query(_ pairs: [(String, String)]) -> String {
        let given = pairs.filter { !$0.1.isEmpty }
        return given.isEmpty ? "" : "?" + given.map { "\($0.0)=\(encoded($0.1))" }.joined(separator: "&")
    }

    /// Every byte but letters, digits and "-._~" as "%41".
    static func encoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95, 126: result.append(Character(UnicodeScalar(byte)))
            default:
                let hex = String(byte, radix: 16, uppercase: true)
                result += "%" + (byte < 16 ? "0" : "") + hex
            }
        }
        return result
    }
}
