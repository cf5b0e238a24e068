package import Foundation
package import Kernel
package import OneStop
import Synchronization

/// A store of papers in memory, with the real rules about kinds and sizes.
package final class MemoryFiles: FileStore {
    private let kept = Mutex<[SHA256Digest: [UInt8]]>([:])
    let parts = Mutex<[ID<PartialUpload>: [UInt8]]>([:])

    package init() {}

    package func receive(atMost limit: Int) async throws -> any FileIntake { Intake(store: self, limit: limit) }

    package func read(_ digest: SHA256Digest) async throws -> [UInt8] {
        guard let bytes = kept.withLock({ $0[digest] }) else { throw FileRefusal.missing }
        return bytes
    }

    package func erase(_ digest: SHA256Digest, restingSince _: Date) async throws -> Bool {
        kept.withLock { $0[digest] = nil }
        return true
    }

    /// Puts other bytes in a file's place, as somebody with access to the disk could; `nil` takes it away.
    package func swap(_ digest: SHA256Digest, for bytes: [UInt8]?) {
        kept.withLock { $0[digest] = bytes }
    }

    private func keep(_ bytes: [UInt8]) throws -> StoredFile {
        guard !bytes.isEmpty else { throw FileRefusal.empty }
        guard let type = FileType(head: Array(bytes.prefix(FileType.headLength))) else { throw FileRefusal.unsupported }
        let digest = SHA256Digest.of(bytes)
        kept.withLock { $0[digest] = bytes }
        return StoredFile(digest: digest, size: bytes.count, type: type)
    }

    private final class Intake: FileIntake {
        private let store: MemoryFiles
        private let limit: Int
        private let bytes = Mutex<[UInt8]>([])

        init(store: MemoryFiles, limit: Int) {
            self.store = store
            self.limit = limit
        }

        func write(_ more: [UInt8]) async throws {
            try bytes.withLock { bytes in
                guard bytes.count + more.count <= limit else { throw FileRefusal.tooLarge(limit: limit) }
                bytes += more
            }
        }

        func finish() async throws -> StoredFile { try store.keep(bytes.withLock { $0 }) }

        func discard() async { bytes.withLock { $0 = [] } }
    }
}
