/// The checksum that a ZIP archive keeps of each file; taken in pieces.
///
/// - Source: ISO/IEC 13239 4.2.5.3, as PKWARE APPNOTE 6.3.10 section 4.4.7 names it.
package struct CRC32: Sendable {
    private var state: UInt32 = .max

    package init() {}

    package mutating func update(_ bytes: [UInt8]) {
        var state = state
        for byte in bytes { state = Self.table[Int(UInt8(truncatingIfNeeded: state) ^ byte)] ^ (state >> 8) }
        self.state = state
    }

    package var value: UInt32 { ~state }

    private static let table: [UInt32] = (0..<256 as Range<UInt32>).map { byte in
        (0..<8).reduce(byte) { rest, _ in rest & 1 == 1 ? 0xEDB8_8320 ^ (rest >> 1) : rest >> 1 }
    }
}
