package import Kernel

/// Why the log can't be gone on with. Each stops the signing, since a log must never sign two histories.
package enum LedgerFault: Error, Hashable {
    /// The database holds fewer leaves than were signed: an old backup, or a standby that was behind.
    case rolledBack(signed: Int, has: Int)
    /// The first leaves of the database are not those that were signed.
    case forked(size: Int)
    /// The tree's tiles don't fit its size.
    case damaged(size: Int)
    /// The key is not the one that signs this database's log.
    case foreignKey(current: KeyName)
    /// The key was followed by another.
    case retiredKey
    /// The note of what was signed last can't be read, or nobody known signed it.
    case unreadableGuard
}
