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

    /// The same, for a file that came under that name.
    func finish(as name: String) async throws -> StoredFile

    /// Forgets what was written.
    func discard() async
}

extension FileIntake {
    /// Most stores have no use for the name.
    package func finish(as name: String) async throws -> StoredFile { try await finish() }
}
