package import Kernel

/// What is told of a file before its first byte comes.
package struct UploadRequest: Sendable, Hashable {
    let draft: ID<Draft>
    let field: String
    let fileName: String
    let length: Int

    /// - Parameters:
    ///   - length: bytes of the whole file.
    ///   - limit: bytes that one file may have.
    /// - Throws: `FileRefusal.empty`, `.tooLarge`.
    package init(
        draft: ID<Draft>, field: String, fileName: String, length: Int, limit: Int
    ) throws(FileRefusal) {
        guard length > 0 else { throw .empty }
        guard length <= limit else { throw .tooLarge(limit: limit) }
        self.draft = draft
        self.field = field
        self.fileName = String(fileName.prefix(200))
        self.length = length
    }
}
