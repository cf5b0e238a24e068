import Foundation
import Kernel
import OneStop
import Synchronization

/// Files that are shown to be looked at and then forgotten; nothing of them reaches the disk.
final class ShownFiles: FileStore {
    /// Bytes; receipts have a few thousand, our PDFs some hundred thousand.
    static let largest = 4_000_000

    /// A receipt and its content.
    private static let most = 2

    private let shown = Mutex<[SHA256Digest: [UInt8]]>([:])

    func receive(atMost limit: Int) async throws -> any FileIntake { Intake(files: self) }

    func read(_ digest: SHA256Digest) async throws -> [UInt8] {
        guard let bytes = shown.withLock({ $0[digest] }) else { throw FileRefusal.missing }
        return bytes
    }

    /// They go with this value, not before.
    func erase(_: SHA256Digest, restingSince _: Date) async throws -> Bool { false }

    private final class Intake: FileIntake {
        private let files: ShownFiles
        private let bytes = Mutex<[UInt8]>([])

        init(files: ShownFiles) {
            self.files = files
        }

        func write(_ more: [UInt8]) async throws {
            try bytes.withLock { bytes in
                guard bytes.count + more.count <= ShownFiles.largest else {
                    throw FileRefusal.tooLarge(limit: ShownFiles.largest)
                }
                bytes += more
            }
        }

        /// The kind is not asked for: a receipt is a text, which no dossier takes as a paper.
        func finish() async throws -> StoredFile {
            let bytes = bytes.withLock { $0 }
            guard !bytes.isEmpty else { throw FileRefusal.empty }
            let digest = SHA256Digest.of(bytes)
            try files.shown.withLock { shown in
                guard shown.count < ShownFiles.most else { throw FileRefusal.tooLarge(limit: ShownFiles.largest) }
                shown[digest] = bytes
            }
            return StoredFile(digest: digest, size: bytes.count, type: .pdf)
        }

        func discard() async { bytes.withLock { $0 = [] } }
    }
}
