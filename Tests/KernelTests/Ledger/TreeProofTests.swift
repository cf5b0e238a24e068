import Kernel
import TestKit
import Testing

@Suite("Ledger: trees and proofs")
struct TreeProofTests {
    @Test("the trees of 0 to 8 published leaves have the published roots")
    func roots() throws {
        let tree = Self.tree(TreeVectors.entries)
        for (size, root) in TreeVectors.roots.enumerated() {
            #expect(try tree.root(at: size).bytes == root)
        }
    }

    @Test("published paths are made, hold, and nothing near them holds", arguments: TreeVectors.inclusions.indices)
    func inclusionVectors(at: Int) throws {
        let vector = TreeVectors.inclusions[at]
        let made = try Self.tree(TreeVectors.entries).inclusion(of: vector.index, at: vector.size)
        #expect(made.path.map(\.bytes) == vector.path)
        let claim = RawProof(
            claim: .inclusion(index: vector.index, size: vector.size), path: vector.path,
            first: NaiveTree.leaf(TreeVectors.entries[vector.index]), root: TreeVectors.roots[vector.size])
        #expect(claim.holds)
        for (name, wrong) in claim.wrong { #expect(!wrong.holds, "\(name)") }
    }

    @Test("published growth is proved, and nothing near it", arguments: TreeVectors.consistencies.indices)
    func consistencyVectors(at: Int) throws {
        let vector = TreeVectors.consistencies[at]
        let made = try Self.tree(TreeVectors.entries).consistency(from: vector.old, to: vector.new)
        #expect(made.path.map(\.bytes) == vector.path)
        let claim = RawProof(
            claim: .consistency(old: vector.old, new: vector.new), path: vector.path,
            first: TreeVectors.roots[vector.old], root: TreeVectors.roots[vector.new])
        #expect(claim.holds)
        for (name, wrong) in claim.wrong { #expect(!wrong.holds, "\(name)") }
    }

    @Test("nothing is proved about a tree without leaves, nor of a later tree to an earlier one")
    func nothing() throws {
        let one = TreeHead(size: 1, root: .leaf([1]))
        #expect(!ConsistencyProof(path: []).holds(from: .ofNothing, to: one))
        #expect(!ConsistencyProof(path: []).holds(from: .ofNothing, to: .ofNothing))
        #expect(!ConsistencyProof(path: []).holds(from: one, to: .ofNothing))
        #expect(!ConsistencyProof(path: [one.root]).holds(from: one, to: one))
        #expect(!InclusionProof(index: 0, path: []).holds(for: .ofNothing, in: .ofNothing))
        #expect(throws: TreeFault.outside) { try Self.tree([[1]]).inclusion(of: 1) }
        #expect(throws: TreeFault.outside) { try Self.tree([[1]]).inclusion(of: -1) }
        #expect(throws: TreeFault.outside) { try Self.tree([[1]]).inclusion(of: 0, at: 2) }
        #expect(throws: TreeFault.outside) { try Self.tree([[1]]).consistency(from: 0) }
        #expect(throws: TreeFault.outside) { try Self.tree([[1]]).consistency(from: 2) }
        #expect(throws: TreeFault.outside) { try Self.tree([[1]]).root(at: 2) }
    }

    @Test("every root and proof of trees up to 40 random leaves is what the RFC's definitions give")
    func naive() throws {
        var dice = Dice(6_962)
        let entries = Self.entries(40, &dice)
        let tree = Self.tree(entries)
        for size in 1...entries.count {
            let part = Array(entries[..<size])
            let head = try tree.head(at: size)
            #expect(head.root.bytes == NaiveTree.root(part))
            for index in 0..<size {
                let proof = try tree.inclusion(of: index, at: size)
                #expect(proof.path.map(\.bytes) == NaiveTree.path(index, part))
                #expect(proof.holds(for: .leaf(entries[index]), in: head))
                let grown = try tree.consistency(from: index + 1, to: size)
                #expect(grown.path.map(\.bytes) == NaiveTree.subproof(index + 1, part))
                #expect(grown.holds(from: try tree.head(at: index + 1), to: head))
            }
        }
    }

    @Test("of random claims over trees up to 3,000 leaves the true one holds and no changed one")
    func randomClaims() throws {
        var dice = Dice(9_162)
        let entries = Self.entries(3_000, &dice)
        let tree = Self.tree(entries)
        for _ in 0..<60 {
            let size = Int.random(in: 2...entries.count, using: &dice)
            let index = Int.random(in: 0..<size, using: &dice)
            let root = try tree.root(at: size).bytes
            let inclusion = RawProof(
                claim: .inclusion(index: index, size: size),
                path: try tree.inclusion(of: index, at: size).path.map(\.bytes),
                first: NaiveTree.leaf(entries[index]), root: root)
            let consistency = RawProof(
                claim: .consistency(old: index + 1, new: size),
                path: try tree.consistency(from: index + 1, to: size).path.map(\.bytes),
                first: try tree.root(at: index + 1).bytes, root: root)
            for claim in [inclusion, consistency] {
                #expect(claim.holds)
                for (name, wrong) in claim.wrong { #expect(!wrong.holds, "\(name): \(claim.claim)") }
            }
        }
    }

    private static func tree(_ entries: [[UInt8]]) -> MerkleTree<LeafHashes> {
        MerkleTree(size: entries.count, hashes: LeafHashes(entries.map(TreeHash.leaf)))
    }

    private static func entries(_ count: Int, _ dice: inout Dice) -> [[UInt8]] {
        (0..<count).map { _ in
            let length = Int.random(in: 0...40, using: &dice)
            return (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &dice) }
        }
    }
}
