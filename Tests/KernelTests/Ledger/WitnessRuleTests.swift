import Foundation
import Kernel
import TestKit
import Testing

@Suite("Ledger: what a witness may sign")
struct WitnessRuleTests {
    @Test("a log that grows is signed, and nothing that contradicts it")
    func script() throws {
        let script = try WitnessScript()
        var known = TreeHead.ofNothing
        for step in script.steps {
            let (status, size, head) = Self.judge(step.body, script, known)
            #expect(status == step.status, "\(step.name)")
            #expect(size == step.known, "\(step.name)")
            known = head ?? known
        }
        #expect(known.size == 300)
    }

    @Test("a request reads as it was written, and in no other spelling")
    func spelling() throws {
        let body = Array(try WitnessScript().steps[1].body.utf8)
        #expect(try #require(AddCheckpoint(body)).encoded.utf8.elementsEqual(body))
        for at in body.indices {
            var changed = body
            changed[at] ^= 1
            if let read = AddCheckpoint(changed) { #expect(Array(read.encoded.utf8) == changed) }
            #expect(AddCheckpoint(Array(body[..<at])) == nil)
        }
    }

    @Test("64 lines of proof are too many")
    func long() throws {
        let script = try WitnessScript()
        let request = try #require(AddCheckpoint(Array(script.steps[0].body.utf8)))
        let proof = { ConsistencyProof(path: [TreeHash](repeating: .ofNothing, count: $0)) }
        #expect(AddCheckpoint(oldSize: 1, proof: proof(63), note: request.note) != nil)
        #expect(AddCheckpoint(oldSize: 1, proof: proof(64), note: request.note) == nil)
        let body =
            "old 1\n" + String(repeating: TreeHash.ofNothing.base64 + "\n", count: 64) + "\n" + request.note.encoded
        #expect(AddCheckpoint(Array(body.utf8)) == nil)
    }

    @Test("a wrong signature by one of the log's keys is refused though another is right")
    func twoKeys() throws {
        let script = try WitnessScript()
        let request = try #require(AddCheckpoint(Array(script.steps[0].body.utf8)))
        let second = SignerKey.make(name: script.log.verifier.name, kind: .ed25519)
        let keys = [script.log.verifier, second.verifier]
        let wrong = request.note.adding([try second.sign("something else\n", at: .now)])
        let mixed = try #require(AddCheckpoint(oldSize: 0, proof: request.proof, note: wrong))
        #expect(throws: WitnessRefusal.notSigned) { try mixed.judge(logs: keys, known: .ofNothing) }
        let right = request.note.adding([try second.sign(request.note.text, at: .now)])
        let both = try #require(AddCheckpoint(oldSize: 0, proof: request.proof, note: right))
        #expect(try both.judge(logs: keys, known: .ofNothing).count == 2)
        #expect(try both.judge(logs: [second.verifier], known: .ofNothing).count == 1)
    }

    /// Status, the size that is named, and the tree to remember.
    private static func judge(
        _ body: String, _ script: WitnessScript, _ known: TreeHead
    ) -> (status: Int, size: Int?, head: TreeHead?) {
        guard let request = AddCheckpoint(Array(body.utf8)) else { return (400, nil, nil) }
        do throws(WitnessRefusal) {
            _ = try request.judge(logs: [script.log.verifier], known: known)
            return (200, nil, request.checkpoint.head)
        } catch {
            if case .stale(let size) = error { return (error.status, size, nil) }
            return (error.status, nil, nil)
        }
    }
}
