/// Where a tree's hashes lie: tiles in a database, leaves in memory.
package protocol SubtreeHashes {
    /// The hash of a complete subtree. May keep what it fetched.
    ///
    /// - Throws: `TreeFault.missing`, or what the place itself throws.
    mutating func hash(of subtree: Subtree) throws -> TreeHash
}
