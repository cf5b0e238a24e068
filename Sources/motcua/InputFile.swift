import Foundation

/// A file that somebody hands in to be looked at.
struct InputFile {
    private let path: String
    private let limit: Int

    init(_ path: String, atMost limit: Int) {
        self.path = path
        self.limit = limit
    }

    /// All its bytes.
    func read() throws -> [UInt8] {
        guard let file = FileHandle(forReadingAtPath: path), let data = try? file.read(upToCount: limit + 1) else {
            guard FileManager.default.isReadableFile(atPath: path) else { throw Doubt("\(path): can't be read") }
            return []
        }
        guard data.count <= limit else { throw Doubt("\(path): longer than \(limit) bytes") }
        return [UInt8](data)
    }
}
