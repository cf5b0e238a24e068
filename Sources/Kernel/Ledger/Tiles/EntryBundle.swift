/// Up to 256 entries as they are served next to the tile of their hashes.
///
/// - Source: C2SP tlog-tiles, log entries: each entry behind its length as two bytes, big-endian.
package struct EntryBundle: Hashable, Sendable {
    package let entries: [[UInt8]]

    /// `nil` for no entry, more than 256, or one longer than 65,535 bytes.
    package init?(_ entries: [[UInt8]]) {
        guard (1...TileAddress.fullWidth).contains(entries.count),
            entries.allSatisfy({ $0.count <= UInt16.max })
        else { return nil }
        self.entries = entries
    }

    /// Takes a bundle as it is served; `nil` if it is cut or has too much.
    package init?(bytes: [UInt8]) {
        var entries: [[UInt8]] = []
        var rest = bytes[...]
        while let high = rest.popFirst() {
            guard let low = rest.popFirst() else { return nil }
            let length = Int(high) << 8 | Int(low)
            guard length <= rest.count else { return nil }
            entries.append(Array(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        self.init(entries)
    }

    package var bytes: [UInt8] {
        entries.flatMap { [UInt8($0.count >> 8), UInt8($0.count & 0xFF)] + $0 }
    }
}
