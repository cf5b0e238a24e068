/// Bytes as letters and digits that people can type, as authenticator apps take a secret.
///
/// - Source: RFC 4648 section 6, without padding.
package enum Base32 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

    package static func text(_ bytes: [UInt8]) -> String {
        var text = ""
        var (held, bits) = (0, 0)
        for byte in bytes {
            held = held << 8 | Int(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(letters[held >> bits & 31])
                held &= (1 << bits) - 1
            }
        }
        if bits > 0 { text.append(letters[held << (5 - bits) & 31]) }
        return text
    }
}
