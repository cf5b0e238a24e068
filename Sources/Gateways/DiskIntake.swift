import Foundation
import Kernel
import NIOPosix
import OneStop

/// A file being written beside its place, digested on the way, flushed, then renamed: it is there whole or not at all,
/// and two people sending the same content meet in one file.
actor DiskIntake: FileIntake {
    private let incoming: URL
    private let folder: URL
    private let limit: Int
    private let handle: FileHandle
    private var hasher = SHA256Digest.Hasher()
    private var head: [UInt8] = []
    private var size = 0

    init(incoming: URL, folder: URL, limit: Int) throws {
        let isMade = FileManager.default.createFile(
            atPath: incoming.path, contents: nil, attributes: [.posixPermissions: 0o600])
        guard isMade else { throw FileRefusal.interrupted }
        self.incoming = incoming
        self.folder = folder
        self.limit = limit
        handle = try FileHandle(forWritingTo: incoming)
    }

    func write(_ bytes: [UInt8]) async throws {
        size += bytes.count
        guard size <= limit else { throw FileRefusal.tooLarge(limit: limit) }
        if head.count < FileType.headLength { head += bytes.prefix(FileType.headLength - head.count) }
        hasher.update(bytes)
        let descriptor = handle.fileDescriptor
        try await NIOThreadPool.singleton.runIfActive { try Self.write(bytes, to: descriptor) }
    }

    func finish() async throws -> StoredFile {
        guard size > 0 else { throw FileRefusal.empty }
        guard let type = FileType(head: head) else { throw FileRefusal.unsupported }
        let file = StoredFile(digest: hasher.finish(), size: size, type: type)
        let (descriptor, incoming) = (handle.fileDescriptor, incoming)
        let place = DiskStore.place(of: file.digest, in: folder)
        try await NIOThreadPool.singleton.runIfActive {
            guard fsync(descriptor) == 0 else { throw FileRefusal.interrupted }
            try Self.settle(incoming, at: place)
        }
        try handle.close()
        return file
    }

    func discard() async {
        try? handle.close()
        try? FileManager.default.removeItem(at: incoming)
    }

    static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
        try bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let count = Foundation.write(
                    descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
                guard count > 0 else { throw FileRefusal.interrupted }
                written += count
            }
        }
    }

    /// Moves the file to its place and flushes the folder, so that the name survives power loss too.
    private static func settle(_ incoming: URL, at place: URL) throws {
        let parent = place.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        guard rename(incoming.path, place.path) == 0 else { throw FileRefusal.interrupted }
        let descriptor = open(parent.path, O_RDONLY)
        guard descriptor >= 0 else { throw FileRefusal.interrupted }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw FileRefusal.interrupted }
    }
}
