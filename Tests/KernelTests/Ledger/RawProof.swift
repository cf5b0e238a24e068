import Kernel

/// A claim in bare bytes, as it comes from outside: hashes of any length, numbers of any size.
struct RawProof {
    var claim: Claim
    var path: [[UInt8]]
    /// The leaf, or the old root.
    var first: [UInt8]
    var root: [UInt8]

    enum Claim {
        case inclusion(index: Int, size: Int)
        case consistency(old: Int, new: Int)
    }

    /// Whether it is believed.
    var holds: Bool {
        let hashes = path.compactMap { TreeHash($0) }
        guard hashes.count == path.count, let first = TreeHash(first), let root = TreeHash(root) else { return false }
        switch claim {
        case .inclusion(let index, let size):
            return InclusionProof(index: index, path: hashes).holds(for: first, in: TreeHead(size: size, root: root))
        case .consistency(let old, let new):
            return ConsistencyProof(path: hashes).holds(
                from: TreeHead(size: old, root: first), to: TreeHead(size: new, root: root))
        }
    }

    /// The same claim with something wrong in it, each with its name.
    var wrong: [(String, RawProof)] {
        numbers + hashes + paths
    }

    private var numbers: [(String, RawProof)] {
        let (position, size) =
            switch claim {
            case .inclusion(let index, let size): (index, size)
            case .consistency(let old, let new): (old, new)
            }
        let changes: [(String, Int, Int)] = [
            ("one before", position - 1, size), ("one after", position + 1, size),
            ("second bit", position ^ 2, size), ("twice the size", position, size * 2),
            ("half the size", position, size / 2), ("below zero", -1 - position, size),
            ("no size", position, 0), ("size below zero", position, -size),
        ]
        return changes.map { name, position, size in
            switch claim {
            case .inclusion: (name, with { $0.claim = .inclusion(index: position, size: size) })
            case .consistency: (name, with { $0.claim = .consistency(old: position, new: size) })
            }
        }
    }

    private var hashes: [(String, RawProof)] {
        let other = TreeVectors.bytes("abacaba000000000000000000000000000000000000000000060061e00123456")
        return [
            ("short leaf", with { $0.first = Array("WrongLeaf".utf8) }), ("no leaf", with { $0.first = [] }),
            ("other leaf", with { $0.first = other }), ("short root", with { $0.root = Array("WrongRoot".utf8) }),
            ("no root", with { $0.root = [] }), ("other root", with { $0.root = other }),
            ("empty tree", with { $0.root = TreeHash.ofNothing.bytes }),
            ("root too long", with { $0.root.append(0) }),
        ]
    }

    private var paths: [(String, RawProof)] {
        let other = TreeVectors.bytes("abacaba000000000000000000000000000000000000000000060061e00123456")
        var found = [[], root, first, other].flatMap { hash in
            [
                ("\(hash.count) bytes behind", with { $0.path.append(hash) }),
                ("\(hash.count) bytes before", with { $0.path.insert(hash, at: 0) }),
            ]
        }
        if let head = path.first {
            found.append(("first twice", with { $0.path.insert(head, at: 0) }))
            found.append(("first missing", with { $0.path.removeFirst() }))
            found.append(("last missing", with { $0.path.removeLast() }))
            found.append(("nothing left", with { $0.path = [] }))
            found.append(("cut hash", with { $0.path[0].removeLast() }))
        }
        if path.count > 1, path[0] != path[1] {
            found.append(("swapped", with { $0.path.swapAt(0, 1) }))
            found.append(("one put between", with { $0.path.insert(other, at: 1) }))
        }
        for at in path.indices {
            for bit in [0, 3, 7] {
                found.append(("bit \(bit) of \(at)", with { $0.path[at][0] ^= 1 << bit }))
            }
        }
        return found
    }

    private func with(_ change: (inout RawProof) -> Void) -> RawProof {
        var copy = self
        change(&copy)
        return copy
    }
}
