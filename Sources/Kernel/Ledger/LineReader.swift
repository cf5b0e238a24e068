/// Hands out a text's lines one after another, byte for byte, each ended by a newline.
///
/// Splitting by `Character` would join `\r\n` and miss the line's end.
struct LineReader {
    private let bytes: [UInt8]
    private var position = 0

    /// Number of the line that was handed out last, from 1.
    private(set) var number = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// What was not yet handed out.
    var rest: [UInt8] { Array(bytes[position...]) }

    /// The next line without its newline; `nil` where no newline follows, or for what is no UTF-8.
    mutating func next() -> String? {
        guard let end = bytes[position...].firstIndex(of: 0x0A) else { return nil }
        guard let line = String(validating: bytes[position..<end], as: UTF8.self) else { return nil }
        position = end + 1
        number += 1
        return line
    }
}
