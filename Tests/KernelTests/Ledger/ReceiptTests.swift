import Foundation
import Kernel
import TestKit
import Testing

@Suite("Ledger: receipts")
struct ReceiptTests {
    @Test(
        "every receipt of logs of many sizes is believed, and reads as it was written",
        arguments: [1, 2, 3, 7, 64, 300])
    func believed(size: Int) throws {
        let log = try SampleLog(size)
        let policy = try log.policy()
        for index in 0..<size {
            let receipt = try TlogProof(parsing: Array(try log.receipt(index).encoded.utf8))
            #expect(receipt == (try log.receipt(index)))
            let opening = try #require(receipt.extra.flatMap(LeafOpening.init(extra:)))
            #expect(opening.opens(SampleLog.content(index)))
            let proven = try policy.check(receipt, leaf: opening.leaf.hash)
            #expect(proven.index == index)
            #expect(proven.checkpoint.head.size == size)
            #expect(proven.witnesses.map(\.time) == [SampleLog.time, SampleLog.time])
        }
    }

    @Test("no receipt with one byte changed, missing or added is believed")
    func everyByte() throws {
        var dice = Dice(32)
        let log = try SampleLog(11)
        let bytes = Array(try log.receipt(6).encoded.utf8)
        #expect(try believes(bytes, log))
        for at in bytes.indices {
            var changed = bytes
            changed[at] = UInt8.random(in: .min ... .max, using: &dice)
            if changed != bytes { #expect(try !believes(changed, log), "byte \(at)") }
            changed[at] = bytes[at] ^ 1
            #expect(try !believes(changed, log), "bit of byte \(at)")
            changed.remove(at: at)
            #expect(try !believes(changed, log), "without byte \(at)")
            changed = bytes
            changed.insert(0x41, at: at)
            #expect(try !believes(changed, log), "before byte \(at)")
            #expect(try !believes(Array(bytes[..<at]), log), "cut at \(at)")
        }
    }

    @Test("each thing that is wrong has its own reason")
    func reasons() throws {
        let log = try SampleLog(9)
        let policy = try log.policy()
        let receipt = try log.receipt(4)
        let leaf = log.openings[4].leaf.hash
        #expect(throws: ReceiptFault.notIncluded) { try policy.check(receipt, leaf: log.openings[5].leaf.hash) }
        let other = try SampleLog(9, origin: "dvc.example.vn/other")
        #expect(throws: ReceiptFault.wrongLog(found: LogOrigin(log.log.verifier.name))) {
            try other.policy().check(receipt, leaf: leaf)
        }
        let namesake = try TrustPolicy(log: SampleLog(1).log.verifier)
        #expect(throws: ReceiptFault.wrongKey) { try namesake.check(receipt, leaf: leaf) }
        let alone = TlogProof(
            inclusion: receipt.inclusion,
            note: SignedNote(receipt.note.text, signatures: Array(receipt.note.signatures.prefix(2))))
        #expect(throws: ReceiptFault.tooFewWitnesses(found: 1, wanted: 2)) { try policy.check(alone, leaf: leaf) }
        #expect(try log.policy(quorum: 1).check(alone, leaf: leaf).witnesses.count == 1)
        let swapped = TlogProof(
            inclusion: receipt.inclusion, note: SignedNote("o\n", signatures: receipt.note.signatures))
        #expect(throws: ReceiptFault.notACheckpoint) { try policy.check(swapped, leaf: leaf) }
        let larger = receipt.note.text.replacingOccurrences(of: "\n9\n", with: "\n8\n")
        let forged = TlogProof(
            inclusion: receipt.inclusion, note: SignedNote(larger, signatures: receipt.note.signatures))
        #expect(throws: ReceiptFault.wrongSignature(log.log.verifier.name)) { try policy.check(forged, leaf: leaf) }
    }

    @Test("nobody is his own witness, and nobody counts twice")
    func policies() throws {
        let log = try SampleLog(1)
        let (key, witness) = (log.log.verifier, log.witnesses[0].verifier)
        #expect(throws: PolicyFault.noWitnessKey(key.name)) { try TrustPolicy(log: key, witnesses: [key]) }
        #expect(throws: PolicyFault.noLogKey(witness.name)) { try TrustPolicy(log: witness) }
        #expect(throws: PolicyFault.sharedKey(witness.name)) {
            try TrustPolicy(log: key, witnesses: [witness, witness])
        }
        #expect(throws: PolicyFault.quorum(1)) { try TrustPolicy(log: key, witnesses: [witness], quorum: 2) }
        #expect(throws: PolicyFault.quorum(0)) { try TrustPolicy(log: key, quorum: -1) }
    }

    @Test(
        "what is no receipt says where",
        arguments: [
            ("", ReceiptFault.truncated), ("c2sp.org/tlog-proof@v1", .truncated),
            ("c2sp.org/tlog-proof@v2\n", .notAProof),
            ("c2sp.org/tlog-proof@v1\nindex 0\n", .truncated), ("c2sp.org/tlog-proof@v1\nindex 0\n\n", .truncated),
            ("c2sp.org/tlog-proof@v1\n\n", .malformed(line: 2)),
            ("c2sp.org/tlog-proof@v1\nindex x\n", .malformed(line: 2)),
            ("c2sp.org/tlog-proof@v1\nindex -5\n", .malformed(line: 2)),
            ("c2sp.org/tlog-proof@v1\nindex 05\n", .malformed(line: 2)),
            ("c2sp.org/tlog-proof@v1\nextra \nindex 0\n", .malformed(line: 2)),
            ("c2sp.org/tlog-proof@v1\nextra !!\nindex 0\n", .malformed(line: 2)),
            ("c2sp.org/tlog-proof@v1\nindex 0\n!!\n\n", .malformed(line: 3)),
            ("c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\n", .malformed(line: 3)),
            ("c2sp.org/tlog-proof@v1\nindex 0\n\no\n1\n\nx\n", .note(.malformedSignature)),
        ])
    func noReceipts(text: String, fault: ReceiptFault) {
        #expect(throws: fault) { try TlogProof(parsing: Array(text.utf8)) }
    }

    /// As whoever has the content would check it.
    private func believes(_ bytes: [UInt8], _ log: SampleLog) throws -> Bool {
        guard let receipt = try? TlogProof(parsing: bytes),
            let opening = receipt.extra.flatMap(LeafOpening.init(extra:)), opening.opens(SampleLog.content(6))
        else { return false }
        return (try? log.policy().check(receipt, leaf: opening.leaf.hash)) != nil
    }
}
