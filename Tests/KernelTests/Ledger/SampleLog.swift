import Foundation
import Kernel
import TestKit

/// A small log with its keys and two witnesses, made the same way on each run but for the keys.
struct SampleLog {
    let log: SignerKey
    let witnesses: [SignerKey]
    let openings: [LeafOpening]
    let note: SignedNote

    static let time = Date(timeIntervalSince1970: 1_453_083_300)

    /// What the leaf at that position commits to.
    static func content(_ index: Int) -> [UInt8] { Array("{\"dossier\":\(index)}".utf8) }

    init(_ size: Int, origin: String = "dvc.example.vn/log") throws {
        var dice = Dice(UInt64(size))
        log = .make(name: try Self.name(origin), kind: .ed25519)
        witnesses = try ["thanh-tra.example.vn", "hdnd.example.vn/w"].map {
            SignerKey.make(name: try Self.name($0), kind: .cosignature)
        }
        openings = try (0..<size).map { index in
            let salt = Salt.make(using: &dice)
            let leaf = LedgerLeaf(
                kind: "submitted", agency: "so-gtvt", milliseconds: 1_453_083_300_000 + Int64(index),
                commitment: Commitment(to: Self.content(index), salt: salt))
            return LeafOpening(salt: salt, leaf: try leaf.orThrow())
        }
        let head = TreeEdge.ofNothing.appending(openings.map(\.leaf.hash)).edge.head
        let text = Checkpoint(origin: LogOrigin(log.verifier.name), head: head).text
        note = SignedNote(text, signatures: try ([log] + witnesses).map { try $0.sign(text, at: Self.time) })
    }

    var tree: MerkleTree<LeafHashes> {
        MerkleTree(size: openings.count, hashes: LeafHashes(openings.map(\.leaf.hash)))
    }

    func receipt(_ index: Int) throws -> TlogProof {
        TlogProof(extra: openings[index].extra, inclusion: try tree.inclusion(of: index), note: note)
    }

    func policy(quorum: Int? = nil) throws -> TrustPolicy {
        try TrustPolicy(log: log.verifier, witnesses: witnesses.map(\.verifier), quorum: quorum)
    }

    static func name(_ text: String) throws -> KeyName { try KeyName(text).orThrow() }
}

/// A sample that can't be made.
struct NoSample: Error {}

extension Optional {
    fileprivate func orThrow() throws -> Wrapped {
        guard let value = self else { throw NoSample() }
        return value
    }
}
