import Foundation
import Storage

/// The folder of the keys that seal the database: one file a generation, `1.key`, `2.key` …, each 64 hexadecimal digits
/// that its owner alone may read.
struct SealKeyFolder {
    let path: String

    /// Every generation that lies there; `nil` where none does.
    ///
    /// - Throws: `Doubt` with the way out for a file that others may read, or that is no key.
    func read() throws -> SealKeys? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let keys = try names.sorted().compactMap { name -> SealKey? in
            guard name.hasSuffix(".key"), let generation = Int(name.dropLast(4)) else { return nil }
            return try key(generation, in: "\(path)/\(name)")
        }
        return SealKeys(keys)
    }

    /// Makes the next generation: what is written from the next start on is sealed under it.
    @discardableResult
    func makeNext() throws -> SealKey {
        let last = try read()?.keys.last?.generation ?? 0
        guard let key = SealKey.make(generation: last + 1) else { throw Doubt("\(path): no further generation") }
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let text = key.secret.map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined()
        try KeyFile(path: "\(path)/\(key.generation).key").create(text)
        try syncFolder()
        return key
    }

    private func key(_ generation: Int, in file: String) throws -> SealKey {
        let digits = Array(try KeyFile(path: file).readText().utf8)
        let pairs = stride(from: 0, to: digits.count - 1, by: 2).map {
            String(decoding: digits[$0...$0 + 1], as: UTF8.self)
        }
        let secret = pairs.compactMap { UInt8($0, radix: 16) }
        guard digits.count == 2 * SealKey.length, let key = SealKey(generation: generation, secret: secret) else {
            throw Doubt("\(file): not a seal key; put the right file back from its safe copy")
        }
        return key
    }

    /// The name survives a loss of power before anything is sealed under the key.
    private func syncFolder() throws {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Doubt("\(path): \(String(cString: strerror(errno)))") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw Doubt("\(path): \(String(cString: strerror(errno)))") }
    }
}
