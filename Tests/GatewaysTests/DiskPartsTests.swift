import Foundation
import Gateways
import Kernel
import OneStop
import Testing

@Suite("Parts on the disk")
struct DiskPartsTests {
    private func withStore(_ body: (DiskStore, URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-parts-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(try DiskStore(folder: folder.path), folder)
    }

    @Test("bytes are appended where they belong, and nowhere else")
    func appended() async throws {
        try await withStore { store, _ in
            let part = ID<PartialUpload>.new()
            #expect(try await store.length(of: part) == 0)
            try await store.append([1, 2, 3], to: part, at: 0)
            await #expect(throws: PartMoved(length: 3)) { try await store.append([9], to: part, at: 0) }
            await #expect(throws: PartMoved(length: 3)) { try await store.append([9], to: part, at: 4) }
            try await store.append([4], to: part, at: 3)
            try await store.flush(part)
            #expect(try await store.read(part, from: 1, atMost: 10) == [2, 3, 4])
            #expect(try await store.read(part, from: 4, atMost: 10) == [])
        }
    }

    @Test("two servers that write at once lose and double nothing")
    func twoServers() async throws {
        try await withStore { one, folder in
            let other = try DiskStore(folder: folder.path)
            let part = ID<PartialUpload>.new()
            let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (number, store) in [one, other, one, other].enumerated() {
                    group.addTask {
                        var at = 0
                        while at < bytes.count {
                            let end = min(at + 1_009 + number, bytes.count)
                            do {
                                try await store.append(Array(bytes[at..<end]), to: part, at: at)
                                at = end
                            } catch let moved as PartMoved {
                                at = moved.length
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await one.read(part, from: 0, atMost: 1_000_000) == bytes)
        }
    }

    @Test("what was taken away stays away, whoever still sends")
    func removed() async throws {
        try await withStore { store, _ in
            let part = ID<PartialUpload>.new()
            try await store.append([1, 2, 3], to: part, at: 0)
            try await store.remove(part)
            try await store.remove(part)
            await #expect(throws: PartMoved(length: 0)) { try await store.append([4], to: part, at: 3) }
            #expect(try await store.length(of: part) == 0)
        }
    }

    @Test("what nobody touched for long goes, what is being written stays")
    func old() async throws {
        try await withStore { store, folder in
            let (old, young) = (ID<PartialUpload>.new(), ID<PartialUpload>.new())
            for part in [old, young] { try await store.append([1], to: part, at: 0) }
            try FileManager.default.setAttributes(
                [.modificationDate: Date.now.addingTimeInterval(-7_200)],
                ofItemAtPath: folder.appending(path: "incoming/\(old.text).part").path)
            try await store.removeParts(untouchedFor: 3_600)
            #expect(try await store.length(of: old) == 0)
            #expect(try await store.length(of: young) == 1)
        }
    }
}
