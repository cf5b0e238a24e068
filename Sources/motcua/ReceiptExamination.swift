import Foundation
import Kernel

/// What can be said of a receipt with the keys and files at hand.
struct ReceiptExamination {
    let policy: TrustPolicy
    let leaf: [UInt8]?
    let content: [UInt8]?

    /// What was proved, line by line.
    ///
    /// - Throws: `Doubt` for the first thing that doesn't hold.
    func lines(for bytes: [UInt8]) throws -> [String] {
        do {
            let receipt = try TlogProof(parsing: bytes)
            let opening = receipt.extra.flatMap(LeafOpening.init(extra:))
            let proven = try prove(receipt, opening)
            return Self.lines(proven) + (try entryLines(opening))
        } catch let fault as ReceiptFault {
            throw Doubt(fault.words)
        }
    }

    private func prove(_ receipt: TlogProof, _ opening: LeafOpening?) throws -> ProvenEntry {
        guard let leaf = leaf ?? opening?.leaf.bytes else {
            throw Doubt("the entry is not known: this receipt doesn't carry it, give it with --leaf")
        }
        do throws(ReceiptFault) {
            return try policy.check(receipt, leaf: .leaf(leaf))
        } catch {
            let isGenuine = opening.map { (try? policy.check(receipt, leaf: $0.leaf.hash)) != nil } ?? false
            guard error == .notIncluded, isGenuine else { throw error }
            throw Doubt("leaf differs: the receipt is genuine, but for another entry than the file given")
        }
    }

    private func entryLines(_ opening: LeafOpening?) throws -> [String] {
        let known = opening.flatMap { leaf == nil || leaf == $0.leaf.bytes ? $0 : nil }
        let entry =
            known.map { ["entry: \($0.leaf.kind), \($0.leaf.agency), \($0.leaf.date.formatted(.iso8601))"] } ?? []
        guard let content else { return entry }
        guard let known else { throw Doubt("the content can't be checked: this receipt carries no salt for it") }
        guard known.opens(content) else { throw Doubt("content differs: the entry was made for something else") }
        return entry + ["content: the one that was filed"]
    }

    private static func lines(_ proven: ProvenEntry) -> [String] {
        let checkpoint = proven.checkpoint
        let seen = proven.witnesses.compactMap { witness in
            witness.time.map { "seen by \(witness.key.name), \($0.formatted(.iso8601))" }
        }
        return ["holds: entry \(proven.index) of \(checkpoint.origin), which has \(checkpoint.head.size)"] + seen
    }
}
