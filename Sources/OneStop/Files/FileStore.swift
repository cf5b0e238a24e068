package import Foundation
package import Kernel

/// Where the bytes of papers lie, by their content.
package protocol FileStore: Sendable {
    /// Begins to take a file in, at most `limit` bytes long.
    func receive(atMost limit: Int) async throws -> any FileIntake

    /// The file's bytes.
    ///
    /// - Throws: `FileRefusal.missing`.
    func read(_ digest: SHA256Digest) async throws -> [UInt8]

    /// The file's bytes from that place on, at most `count` of them; none at its end.
    ///
    /// - Throws: `FileRefusal.missing`.
    func read(_ digest: SHA256Digest, from offset: Int, atMost count: Int) async throws -> [UInt8]

    /// Takes the file away for ever, unless it was taken in anew since that moment.
    ///
    /// - Returns: whether it is gone; one that wasn't there is.
    func erase(_ digest: SHA256Digest, restingSince moment: Date) async throws -> Bool
}

extension FileStore {
    /// For stores that hold their files in memory anyway.
    package func read(_ digest: SHA256Digest, from offset: Int, atMost count: Int) async throws -> [UInt8] {
        Array(try await read(digest).dropFirst(offset).prefix(count))
    }
}
