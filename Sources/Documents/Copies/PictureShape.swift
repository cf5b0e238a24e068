/// What a JPEG or PNG says of its own size and of which side is up, read without decoding a pixel.
///
/// - Source: ISO/IEC 10918-1 B.1.1.4, B.2.2; PNG 1.2 section 4.1.1; Exif 2.32 section 4.6.4 (tag 0112).
package struct PictureShape: Sendable, Hashable {
    package enum Format: Sendable, Hashable { case jpeg, png }

    package let format: Format
    /// Pixels as they are stored, before it is turned.
    package let width: Int
    package let height: Int
    /// How it is turned to be looked at, 1 (not at all) to 8.
    package let orientation: Int

    /// Pixels at most, either way: more than any scanner makes, and what Cairo takes.
    private static let longest = 30_000
    private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// - Throws: `MarkingFault.kind` for anything else; `.unreadable` for what breaks off before it tells its size, for
    ///   sizes that nobody scans in, and for a JPEG of a kind that PDF readers don't show.
    package init(_ bytes: [UInt8]) throws(MarkingFault) {
        let isPNG = bytes.starts(with: Self.signature)
        guard isPNG || bytes.starts(with: [0xFF, 0xD8]) else { throw .kind }
        guard let found = isPNG ? Self.png(bytes) : Self.jpeg(bytes), (1...Self.longest).contains(found.width),
            (1...Self.longest).contains(found.height)
        else { throw .unreadable }
        self = found
    }

    private init(format: Format, width: Int, height: Int, orientation: Int) {
        self.format = format
        self.width = width
        self.height = height
        self.orientation = orientation
    }

    /// Whether width and height change places when it is turned.
    package var isTurned: Bool { orientation >= 5 }

    private static func png(_ bytes: [UInt8]) -> PictureShape? {
        guard bytes.count >= 24, bytes[12..<16].elementsEqual("IHDR".utf8) else { return nil }
        return PictureShape(
            format: .png, width: number(bytes[16..<20]), height: number(bytes[20..<24]), orientation: 1)
    }

    private static func jpeg(_ bytes: [UInt8]) -> PictureShape? {
        var orientation = 1
        var at = 2
        while at + 4 <= bytes.count, bytes[at] == 0xFF {
            let marker = bytes[at + 1]
            // Fill bytes may stand before a marker.
            if marker == 0xFF {
                at += 1
                continue
            }
            let length = number(bytes[at + 2..<at + 4])
            guard length >= 2, at + 2 + length <= bytes.count else { return nil }
            let segment = bytes[at + 4..<at + 2 + length]
            switch marker {
            case 0xE1: orientation = exif(segment) ?? orientation
            case 0xC0...0xC2:
                // Baseline, extended and progressive, 8 bits, grey or in three colours.
                let start = segment.startIndex
                guard segment.count >= 6, segment[start] == 8, [1, 3].contains(segment[start + 5]) else { return nil }
                return PictureShape(
                    format: .jpeg, width: number(segment[start + 3..<start + 5]),
                    height: number(segment[start + 1..<start + 3]), orientation: orientation)
            case 0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF, 0xD8, 0xD9, 0xDA: return nil
            default: break
            }
            at += 2 + length
        }
        return nil
    }

    /// The orientation in the first directory of an Exif segment.
    private static func exif(_ segment: ArraySlice<UInt8>) -> Int? {
        guard segment.starts(with: Array("Exif\0\0".utf8)) else { return nil }
        let tiff = Array(segment.dropFirst(6))
        guard tiff.count >= 8 else { return nil }
        let isLittle = tiff[0] == UInt8(ascii: "I")
        func read(_ at: Int, _ count: Int) -> Int? {
            guard at >= 0, at + count <= tiff.count else { return nil }
            let slice = tiff[at..<at + count]
            return isLittle ? number(slice.reversed()) : number(slice)
        }
        guard let directory = read(4, 4), let entries = read(directory, 2) else { return nil }
        for entry in 0..<min(entries, 100) {
            let at = directory + 2 + 12 * entry
            guard let tag = read(at, 2) else { return nil }
            guard tag == 0x0112 else { continue }
            return read(at + 8, 2).flatMap { (1...8).contains($0) ? $0 : nil }
        }
        return nil
    }

    private static func number(_ bytes: some Sequence<UInt8>) -> Int {
        bytes.reduce(0) { $0 << 8 | Int($1) }
    }
}
