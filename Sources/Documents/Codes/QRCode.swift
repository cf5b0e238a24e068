import CQREncode

/// A text as a square of dark and light modules that a phone reads.
///
/// - Source: ISO/IEC 18004:2015, through libqrencode.
package struct QRCode: Sendable, Hashable {
    /// Modules along one side, without the quiet zone.
    package let size: Int
    /// Row by row; true is dark.
    package let modules: [Bool]

    /// Encodes the text's UTF-8 with medium error correction; `nil` where it is too long (about 2,300 bytes).
    package init?(_ text: String) {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard let data = code.pointee.data else { return nil }
        size = width
        modules = (0..<width * width).map { data[$0] & 1 == 1 }
    }

    /// Whether the module at that place is dark.
    package func isDark(row: Int, column: Int) -> Bool {
        modules[row * size + column]
    }

    /// The dark modules as one SVG path in units of a module, runs of a row joined.
    package var svgPath: String {
        var path = ""
        for row in 0..<size {
            var column = 0
            while column < size {
                guard isDark(row: row, column: column) else {
                    column += 1
                    continue
                }
                let start = column
                while column < size, isDark(row: row, column: column) { column += 1 }
                path += "M\(start) \(row)h\(column - start)v1h-\(column - start)z"
            }
        }
        return path
    }
}
