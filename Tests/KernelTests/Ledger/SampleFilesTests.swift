import Foundation
import Kernel
import TestKit
import Testing

/// Writes logs for programs that were not written here, which `scripts/trust` then lets judge them.
@Suite("Ledger: samples for other verifiers", .enabled(if: SampleFolder.url != nil))
struct SampleFilesTests {
    @Test("receipts with their leaves, contents and keys", arguments: [1, 2, 7, 64, 257])
    func receipts(size: Int) throws {
        let place = try #require(SampleFolder.url).appending(path: "receipts-\(size)")
        let log = try SampleLog(size)
        try write(log.log.verifier.text, to: place.appending(path: "log.vkey"))
        for (number, witness) in log.witnesses.enumerated() {
            try write(witness.verifier.text, to: place.appending(path: "witness-\(number).vkey"))
        }
        for index in Set([0, size / 3, size / 2, size - 1]) {
            try write(log.receipt(index).encoded, to: place.appending(path: "\(index).tlog-proof"))
            try write(log.openings[index].leaf.bytes, to: place.appending(path: "\(index).leaf"))
            try write(SampleLog.content(index), to: place.appending(path: "\(index).content"))
        }
    }

    @Test("every path of small trees, and of some large ones")
    func paths() throws {
        let leaves = TreeEdgeTests.leaves(3_000)
        let tree = MerkleTree(size: leaves.count, hashes: LeafHashes(leaves))
        var lines: [String] = []
        var dice = Dice(3_000)
        let pairs =
            (1...48).flatMap { size in (1...size).map { ($0, size) } }
            + (0..<300).map { _ -> (Int, Int) in
                let size = Int.random(in: 49...leaves.count, using: &dice)
                return (Int.random(in: 1...size, using: &dice), size)
            }
        for (old, size) in pairs {
            let inclusion = try tree.inclusion(of: old - 1, at: size).path
            let consistency = try tree.consistency(from: old, to: size).path
            lines.append((["inclusion", "\(old - 1)", "\(size)"] + inclusion.map(\.base64)).joined(separator: " "))
            lines.append((["consistency", "\(old)", "\(size)"] + consistency.map(\.base64)).joined(separator: " "))
        }
        try write(lines.map { $0 + "\n" }.joined(), to: try #require(SampleFolder.url).appending(path: "paths.txt"))
    }

    @Test("a log in tiles with its checkpoint")
    func tiles() throws {
        let place = try #require(SampleFolder.url).appending(path: "tiles")
        let entries = (0..<70_000).map { Array("entry \($0)".utf8) }
        let growth = TreeEdge.ofNothing.appending(entries.map(TreeHash.leaf))
        for tile in growth.tiles { try write(tile.bytes, to: place.appending(path: tile.address.path)) }
        for index in 0...entries.count / 256 {
            let address = try #require(TileAddress(.entries, index: index, in: entries.count))
            let bundle = try #require(EntryBundle(Array(entries[index * 256..<index * 256 + address.width])))
            try write(bundle.bytes, to: place.appending(path: address.path))
        }
        let key = SignerKey.make(name: try SampleLog.name("dvc.example.vn/log"), kind: .ed25519)
        let text = Checkpoint(origin: LogOrigin(key.verifier.name), head: growth.edge.head).text
        let note = SignedNote(text, signatures: [try key.sign(text, at: .now)])
        try write(note.encoded, to: place.appending(path: "checkpoint"))
        try write(key.verifier.text, to: place.appending(path: "log.vkey"))
    }

    @Test("requests to a witness with the status that each must have")
    func requests() throws {
        let place = try #require(SampleFolder.url).appending(path: "witness")
        let script = try WitnessScript()
        try write(script.log.verifier.text, to: place.appending(path: "log.vkey"))
        for (number, step) in script.steps.enumerated() {
            let name = "\(number + 10).\(step.status).\(step.known.map(String.init) ?? "")"
            try write(step.body, to: place.appending(path: name))
        }
        let long = try #require(SampleFolder.url).appending(path: "witness-100")
        let growing = try WitnessScript(checkpoints: 100)
        try write(growing.log.verifier.text, to: long.appending(path: "log.vkey"))
        for (number, step) in growing.steps.enumerated() {
            let name = "\(number + 100).\(step.status).\(step.known.map(String.init) ?? "")"
            try write(step.body, to: long.appending(path: name))
        }
        let tree = MerkleTree(size: 100, hashes: LeafHashes(TreeEdgeTests.leaves(100)))
        let path = try tree.inclusion(of: 0).path.map { $0.base64 + "\n" }.joined()
        try write(path, to: place.appending(path: "first-path"))
    }

    private func write(_ text: String, to place: URL) throws { try write(Array(text.utf8), to: place) }

    private func write(_ bytes: [UInt8], to place: URL) throws {
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: place)
    }
}
