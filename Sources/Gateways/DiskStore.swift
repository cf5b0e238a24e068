package import Foundation
package import Kernel
import NIOPosix
package import OneStop

/// Files by content in a folder tree: `ab/cd/abcd…`.
package struct DiskStore: FileStore {
    let folder: URL

    /// Makes the folder where it isn't there.
    package init(folder path: String) throws {
        folder = URL(fileURLWithPath: path, isDirectory: true)
        try FileManager.default.createDirectory(
            at: folder.appending(path: "incoming"), withIntermediateDirectories: true)
    }

    package func receive(atMost limit: Int) async throws -> any FileIntake {
        let incoming = folder.appending(path: "incoming/\(UUID().uuidString)")
        return try await NIOThreadPool.singleton.runIfActive {
            try DiskIntake(incoming: incoming, folder: folder, limit: limit)
        }
    }

    package func read(_ digest: SHA256Digest) async throws -> [UInt8] {
        let place = Self.place(of: digest, in: folder)
        return try await NIOThreadPool.singleton.runIfActive {
            guard let data = try? Data(contentsOf: place) else { throw FileRefusal.missing }
            return [UInt8](data)
        }
    }

    package func read(_ digest: SHA256Digest, from offset: Int, atMost count: Int) async throws -> [UInt8] {
        let place = Self.place(of: digest, in: folder)
        return try await NIOThreadPool.singleton.runIfActive {
            guard let file = try? FileHandle(forReadingFrom: place) else { throw FileRefusal.missing }
            defer { try? file.close() }
            try file.seek(toOffset: UInt64(offset))
            return [UInt8](try file.read(upToCount: count) ?? Data())
        }
    }

    package func erase(_ digest: SHA256Digest, restingSince moment: Date) async throws -> Bool {
        let place = Self.place(of: digest, in: folder)
        return try await NIOThreadPool.singleton.runIfActive {
            let files = FileManager.default
            guard let attributes = try? files.attributesOfItem(atPath: place.path) else {
                return !files.fileExists(atPath: place.path)
            }
            guard let changed = attributes[.modificationDate] as? Date, changed <= moment else { return false }
            try files.removeItem(at: place)
            return true
        }
    }

    static func place(of digest: SHA256Digest, in folder: URL) -> URL {
        folder.appending(path: "\(digest.hex.prefix(2))/\(digest.hex.dropFirst(2).prefix(2))/\(digest.hex)")
    }
}
