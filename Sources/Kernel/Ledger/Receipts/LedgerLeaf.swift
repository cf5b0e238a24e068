package import Foundation

/// What the log says of an event to everybody: its kind, the agency, the moment, and a commitment. Nothing of a person.
///
///     motcua/1
///     submitted
///     so-gtvt
///     1453083300000
///     commit=…base64…
package struct LedgerLeaf: Hashable, Sendable {
    private static let header = "motcua/1"
    private static let prefix = "commit="

    /// Name of the event's kind.
    package let kind: String
    /// The agency's short name in addresses.
    package let agency: String
    /// Milliseconds since 1970.
    package let milliseconds: Int64
    package let commitment: Commitment

    /// `nil` unless both names are 1 to 64 ASCII letters, digits, hyphens, and the moment lies after 1970.
    package init?(kind: String, agency: String, milliseconds: Int64, commitment: Commitment) {
        guard Self.isName(kind), Self.isName(agency), milliseconds >= 0 else { return nil }
        self.kind = kind
        self.agency = agency
        self.milliseconds = milliseconds
        self.commitment = commitment
    }

    /// Reads a leaf; `nil` for anything that would be written otherwise.
    package init?(_ bytes: [UInt8]) {
        var lines = LineReader(bytes)
        guard lines.next() == Self.header, let kind = lines.next(), let agency = lines.next(),
            let milliseconds = lines.next().flatMap(PlainDecimal.number),
            let last = lines.next(), last.hasPrefix(Self.prefix),
            let commitment = Commitment(base64: String(last.dropFirst(Self.prefix.count)))
        else { return nil }
        self.init(kind: kind, agency: agency, milliseconds: Int64(milliseconds), commitment: commitment)
        guard self.bytes == bytes else { return nil }
    }

    /// The entry that goes into the log.
    package var bytes: [UInt8] {
        let lines = [Self.header, kind, agency, String(milliseconds), Self.prefix + commitment.base64]
        return Array(lines.map { $0 + "\n" }.joined().utf8)
    }

    /// Its place in the tree.
    package var hash: TreeHash { .leaf(bytes) }

    package var date: Date { Date(milliseconds: milliseconds) }

    private static func isName(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte) || byte == 45
            }
    }
}
