/// Names and values as a browser posts them.
enum URLEncoded {
    /// `a=1&b=2` with its escapes.
    static func bytes(_ pairs: [(String, String)]) -> [UInt8] {
        Array(pairs.map { "\(escaped($0.0))=\(escaped($0.1))" }.joined(separator: "&").utf8)
    }

    private static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95: bytes.append(byte)
            case 32: bytes.append(43)
            default: bytes += [37, digit(byte >> 4), digit(byte & 15)]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func digit(_ nibble: UInt8) -> UInt8 { nibble < 10 ? 48 + nibble : 55 + nibble }
}
