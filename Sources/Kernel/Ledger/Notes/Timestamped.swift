/// A signature with the time that it covers.
///
/// - Source: C2SP tlog-cosignature v1.0.1, Ed25519 signed message.
struct Timestamped {
    /// Seconds since 1970, from 0 to 2^63 - 1.
    let seconds: Int
    /// 64 bytes.
    let signature: [UInt8]

    init(seconds: Int, signature: [UInt8]) {
        self.seconds = seconds
        self.signature = signature
    }

    /// Takes eight bytes of time, big-endian, and the signature; `nil` for another length or a time too late.
    init?(_ bytes: [UInt8]) {
        guard bytes.count == 72, bytes[0] < 0x80 else { return nil }
        seconds = bytes.prefix(8).reduce(0) { $0 << 8 | Int($1) }
        signature = Array(bytes.dropFirst(8))
    }

    var bytes: [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: seconds >> (56 - 8 * $0)) } + signature
    }

    /// What is signed for a note with that text.
    static func message(_ text: [UInt8], seconds: Int) -> [UInt8] {
        Array("cosignature/v1\ntime \(seconds)\n".utf8) + text
    }
}
