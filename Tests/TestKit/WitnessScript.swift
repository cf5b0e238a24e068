import Foundation
package import Kernel

/// A log that grows, and that tries everything a witness must not sign, with what it must be answered.
package struct WitnessScript {
    /// One request.
    package struct Step: Sendable {
        package let name: String
        package let body: String
        package let status: Int
        /// The size that the witness names when the log starts from another.
        package let known: Int?

    }

    /// The log's key, which the witness must trust.
    package let log: SignerKey
    package private(set) var steps: [Step] = []
    private let honest: [TreeHash]
    private let forked: [TreeHash]

    package init(origin: String = "dvc.example.vn/log") throws {
        let other = SignerKey.make(name: try Self.name(origin), kind: .ed25519)
        let foreign = SignerKey.make(name: try Self.name("elsewhere.vn/log"), kind: .ed25519)
        try self.init(origin: origin, leaves: 300, honestly: 90)
        try add("a first checkpoint", 200, old: 0, to: 100)
        try add("growth", 200, old: 100, to: 150)
        try add("a log that forgot the witness's state", 409, old: 0, to: 200, known: 150)
        try add("a log that was rolled back", 409, old: 120, to: 120, known: 150)
        try add("an old size above the new one", 400, old: 150, to: 120)
        try add("another tree of the same size", 422, old: 150, to: 150, in: forked)
        try add("a fork that grew", 422, old: 150, to: 160, in: forked)
        try add("a proof too much", 422, old: 150, to: 150, proof: [.ofNothing])
        try add("growth without proof", 422, old: 150, to: 200, proof: [])
        try add("a key that isn't the log's", 403, old: 150, to: 200, key: other)
        try add("a log that nobody watches", 404, old: 0, to: 100, key: foreign)
        steps.append(Step(name: "no request", body: "old 150\n", status: 400, known: nil))
        steps.append(Step(name: "nothing", body: "", status: 400, known: nil))
        try add("the same again", 200, old: 150, to: 150)
        try add("growth after all that", 200, old: 150, to: 300)
    }

    /// A log that grows from checkpoint to checkpoint by some leaves, then is rolled back, forks, and goes on rightly.
    package init(checkpoints: Int, origin: String = "dvc.example.vn/log") throws {
        var dice = Dice(UInt64(checkpoints))
        let growth = (0...checkpoints).map { _ in Int.random(in: 1...9, using: &dice) }
        let sizes = growth.indices.map { growth[...$0].reduce(0, +) }
        let (last, next) = (sizes[checkpoints - 1], sizes[checkpoints])
        try self.init(origin: origin, leaves: next, honestly: last / 2)
        for (old, new) in zip([0] + sizes, sizes.dropLast()) { try add("growth to \(new)", 200, old: old, to: new) }
        try add("a log that was rolled back", 409, old: last / 2, to: last - 1, known: last)
        try add("another tree of the same size", 422, old: last, to: last, in: forked)
        try add("a fork that grew", 422, old: last, to: next, in: forked)
        try add("growth after all that", 200, old: last, to: next)
    }

    private init(origin: String, leaves: Int, honestly: Int) throws {
        log = .make(name: try Self.name(origin), kind: .ed25519)
        honest = (0..<leaves).map { .leaf(Array("entry \($0)".utf8)) }
        forked = honest[..<honestly] + (honestly..<leaves).map { .leaf(Array("forged \($0)".utf8)) }
    }

    private mutating func add(
        _ name: String, _ status: Int, old: Int, to new: Int, in leaves: [TreeHash]? = nil, proof: [TreeHash]? = nil,
        key: SignerKey? = nil, known: Int? = nil
    ) throws {
        let tree = MerkleTree(size: honest.count, hashes: LeafHashes(leaves ?? honest))
        let key = key ?? log
        let text = Checkpoint(origin: LogOrigin(key.verifier.name), head: try tree.head(at: new)).text
        let note = SignedNote(text, signatures: [try key.sign(text, at: .distantPast)])
        let path = try (1...new).contains(old) ? tree.consistency(from: old, to: new).path : []
        guard let request = AddCheckpoint(oldSize: old, proof: ConsistencyProof(path: proof ?? path), note: note) else {
            throw NoScript()
        }
        steps.append(Step(name: name, body: request.encoded, status: status, known: known))
    }

    private static func name(_ text: String) throws -> KeyName {
        guard let name = KeyName(text) else { throw NoScript() }
        return name
    }

    private struct NoScript: Error {}
}
