/// Reads an archive by its table of contents, as a program for archives does; shares nothing with what writes it.
package struct ZipReading {
    package let files: [(name: String, bytes: [UInt8], crc: UInt32)]

    package enum Fault: Error { case noEnd, badEntry(String) }

    /// - Parameter offset: what stands before the bytes that are given.
    package init(_ bytes: [UInt8], startingAt offset: Int = 0) throws {
        func number(_ place: Int, _ length: Int) -> Int {
            (0..<length).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
        }
        let marker: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
        guard bytes.count >= 22, Array(bytes[(bytes.count - 22)..<(bytes.count - 18)]) == marker else {
            throw Fault.noEnd
        }
        let end = bytes.count - 22
        var (count, start) = (number(end + 10, 2), number(end + 16, 4))
        if count == 0xFFFF || start == 0xFFFF_FFFF {
            guard number(end - 20, 4) == 0x0706_4B50 else { throw Fault.noEnd }
            let large = number(end - 12, 8) - offset
            guard number(large, 4) == 0x0606_4B50 else { throw Fault.noEnd }
            (count, start) = (number(large + 32, 8), number(large + 48, 8))
        }
        var place = start - offset
        var files: [(String, [UInt8], UInt32)] = []
        for _ in 0..<count {
            guard number(place, 4) == 0x0201_4B50 else { throw Fault.badEntry("contents") }
            let (nameLength, extra) = (number(place + 28, 2), number(place + 30, 2))
            let name = String(decoding: bytes[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self)
            var head = number(place + 42, 4)
            if head == 0xFFFF_FFFF { head = number(place + 46 + nameLength + 4, 8) }
            head -= offset
            let (size, crc) = (number(place + 24, 4), number(place + 16, 4))
            guard number(head, 4) == 0x0403_4B50, number(head + 14, 4) == crc, number(head + 22, 4) == size,
                number(head + 26, 2) == nameLength
            else { throw Fault.badEntry(name) }
            let body = head + 30 + nameLength + number(head + 28, 2)
            files.append((name, Array(bytes[body..<(body + size)]), UInt32(crc)))
            place += 46 + nameLength + extra
        }
        self.files = files
    }

    /// The file of that name.
    package subscript(_ name: String) -> [UInt8]? { files.first { $0.name == name }?.bytes }

    /// Everything that is in it, names too.
    package var text: String {
        files.map { "\($0.name)\n\(String(decoding: $0.bytes, as: UTF8.self))" }.joined(separator: "\n")
    }
}
