package import Foundation
package import Kernel
package import OneStop
import Synchronization

extension MemoryFiles: PartStore {
    package func length(of part: ID<PartialUpload>) async throws -> Int {
        parts.withLock { $0[part]?.count ?? 0 }
    }

    package func append(_ bytes: [UInt8], to part: ID<PartialUpload>, at offset: Int) async throws {
        try parts.withLock { parts in
            let length = parts[part]?.count ?? 0
            guard length == offset else { throw PartMoved(length: length) }
            parts[part, default: []] += bytes
        }
    }

    package func flush(_ part: ID<PartialUpload>) async throws {}

    package func read(_ part: ID<PartialUpload>, from offset: Int, atMost count: Int) async throws -> [UInt8] {
        guard let bytes = parts.withLock({ $0[part] }) else { throw FileRefusal.missing }
        return Array(bytes.dropFirst(offset).prefix(count))
    }

    package func remove(_ part: ID<PartialUpload>) async throws {
        parts.withLock { $0[part] = nil }
    }

    /// Nothing in memory grows old.
    package func removeParts(untouchedFor seconds: TimeInterval) async throws {}

    /// How many parts there are.
    package var partCount: Int { parts.withLock { $0.count } }
}
