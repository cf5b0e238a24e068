/// Bound values as libpq takes them: text, in its own memory for the length of one call.
struct PostgresParameters {
    private let texts: [[CChar]?]

    init(_ values: [SQLValue]) {
        texts = values.map { value in
            switch value {
            case .null: nil
            case .integer(let number): Array(String(number).utf8CString)
            case .text(let text): Array(text.utf8CString)
            case .blob(let bytes): Array(Self.hex(bytes).utf8CString)
            }
        }
    }

    /// Calls the body with pointers that live as long as it runs.
    func withPointers<T>(
        _ body: (UnsafePointer<UnsafePointer<CChar>?>, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> T
    ) -> T {
        var pointers: [UnsafePointer<CChar>?] = []
        return gather(0, &pointers, body)
    }

    private func gather<T>(
        _ index: Int, _ pointers: inout [UnsafePointer<CChar>?],
        _ body: (UnsafePointer<UnsafePointer<CChar>?>, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> T
    ) -> T {
        guard index < texts.count else {
            // An empty array has no base address to give.
            return pointers.isEmpty
                ? withUnsafePointer(to: nil as UnsafePointer<CChar>?) { body($0, nil, nil) }
                : pointers.withUnsafeBufferPointer { body($0.baseAddress!, nil, nil) }
        }
        guard let text = texts[index] else {
            pointers.append(nil)
            return gather(index + 1, &pointers, body)
        }
        return text.withUnsafeBufferPointer { buffer in
            pointers.append(buffer.baseAddress)
            return gather(index + 1, &pointers, body)
        }
    }

    /// bytea's hex form.
    private static func hex(_ bytes: [UInt8]) -> String {
        var text = "\\x"
        text.reserveCapacity(2 + 2 * bytes.count)
        let digits = Array("0123456789abcdef")
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return text
    }
}
