import Kernel

/// A file on its way in: written piece by piece, never held whole; kept only when finished.
package protocol FileIntake: Sendable {
    /// Takes the next piece.
    ///
    /// - Throws: `FileRefusal.tooLarge`.
    func write(_ bytes: [UInt8]) async throws

    /// Keeps the file; it is on the disk when this returns.
    ///
    /// - Throws: `FileRefusal.empty`, `.unsupported`.
    func finish() async throws -> StoredFile

    /// Forgets what was written.
    func discard() async
}
