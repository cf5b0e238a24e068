/// Names a tile as it is fetched over HTTP: which hashes or entries, and how many of them it has so far.
///
///     TileAddress(.hashes(level: 0), index: 1_234_067, width: 5)?.path  // "tile/0/x001/x234/067.p/5"
///
/// - Source: C2SP tlog-tiles.
package struct TileAddress: Hashable, Sendable {
    /// What a tile is made of.
    package enum Content: Hashable, Sendable {
        /// Hashes of complete subtrees of 256^level leaves; level 0 to 63.
        case hashes(level: Int)
        /// The entries themselves.
        case entries
    }

    /// A tile is a subtree of this height.
    package static let height = 8
    /// Number of hashes or entries in a full tile.
    package static let fullWidth = 1 << height

    package let content: Content
    /// Position among the tiles of its level, from 0.
    package let index: Int
    /// 1 to 256.
    package let width: Int

    package init?(_ content: Content, index: Int, width: Int = fullWidth) {
        if case .hashes(let level) = content, !(0...63).contains(level) { return nil }
        guard index >= 0, (1...Self.fullWidth).contains(width) else { return nil }
        self.init(checked: content, index: index, width: width)
    }

    init(checked content: Content, index: Int, width: Int) {
        self.content = content
        self.index = index
        self.width = width
    }

    /// The address as wide as a tree of that size has it; `nil` if it lies outside.
    package init?(_ content: Content, index: Int, in size: Int) {
        var hashes = size
        if case .hashes(let level) = content {
            hashes = level < Int.bitWidth / Self.height ? size >> (Self.height * level) : 0
        }
        guard index >= 0, index <= hashes / Self.fullWidth else { return nil }
        self.init(content, index: index, width: min(Self.fullWidth, hashes - index * Self.fullWidth))
    }
}

extension TileAddress {
    /// The address below the log's prefix, without a slash in front.
    package var path: String {
        let name =
            switch content {
            case .hashes(let level): String(level)
            case .entries: "entries"
            }
        return "tile/\(name)/\(Self.digits(index))" + (width == Self.fullWidth ? "" : ".p/\(width)")
    }

    /// Takes the one spelling of an address; `nil` for any other.
    package init?(path: String) {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 3, parts.removeFirst() == "tile" else { return nil }
        let name = parts.removeFirst()
        var width = Self.fullWidth
        if parts.count > 1, parts[parts.count - 2].hasSuffix(".p"),
            let partial = PlainDecimal.number(parts.removeLast())
        {
            width = partial
            parts[parts.count - 1].removeLast(2)
        }
        let digits = parts.map { $0.hasPrefix("x") ? String($0.dropFirst()) : $0 }.joined()
        guard digits.utf8.count <= 18, let index = Int(digits) else { return nil }
        let content = name == "entries" ? Content.entries : PlainDecimal.number(name).map(Content.hashes(level:))
        guard let content, let address = TileAddress(content, index: index, width: width) else { return nil }
        guard address.path == path else { return nil }
        self = address
    }

    /// 1234067 is `x001/x234/067`, so that no folder has more than 2000 names.
    private static func digits(_ index: Int) -> String {
        var rest = index
        var parts: [String] = []
        repeat {
            let part = String(rest % 1000)
            parts.append((parts.isEmpty ? "" : "x") + String(repeating: "0", count: 3 - part.count) + part)
            rest /= 1000
        } while rest > 0
        return parts.reversed().joined(separator: "/")
    }
}
