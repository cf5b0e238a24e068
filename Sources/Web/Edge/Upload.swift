import Hummingbird
import Kernel
import NIOCore
import OneStop

/// A multipart form: its few text values, and its files already in the store.
struct Upload: Sendable {
    private(set) var values: [String: [String]] = [:]
    private(set) var files: [(name: String, file: FileReference)] = []
    /// Files that were not taken, with the reason.
    private(set) var refused: [(name: String, filename: String, reason: FileRefusal)] = []

    /// Largest file, bytes; the page says so beside each upload.
    static let largestFile = 20_000_000
    /// All files of one form together, bytes.
    static let largestSum = 100_000_000
    /// All text of one form together, bytes.
    static let largestText = 400_000
    static let mostFiles = 60
    static let mostTexts = 4_000

    mutating func add(_ value: String, as name: String) { values[name, default: []].append(value) }
    mutating func add(_ file: FileReference, as name: String) { files.append((name, file)) }
    mutating func refuse(_ filename: String, as name: String, _ reason: FileRefusal) {
        refused.append((name, filename, reason))
    }
}

extension Request {
    /// Streams a multipart form's files to the store.
    ///
    /// The token must stand before the first file, so that a stranger's file is never written.
    ///
    /// - Parameter accepts: whether the form has a file input of that name; other files are never written.
    /// - Throws: `Edge.unreadable`, `.wrongToken`, or what the store throws.
    func upload(
        to store: any FileStore, _ context: EdgeContext, accepting accepts: @escaping @Sendable (String) -> Bool
    )
        async throws -> Upload
    {
        guard let parser = MultipartParser(contentType: headers[.contentType] ?? "") else { throw Edge.unreadable }
        var receiver = UploadReceiver(parser: parser, store: store, csrf: context.csrf, accepts: accepts)
        do {
            for try await buffer in body { try await receiver.take(Array(buffer.readableBytesView)) }
        } catch {
            await receiver.abandon()
            throw error
        }
        return try await receiver.finish()
    }
}
