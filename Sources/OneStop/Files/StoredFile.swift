package import Kernel

/// A file that lies in the store.
package struct StoredFile: Sendable, Hashable {
    package let digest: SHA256Digest
    /// Bytes.
    package let size: Int
    package let type: FileType

    package init(digest: SHA256Digest, size: Int, type: FileType) {
        self.digest = digest
        self.size = size
        self.type = type
    }

    /// The reference under the name that the person gave, made harmless.
    package func named(_ name: String) -> FileReference {
        FileReference(digest: digest, name: FileName.harmless(name, type: type), size: size, type: type)
    }
}
