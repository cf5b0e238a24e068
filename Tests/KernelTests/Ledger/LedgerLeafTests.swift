import Kernel
import TestKit
import Testing

@Suite("Ledger: leaves and commitments")
struct LedgerLeafTests {
    @Test("a leaf is five lines that say nothing of a person")
    func lines() throws {
        let salt = try #require(Salt([UInt8](repeating: 1, count: 32)))
        let leaf = try #require(
            LedgerLeaf(
                kind: "submitted", agency: "so-gtvt", milliseconds: 1_453_083_300_000,
                commitment: Commitment(to: Array("{}".utf8), salt: salt)))
        let text = String(decoding: leaf.bytes, as: UTF8.self)
        // Python: base64.b64encode(hashlib.sha256(b"\x01" * 32 + b"{}").digest())
        #expect(
            text == "motcua/1\nsubmitted\nso-gtvt\n1453083300000\ncommit=XvF5/0on23BFstdEQ4ky+Wif+vSC7utLGlF0DH2QlVU=\n"
        )
        #expect(LedgerLeaf(leaf.bytes) == leaf)
        #expect(leaf.date == Moment.at("18/01/2016 09:15"))
    }

    @Test(
        "names that could hold something of a person are refused",
        arguments: ["", "Nguyễn", "a b", "a\nb", "a_b", "a.b"])
    func names(text: String) throws {
        let commitment = Commitment(to: [], salt: try #require(Salt([UInt8](repeating: 0, count: 32))))
        #expect(LedgerLeaf(kind: text, agency: "a", milliseconds: 0, commitment: commitment) == nil)
        #expect(LedgerLeaf(kind: "a", agency: text, milliseconds: 0, commitment: commitment) == nil)
        #expect(LedgerLeaf(kind: "a", agency: "a", milliseconds: -1, commitment: commitment) == nil)
    }

    @Test("a leaf is read in one spelling only")
    func spelling() throws {
        let leaf = try SampleLog(1).openings[0].leaf.bytes
        for at in leaf.indices {
            var changed = leaf
            changed.remove(at: at)
            if let other = LedgerLeaf(changed) { #expect(other.bytes == changed) }
            #expect(LedgerLeaf(Array(leaf[..<at])) == nil)
        }
        #expect(LedgerLeaf(leaf + [0x0A]) == nil)
    }

    @Test("another salt or another content doesn't open a leaf")
    func opening() throws {
        var dice = Dice(7)
        let opening = try SampleLog(1).openings[0]
        #expect(opening.opens(SampleLog.content(0)))
        #expect(!opening.opens(SampleLog.content(1)))
        #expect(!LeafOpening(salt: .make(using: &dice), leaf: opening.leaf).opens(SampleLog.content(0)))
        #expect(LeafOpening(extra: opening.extra) == opening)
        #expect(LeafOpening(extra: Array(opening.extra.dropLast())) == nil)
        #expect(LeafOpening(extra: []) == nil)
    }
}
