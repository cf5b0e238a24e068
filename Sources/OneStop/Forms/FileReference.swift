import Foundation
package import Kernel

/// A stored file by its content, with the name under which the person sent it.
package struct FileReference: Sendable, Hashable, Codable {
    package let digest: SHA256Digest
    package let name: String
    /// Bytes.
    package let size: Int
    package let type: FileType

    package init(digest: SHA256Digest, name: String, size: Int, type: FileType) {
        self.digest = digest
        self.name = name
        self.size = size
        self.type = type
    }
}
