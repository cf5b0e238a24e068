import Foundation
import Kernel
import Testing

@Suite("Ledger: checkpoints and cosignatures")
struct CheckpointTests {
    private static let root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="

    @Test("the specification's checkpoint is read and written as it stands there")
    func specified() throws {
        let text = "example.com/behind-the-sofa\n20852163\n\(Self.root)\n"
        let checkpoint = try #require(Checkpoint(text))
        #expect(checkpoint.origin.text == "example.com/behind-the-sofa")
        #expect(checkpoint.head.size == 20_852_163)
        #expect(checkpoint.text == text)
        #expect(Checkpoint(origin: checkpoint.origin, head: checkpoint.head) == checkpoint)
    }

    @Test("lines behind the third are kept")
    func extended() throws {
        let text = "go.sum database tree\n0\n\(Self.root)\none\ntwo\n"
        #expect(try #require(Checkpoint(text)).extensions == ["one", "two"])
        #expect(Checkpoint(text)?.text == text)
    }

    @Test(
        "what is no checkpoint is refused",
        arguments: [
            "", "o\n", "o\n1\n", "o\n1\n\(root)", "\n1\n\(root)\n", "o\n01\n\(root)\n", "o\n-1\n\(root)\n",
            "o\n+1\n\(root)\n", "o\n1 \n\(root)\n", "o\n9223372036854775808\n\(root)\n", "o\n1\n\(root)\n\n",
            "o\n1\n\(root)\n\nx\n", "o\n1\n\(root)\nx", "o\n1\n\(root) \n", "o\n1\n\(root.dropLast())\n",
            "o\n1\nAAAA\n",
            "o\n1\n\n", "o\n\n\(root)\n", "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n", "o\n١\n\(root)\n",
        ])
    func noCheckpoints(text: String) { #expect(Checkpoint(text) == nil) }

    @Test("a cosignature holds for its text and its second, and says when it was made")
    func cosignature() throws {
        let witness = SignerKey.make(name: try #require(KeyName("witness.example/w1")), kind: .cosignature)
        let text = "o\n1\n\(Self.root)\n"
        let time = Date(timeIntervalSince1970: 1_679_315_147.9)
        let line = try witness.sign(text, at: time)
        let note = SignedNote(text, signatures: [line])
        let read = try SignedNote(parsing: Array(note.encoded.utf8))
        let found = try read.endorsements(by: [witness.verifier])
        #expect(found.map(\.time) == [Date(timeIntervalSince1970: 1_679_315_147)])
        for at in 4..<76 {
            let changed = try Self.changed(line, at: at)
            #expect(throws: NoteFault.wrongSignature(witness.verifier.name), "byte \(at)") {
                try SignedNote(text, signatures: [changed]).endorsements(by: [witness.verifier])
            }
        }
    }

    @Test("the same key has another id as a witness than as a log, and its signatures don't stand for each other")
    func kinds() throws {
        let name = try #require(KeyName("both.example"))
        let log = SignerKey.make(name: name, kind: .ed25519)
        let parts = log.secretText.split(separator: "+", maxSplits: 4)
        let seed = [UInt8](try #require(Data(base64Encoded: String(parts[4])))).dropFirst()
        let bytes = Data([4] + seed).base64EncodedString()
        // The id is not that of the other kind, so the text must not be taken.
        #expect(SignerKey("PRIVATE+KEY+both.example+\(parts[3])+\(bytes)") == nil)
        let text = "o\n1\n\(Self.root)\n"
        let witness = SignerKey.make(name: name, kind: .cosignature)
        let note = SignedNote(text, signatures: [try log.sign(text, at: .now), try witness.sign(text, at: .now)])
        #expect(try note.endorsements(by: [log.verifier]).map(\.time) == [nil])
        #expect(try note.endorsements(by: [witness.verifier]).count == 1)
    }

    private static func changed(_ line: NoteSignature, at: Int) throws -> NoteSignature {
        let parts = line.line.split(separator: " ")
        var bytes = [UInt8](try #require(Data(base64Encoded: String(parts[2]))))
        bytes[at] ^= 1
        return try #require(NoteSignature(line: "\(parts[0]) \(parts[1]) \(Data(bytes).base64EncodedString())"))
    }
}
