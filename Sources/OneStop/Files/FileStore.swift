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

/// A file that lies in the store.
package struct StoredFile: Sendable, Hashable {
    package let digest: SHA256Digest
    /// Bytes.
    package let size: Int
    package let type: FileType

    package init(digest: SHA256Digest, size: Int, type: FileType) {
        self.digest = digest
        self.size = size
        self.type = type
    }

    /// The reference under the name that the person gave, made harmless.
    package func named(_ name: String) -> FileReference {
        FileReference(digest: digest, name: FileName.harmless(name, type: type), size: size, type: type)
    }
}

/// Why a file is not taken in.
package enum FileRefusal: Error, Sendable, Hashable {
    /// Bytes.
    case tooLarge(limit: Int)
    case empty
    /// Not one of the kinds that are accepted, whatever its name says.
    case unsupported
    case missing
    case interrupted
}
