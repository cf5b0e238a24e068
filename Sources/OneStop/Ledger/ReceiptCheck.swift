import Foundation
package import Kernel
import Storage

/// What can be said to anybody of a receipt that was handed in, by the keys and the tree of this log.
package struct ReceiptCheck: Sendable, Hashable {
    package let proven: ProvenEntry
    /// The leaf, where the receipt carries it.
    package let leaf: LedgerLeaf
    /// The key that signed; not the newest if it was followed by another since.
    package let key: VerifierKey
    package let isNewestKey: Bool
    /// The tree that the receipt was made from is still the beginning of today's.
    package let isStillThere: Bool
    /// Whether the content is the one the receipt was made for; `nil` where none was given, or the salt was erased.
    package let fitsContent: Bool?
    /// The dossier that it tells of; `nil` where the office has it no more.
    package let dossier: LoggedDossier?
}

/// Why a receipt that was handed in can't be confirmed.
package enum ReceiptDoubt: Error, Hashable {
    case fault(ReceiptFault)
    /// It carries no entry of ours.
    case noEntry
    /// There is no log here yet.
    case noLog
    /// The document holds no receipt.
    case noReceiptInside
    /// What was typed is no short receipt.
    case notACode
    /// The log has no line of that number yet.
    case noSuchLine
    /// The line of that number is another's, or its salt was erased.
    case anotherLine
}

extension Ledger {
    /// Checks a `.tlog-proof`, or a PDF that carries one, and the content if it was given.
    ///
    /// - Throws: `ReceiptDoubt` for the first thing that doesn't hold.
    package func check(_ bytes: [UInt8], content: [UInt8]?) async throws -> ReceiptCheck {
        let keys = try await keys()
        guard let newest = keys.first else { throw ReceiptDoubt.noLog }
        let receipt = try Self.receipt(in: bytes)
        let (opening, key, proven) = try Self.prove(receipt, by: keys, witnesses: try await witnesses())
        let fits = content.map { opening.opens($0) }
        let isStillThere = try await has(proven.checkpoint.head)
        let dossier = try await database.read { tx in
            try LoggedDossier.find(at: proven.index, leaf: opening.leaf, in: tx)
        }
        return ReceiptCheck(
            proven: proven, leaf: opening.leaf, key: key, isNewestKey: key == newest, isStillThere: isStillThere,
            fitsContent: fits, dossier: dossier)
    }

    private static func receipt(in bytes: [UInt8]) throws(ReceiptDoubt) -> TlogProof {
        var text = bytes
        if bytes.starts(with: Array("%PDF-".utf8)) {
            guard let inside = AttachedReceipt.find(in: bytes) else { throw .noReceiptInside }
            text = inside
        }
        do {
            return try TlogProof(parsing: text)
        } catch {
            throw .fault(error)
        }
    }

    private static func prove(
        _ receipt: TlogProof, by keys: [VerifierKey], witnesses: [VerifierKey]
    ) throws(ReceiptDoubt) -> (LeafOpening, VerifierKey, ProvenEntry) {
        var worst = ReceiptFault.wrongKey
        let opening = receipt.extra.flatMap(LeafOpening.init(extra:))
        for key in keys {
            guard let policy = try? TrustPolicy(log: key, witnesses: witnesses, quorum: 0) else { continue }
            do throws(ReceiptFault) {
                guard let opening else {
                    // Nothing more can be asked of it than whose it is.
                    _ = try policy.check(receipt, leaf: .ofNothing)
                    continue
                }
                return (opening, key, try policy.check(receipt, leaf: opening.leaf.hash))
            } catch {
                if error != .wrongKey { worst = error }
            }
        }
        if opening == nil, worst == .notIncluded { throw .noEntry }
        throw .fault(worst)
    }

    /// Whether today's tree begins with that one.
    private func has(_ head: TreeHead) async throws -> Bool {
        try await database.read { tx in
            let size = try LedgerTree.size(in: tx)
            guard head.size <= size else { return false }
            return try LedgerTree.tree(of: size, in: tx).root(at: head.size) == head.root
        }
    }
}
