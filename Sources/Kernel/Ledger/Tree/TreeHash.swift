import Crypto

/// A node of the ledger's tree: 32 bytes, never fewer, so that no proof can be made of something shorter.
///
/// - Source: RFC 6962 section 2.1, RFC 9162 section 2.1.1.
package struct TreeHash: Hashable, Sendable {
    /// 32 bytes.
    package let bytes: [UInt8]

    package init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == SHA256.byteCount else { return nil }
        self.bytes = Array(bytes)
    }

    /// Takes canonical base64 of 32 bytes.
    package init?(base64: String) {
        guard let bytes = Base64.bytes(base64) else { return nil }
        self.init(bytes)
    }

    private init(hashing input: [UInt8]) {
        bytes = Array(SHA256.hash(data: input))
    }

    package var base64: String { Base64.text(bytes) }

    /// The root of the tree without leaves.
    package static let ofNothing = TreeHash(hashing: [])

    /// What an entry becomes in the tree; the prefix keeps entries and inner nodes apart.
    package static func leaf(_ entry: [UInt8]) -> TreeHash {
        TreeHash(hashing: [0x00] + entry)
    }

    /// The parent of two nodes.
    package static func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash {
        TreeHash(hashing: [0x01] + left.bytes + right.bytes)
    }

    /// The root over nodes that stand side by side; the last may be a smaller, unfinished subtree.
    package static func root(over nodes: ArraySlice<TreeHash>) -> TreeHash {
        guard let first = nodes.first else { return ofNothing }
        guard nodes.count > 1 else { return first }
        let middle = nodes.startIndex + Subtree.split(nodes.count)
        return node(root(over: nodes[..<middle]), root(over: nodes[middle...]))
    }
}
