import Foundation
import Gateways
import Kernel
import OneStop
import TestKit
import Testing

@Suite("Papers on the disk")
struct DiskStoreTests {
    private func withStore(_ body: (DiskStore, URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-files-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(try DiskStore(folder: folder.path), folder)
    }

    private func files(below folder: URL) -> [String] {
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
        return (all?.allObjects as? [URL] ?? []).filter {
            (try? $0.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
        }
        .map(\.lastPathComponent)
    }

    @Test("what is written piece by piece is read whole, under its digest, once")
    func whole() async throws {
        try await withStore { store, folder in
            let bytes = Array("%PDF-1.4 ".utf8) + (0..<300_000).map { UInt8($0 % 251) }
            for _ in 0..<2 {
                let intake = try await store.receive(atMost: 1_000_000)
                for start in stride(from: 0, to: bytes.count, by: 7_001) {
                    try await intake.write(Array(bytes[start..<min(start + 7_001, bytes.count)]))
                }
                let stored = try await intake.finish()
                #expect(stored.digest == .of(bytes) && stored.size == bytes.count && stored.type == .pdf)
            }
            #expect(try await store.read(.of(bytes)) == bytes)
            #expect(files(below: folder).count == 1)
        }
    }

    @Test("a file can be read in pieces, which joined are the file, and none come after its end")
    func pieces() async throws {
        try await withStore { store, _ in
            let bytes = Array("%PDF-1.4 ".utf8) + (0..<10_000).map { UInt8($0 % 251) }
            let intake = try await store.receive(atMost: 1_000_000)
            try await intake.write(bytes)
            let digest = try await intake.finish().digest
            var joined: [UInt8] = []
            while case let piece = try await store.read(digest, from: joined.count, atMost: 4_096), !piece.isEmpty {
                #expect(piece.count <= 4_096)
                joined += piece
            }
            #expect(joined == bytes)
            await #expect(throws: FileRefusal.missing) { _ = try await store.read(.of("nothing"), from: 0, atMost: 1) }
        }
    }

    @Test("what is refused or given up leaves nothing behind")
    func refused() async throws {
        try await withStore { store, folder in
            let large = try await store.receive(atMost: 10)
            await #expect(throws: FileRefusal.tooLarge(limit: 10)) {
                try await large.write([UInt8](repeating: 1, count: 11))
            }
            await large.discard()
            let disguised = try await store.receive(atMost: 100)
            try await disguised.write(Array("MZ nicht".utf8))
            await #expect(throws: FileRefusal.unsupported) { _ = try await disguised.finish() }
            await disguised.discard()
            #expect(files(below: folder).isEmpty)
            await #expect(throws: FileRefusal.missing) { _ = try await store.read(.of("nothing")) }
        }
    }

    @Test("a password is verified against its own hash alone, and never kept as it is")
    func passwords() async throws {
        let hasher = Argon2Hasher(memory: 64, passes: 1)
        let hash = try await hasher.hash("mật khẩu dài")
        #expect(hash.hasPrefix("$argon2id$") && !hash.contains("mật"))
        #expect(try await hasher.verify("mật khẩu dài", against: hash))
        #expect(try await !hasher.verify("mật khẩu dai", against: hash))
        #expect(try await hasher.hash("mật khẩu dài") != hash)
        #expect(try await !hasher.verify("x", against: "rubbish"))
    }
}
