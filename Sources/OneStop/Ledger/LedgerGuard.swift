package import Kernel

/// Remembers outside the database what was signed last, so that a database that went back is noticed.
package protocol LedgerGuard: Sendable {
    /// The last checkpoint that was signed here; `nil` before the first.
    ///
    /// - Throws: `LedgerFault.unreadableGuard`.
    func last() async throws -> SignedNote?

    /// Keeps it; it is on the disk when this returns.
    func keep(_ note: SignedNote) async throws
}
