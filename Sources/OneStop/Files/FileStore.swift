package import Kernel

/// Where the bytes of papers lie, by their content.
package protocol FileStore: Sendable {
    /// Begins to take a file in, at most `limit` bytes long.
    func receive(atMost limit: Int) async throws -> any FileIntake

    /// The file's bytes.
    ///
    /// - Throws: `FileRefusal.missing`.
    func read(_ digest: SHA256Digest) async throws -> [UInt8]
}
