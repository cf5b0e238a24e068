package import Foundation
package import Kernel

/// Where the bytes of uploads lie that are not whole yet; servers share it.
///
/// A part is as long as what came of it so far, and nothing that was appended is ever overwritten: so its length is the
/// offset at which the next bytes belong, whichever server they reach.
package protocol PartStore: Sendable {
    /// How many bytes there are; none where the part was never begun, or is gone.
    func length(of part: ID<PartialUpload>) async throws -> Int

    /// Adds bytes at the end, all or as many as the disk takes, if the part is exactly `offset` bytes long.
    ///
    /// - Throws: `PartMoved` where it is not: somebody else appended, or took the part away.
    func append(_ bytes: [UInt8], to part: ID<PartialUpload>, at offset: Int) async throws

    /// Returns once what was appended survives power loss.
    func flush(_ part: ID<PartialUpload>) async throws

    /// The bytes from that place on, at most `count`; none at the end.
    func read(_ part: ID<PartialUpload>, from offset: Int, atMost count: Int) async throws -> [UInt8]

    /// Takes the part away, where there is one.
    func remove(_ part: ID<PartialUpload>) async throws

    /// Takes away what nobody wrote to for so many seconds, by the disk's own clock.
    func removeParts(untouchedFor seconds: TimeInterval) async throws
}

/// The part is not as long as the writer thought.
package struct PartMoved: Error, Sendable, Hashable {
    /// Bytes that are there.
    package let length: Int

    package init(length: Int) {
        self.length = length
    }
}
