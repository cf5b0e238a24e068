/// What a receipt carries besides the proof, so that no second file is needed: the salt, then the leaf itself.
///
/// It is believed only as far as it leads to the signed root (the leaf) and to the leaf's commitment (the salt).
package struct LeafOpening: Hashable, Sendable {
    package let salt: Salt
    package let leaf: LedgerLeaf

    package init(salt: Salt, leaf: LedgerLeaf) {
        self.salt = salt
        self.leaf = leaf
    }

    /// Reads a receipt's extra data; `nil` for that of other logs.
    package init?(extra: [UInt8]) {
        guard let salt = Salt(extra.prefix(Salt.length)), let leaf = LedgerLeaf(Array(extra.dropFirst(Salt.length)))
        else { return nil }
        self.init(salt: salt, leaf: leaf)
    }

    /// The receipt's extra data.
    package var extra: [UInt8] { salt.bytes + leaf.bytes }

    /// Whether the leaf was made for that content.
    package func opens(_ content: [UInt8]) -> Bool {
        Commitment(to: content, salt: salt) == leaf.commitment
    }
}
