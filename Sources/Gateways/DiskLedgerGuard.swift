import Foundation
package import Kernel
import NIOPosix
import OneStop

/// The last signed checkpoint as one small file, synced before its successor is shown to anybody.
///
/// It belongs to the server, not to the database: it must never be restored together with a backup of that.
package actor DiskLedgerGuard: LedgerGuard {
    private let place: URL
    private var kept: SignedNote?

    /// Keeps the file in that folder, under a name of the log's own.
    package init(folder path: String, log: KeyName) throws {
        let folder = URL(fileURLWithPath: path, isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        place = folder.appending(path: "signed-\(SHA256Digest.of(log.text).hex.prefix(16))")
    }

    package func last() async throws -> SignedNote? {
        if let kept { return kept }
        guard FileManager.default.fileExists(atPath: place.path) else { return nil }
        guard let data = try? Data(contentsOf: place), let note = try? SignedNote(parsing: [UInt8](data)) else {
            throw LedgerFault.unreadableGuard
        }
        kept = note
        return note
    }

    package func keep(_ note: SignedNote) async throws {
        let (place, bytes) = (place, Array(note.encoded.utf8))
        try await NIOThreadPool.singleton.runIfActive { try Self.write(bytes, to: place) }
        kept = note
    }

    /// Written beside its place, synced, renamed, and the folder synced: a crash leaves the old or the new one whole.
    private static func write(_ bytes: [UInt8], to place: URL) throws {
        let new = place.appendingPathExtension("new")
        let file = open(new.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw CocoaError(.fileWriteNoPermission) }
        let isKept = Foundation.write(file, bytes, bytes.count) == bytes.count && fsync(file) == 0
        guard close(file) == 0, isKept, rename(new.path, place.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
        let folder = open(place.deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw CocoaError(.fileWriteUnknown) }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
}
