package import Foundation
package import Kernel
import NIOPosix
package import OneStop

/// Parts lie beside files on their way in: `incoming/<id>.part`. Each append looks at the length and writes under the
/// file's lock, so that of two writers, on two servers even, one is told that it is behind.
///
/// - Source: flock(2); over NFS Linux turns it into a lock of byte ranges, which other machines see.
extension DiskStore: PartStore {
    package func length(of part: ID<PartialUpload>) async throws -> Int {
        let place = place(of: part)
        return try await NIOThreadPool.singleton.runIfActive {
            var status = stat()
            guard stat(place, &status) == 0 else { return 0 }
            return Int(status.st_size)
        }
    }

    package func append(_ bytes: [UInt8], to part: ID<PartialUpload>, at offset: Int) async throws {
        let place = place(of: part)
        try await NIOThreadPool.singleton.runIfActive {
            // Only the first bytes make the file: what was taken away meanwhile doesn't come back.
            let flags = O_WRONLY | O_CLOEXEC | (offset == 0 ? O_CREAT : 0)
            let descriptor = open(place, flags, 0o600)
            guard descriptor >= 0 else { throw PartMoved(length: 0) }
            defer { close(descriptor) }
            guard flock(descriptor, LOCK_EX) == 0 else { throw FileRefusal.interrupted }
            let length = Int(lseek(descriptor, 0, SEEK_END))
            guard length == offset else { throw PartMoved(length: length) }
            try DiskIntake.write(bytes, to: descriptor)
        }
    }

    package func flush(_ part: ID<PartialUpload>) async throws {
        let place = place(of: part)
        try await NIOThreadPool.singleton.runIfActive {
            let descriptor = open(place, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { return }
            defer { close(descriptor) }
            guard fsync(descriptor) == 0 else { throw FileRefusal.interrupted }
        }
    }

    package func read(_ part: ID<PartialUpload>, from offset: Int, atMost count: Int) async throws -> [UInt8] {
        let place = place(of: part)
        return try await NIOThreadPool.singleton.runIfActive {
            guard let file = FileHandle(forReadingAtPath: place) else { throw FileRefusal.missing }
            defer { try? file.close() }
            try file.seek(toOffset: UInt64(offset))
            return [UInt8](try file.read(upToCount: count) ?? Data())
        }
    }

    package func remove(_ part: ID<PartialUpload>) async throws {
        let place = place(of: part)
        try await NIOThreadPool.singleton.runIfActive {
            guard unlink(place) == 0 || errno == ENOENT else { throw FileRefusal.interrupted }
        }
    }

    package func removeParts(untouchedFor seconds: TimeInterval) async throws {
        let past = Date.now.addingTimeInterval(-seconds)
        let incoming = folder.appending(path: "incoming")
        try await NIOThreadPool.singleton.runIfActive {
            let files = try FileManager.default.contentsOfDirectory(
                at: incoming, includingPropertiesForKeys: [.contentModificationDateKey])
            for file in files {
                let values = try? file.resourceValues(forKeys: [.contentModificationDateKey])
                guard let touched = values?.contentModificationDate, touched < past else { continue }
                try? FileManager.default.removeItem(at: file)
            }
        }
    }

    private func place(of part: ID<PartialUpload>) -> String {
        folder.appending(path: "incoming/\(part.text).part").path
    }
}
