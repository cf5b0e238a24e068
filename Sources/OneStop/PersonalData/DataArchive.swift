import Documents
package import Foundation
package import Kernel

/// Files on their way out as one archive: each piece is handed on as it is read, however many and large they are.
package struct DataArchive: Sendable {
    private var zip = Zip()
    private let files: any FileStore
    private let now: Date

    /// Bytes of a file that are held at a time.
    private static let piece = 128 * 1_024

    /// - Parameter files: the store behind the virus scanner.
    package init(of files: any FileStore, at now: Date) {
        self.files = files
        self.now = now
    }

    /// Adds what was just made.
    package mutating func add(
        _ name: String, _ bytes: [UInt8], to write: ([UInt8]) async throws -> Void
    ) async throws {
        var crc = CRC32()
        crc.update(bytes)
        try await write(zip.begin(name, size: UInt32(bytes.count), crc: crc.value, at: now))
        if !bytes.isEmpty { try await write(bytes) }
    }

    /// Adds a stored file; it is read twice, because its checksum stands before it.
    ///
    /// - Returns: whether it is in; one that the scanner holds back, or that is not there, is not.
    package mutating func add(
        _ name: String, _ file: SHA256Digest, to write: ([UInt8]) async throws -> Void
    ) async throws -> Bool {
        var (crc, size) = (CRC32(), 0)
        do {
            try await pieces(of: file) { piece in
                crc.update(piece)
                size += piece.count
            }
        } catch is FileRefusal {
            return false
        }
        try await write(zip.begin(name, size: UInt32(size), crc: crc.value, at: now))
        try await pieces(of: file, write)
        return true
    }

    /// Makes it whole; without that no program takes it for an archive.
    package mutating func finish(to write: ([UInt8]) async throws -> Void) async throws {
        try await write(zip.end())
    }

    private func pieces(of file: SHA256Digest, _ body: ([UInt8]) async throws -> Void) async throws {
        var offset = 0
        while true {
            try Task.checkCancellation()
            let piece = try await files.read(file, from: offset, atMost: Self.piece)
            if piece.isEmpty { return }
            try await body(piece)
            offset += piece.count
        }
    }
}
