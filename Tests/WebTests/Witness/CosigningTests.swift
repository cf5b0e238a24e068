import Foundation
import Kernel
import OneStop
import Synchronization
import TestKit
import Testing

@testable import Web

/// The log asks, the witness answers, as they do over HTTP.
@Suite("Witnesses and the log")
struct CosigningTests {
    private static let now = Moment.at("18/01/2016 10:00")

    /// Our witness without a network; may be told to say nothing right.
    private struct Near: WitnessLink {
        let key: VerifierKey
        let witness: Witness
        let isLying: Bool

        func ask(_ request: AddCheckpoint) async throws -> WitnessAnswer {
            do throws(any Error) {
                let line = try witness.add(Array(request.encoded.utf8), now: CosigningTests.now)
                let signature = NoteSignature(line: String(line.dropLast()))
                if isLying { return .signed(request.note.signatures) }
                return .signed([signature].compactMap { $0 })
            } catch WitnessRefusal.stale(let known) {
                return .knows(known)
            } catch let refusal as WitnessRefusal {
                return .refused(refusal.status)
            }
        }
    }

    private func witness(_ log: SignerKey, isLying: Bool = false) throws -> Near {
        let name = try #require(KeyName("thanh-tra.example.vn"))
        let key = SignerKey.make(name: name, kind: .cosignature)
        let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-witness-\(UUID().uuidString)")
        let witness = try Witness(key: key, logs: [log.verifier], memory: WitnessMemory(folder: folder.path))
        return Near(key: key.verifier, witness: witness, isLying: isLying)
    }

    @Test(
        "a hundred checkpoints are seen one after another; receipts carry the witness's line",
        arguments: Engine.available)
    func hundred(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let key = TestOffice.logKey()
            let sequencer = try await test.sequencer(key)
            let near = try witness(key)
            let cosigning = Cosigning(test.office.ledger, witnesses: [near])
            let code = try await test.file()
            let id = try #require(try await test.dossiers.find(code)).dossier.id.text
            for round in 0..<100 {
                try await test.dossiers.act(.note("lần \(round)"), on: code, by: test.officer(.reception), at: Self.now)
                try await sequencer.round(at: Self.now)
                #expect(try await cosigning.round(at: Self.now).map(\.1) == [])
            }
            let receipt = try #require(try await test.office.ledger.receipt(of: id, number: 1))
            let leaf = try #require(receipt.extra.flatMap(LeafOpening.init(extra:))).leaf.hash
            let proven = try TrustPolicy(log: key.verifier, witnesses: [near.key]).check(receipt, leaf: leaf)
            #expect(proven.checkpoint.head.size == 101 && proven.witnesses.count == 1)
            let check = try await test.office.ledger.check(Array(receipt.encoded.utf8), content: nil)
            #expect(check.proven.witnesses.map(\.key) == [near.key])
        }
    }

    @Test("a witness that is silent or signs something else holds nobody up", arguments: Engine.available)
    func silent(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let key = TestOffice.logKey()
            let sequencer = try await test.sequencer(key)
            let code = try await test.file()
            try await sequencer.round(at: Self.now)
            let liar = try witness(key, isLying: true)
            let stranger = try witness(TestOffice.logKey("other.example.vn/log"))
            let failed = try await Cosigning(test.office.ledger, witnesses: [liar, stranger]).round(at: Self.now)
            #expect(failed.map(\.1) == ["what it signed is not our checkpoint", "status 404"])
            let id = try #require(try await test.dossiers.find(code)).dossier.id.text
            let receipt = try #require(try await test.office.ledger.receipt(of: id, number: 1))
            #expect(receipt.note.signatures.count == 1)
        }
    }

    @Test("a database that forgot what the witness saw is not signed again")
    func forgetful() async throws {
        let key = TestOffice.logKey()
        let near = try witness(key)
        for filings in [3, 2] {
            try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
                let sequencer = try await test.sequencer(key)
                for seed in 1...filings { _ = try await test.file(seed: UInt64(seed)) }
                try await sequencer.round(at: Self.now)
                let failed = try await Cosigning(test.office.ledger, witnesses: [near]).round(at: Self.now)
                #expect(failed.map(\.1) == (filings == 3 ? [] : ["it knows a tree of 3, ours has 2"]))
                for seed in 5...6 where filings == 2 { _ = try await test.file(seed: UInt64(seed)) }
                guard filings == 2 else { return }
                try await sequencer.round(at: Self.now)
                let again = try await Cosigning(test.office.ledger, witnesses: [near]).round(at: Self.now)
                #expect(again.map(\.1) == ["status 422"])
            }
        }
    }
}
