import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

@Suite("Ledger: the public log of dossiers")
struct SequencerTests {
    private static let now = Moment.at("18/01/2016 10:00")

    @Test("each event gets a leaf, and its receipt proves exactly what was filed", arguments: Engine.available)
    func receipts(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let key = TestOffice.logKey()
            let sequencer = try await test.sequencer(key)
            let code = try await test.file()
            try await test.dossiers.act(
                .accept(officerCase: nil), on: code, by: test.officer(.reception), seen: 1, at: Self.now)
            let ordered = try await sequencer.round(at: Self.now)
            let file = try #require(try await test.dossiers.find(code))
            #expect(ordered == file.history.count)
            let policy = try TrustPolicy(log: key.verifier)
            for event in file.history {
                let receipt = try #require(
                    try await test.office.ledger.receipt(of: file.dossier.id.text, number: event.number))
                let opening = try #require(receipt.extra.flatMap(LeafOpening.init(extra:)))
                _ = try policy.check(receipt, leaf: opening.leaf.hash)
                let content = try #require(
                    try await test.office.ledger.content(of: file.dossier.id, number: event.number))
                #expect(opening.opens(content))
                #expect(!opening.opens(content + [0x20]))
                #expect(opening.leaf.date == event.at && opening.leaf.agency == "ubnd-tam-ky")
                #expect(opening.leaf.kind == event.event.kind.replacing("_", with: "-"))
            }
        }
    }

    @Test("before a checkpoint there is no receipt; nothing new, nothing signed", arguments: Engine.available)
    func waiting(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let sequencer = try await test.sequencer()
            #expect(try await sequencer.round(at: Self.now) == 0)
            #expect(try await test.office.ledger.checkpoint() == nil)
            let code = try await test.file()
            let id = try #require(try await test.dossiers.find(code)).dossier.id.text
            #expect(try await test.office.ledger.receipt(of: id, number: 1) == nil)
            #expect(try await test.office.ledger.waitForInclusion(of: id, number: 1, pause: .zero) == false)
            try await sequencer.round(at: Self.now)
            #expect(try await test.office.ledger.waitForInclusion(of: id, number: 1, pause: .zero))
            let note = try await test.office.ledger.checkpoint()
            try await sequencer.round(at: Self.now)
            #expect(try await test.office.ledger.checkpoint() == note)
        }
    }

    @Test("servers that order at the same time leave no gap and sign one history", arguments: Engine.available)
    func together(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let key = TestOffice.logKey()
            let servers = [try await test.sequencer(key), try await test.sequencer(key)]
            try await withThrowingTaskGroup(of: Void.self) { group in
                for seed in 1...12 { group.addTask { _ = try await test.file(seed: UInt64(seed)) } }
                for server in servers {
                    group.addTask { for _ in 0..<8 { try await server.round(at: Self.now) } }
                }
                try await group.waitForAll()
            }
            for server in servers { try await server.round(at: Self.now) }
            let (positions, notes) = try await test.office.database.read { tx in
                (
                    try tx.rows("SELECT position FROM ledger_leaves ORDER BY position").map {
                        try $0.getOptional("position", as: Int.self)
                    },
                    try tx.rows("SELECT note FROM ledger_checkpoints ORDER BY size").map {
                        try $0.get("note", as: String.self)
                    }
                )
            }
            #expect(positions == Array(0..<12))
            let heads = try notes.map { try #require(Checkpoint(SignedNote(parsing: Array($0.utf8)).text)).head }
            let leaves = try await test.office.database.read { tx in
                try tx.rows("SELECT \(LedgerRow.columns) FROM ledger_leaves ORDER BY position").map {
                    try LedgerRow(row: $0).hash
                }
            }
            for head in heads {
                #expect(TreeEdge.ofNothing.appending(Array(leaves.prefix(head.size))).edge.head == head)
            }
            #expect(heads.last?.size == 12)
        }
    }

    @Test("a database that went back is not signed, whoever asks", arguments: Engine.available)
    func rolledBack(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (key, guardian) = (TestOffice.logKey(), MemoryGuard())
            let sequencer = try await test.sequencer(key, guardian: guardian)
            for seed in 1...3 { _ = try await test.file(seed: UInt64(seed)) }
            try await sequencer.round(at: Self.now)
            try await test.office.database.write { tx in
                try tx.run("UPDATE ledger_state SET size = 1 WHERE id = 1")
            }
            _ = try await test.file(seed: 4)
            await #expect(throws: LedgerFault.rolledBack(signed: 3, has: 1)) {
                _ = try await test.sequencer(key, guardian: guardian)
            }
        }
    }

    @Test("a database with another beginning is not signed", arguments: Engine.available)
    func forked(engine: Engine) async throws {
        let (key, guardian) = (TestOffice.logKey(), MemoryGuard())
        for seed in [UInt64(1), 2] {
            try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
                if seed == 1 {
                    let sequencer = try await test.sequencer(key, guardian: guardian)
                    _ = try await test.file(seed: seed)
                    try await sequencer.round(at: Self.now)
                } else {
                    let other = try await test.sequencer(key)
                    _ = try await test.file(seed: seed)
                    try await other.round(at: Self.now)
                    await #expect(throws: LedgerFault.forked(size: 1)) {
                        _ = try await test.sequencer(key, guardian: guardian)
                    }
                }
            }
        }
    }

    @Test("a key follows another only when that is said, and old receipts stay valid", arguments: Engine.available)
    func succession(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (first, second) = (TestOffice.logKey(), TestOffice.logKey())
            let old = try await test.sequencer(first)
            let code = try await test.file()
            try await old.round(at: Self.now)
            let id = try #require(try await test.dossiers.find(code)).dossier.id.text
            let receipt = try #require(try await test.office.ledger.receipt(of: id, number: 1))
            await #expect(throws: LedgerFault.foreignKey(current: first.verifier.name)) {
                _ = try await test.sequencer(second)
            }
            let new = try await test.sequencer(second, succeeding: true)
            await #expect(throws: LedgerFault.retiredKey) { try await old.round(at: Self.now) }
            await #expect(throws: LedgerFault.retiredKey) { _ = try await test.sequencer(first) }
            try await new.round(at: Self.now)
            let check = try await test.office.ledger.check(Array(receipt.encoded.utf8), content: nil)
            #expect(check.key == first.verifier && !check.isNewestKey && check.isStillThere)
            let again = try #require(try await test.office.ledger.receipt(of: id, number: 1))
            #expect(try await test.office.ledger.check(Array(again.encoded.utf8), content: nil).isNewestKey)
        }
    }

    @Test("events from before there was a log get leaves once", arguments: Engine.available)
    func adoption(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            for seed in 1...2 { _ = try await test.file(seed: UInt64(seed)) }
            try await test.office.database.write { tx in try tx.run("DELETE FROM ledger_leaves") }
            let key = TestOffice.logKey()
            let sequencer = try await test.sequencer(key)
            #expect(try await sequencer.round(at: Self.now) == 2)
            try await test.office.database.write { tx in
                try tx.run("DELETE FROM ledger_leaves WHERE position = 1")
            }
            _ = try await test.sequencer(key)
            let left = try await test.office.database.read { tx in
                try tx.value("SELECT COUNT(*) FROM ledger_leaves", as: Int.self)
            }
            #expect(left == 1)
        }
    }

    @Test("what waits for a place is searched by an index, however long the log is")
    func plan() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let plan = try await test.office.database.read { tx in
                try tx.plan("SELECT subject FROM ledger_leaves WHERE position IS NULL ORDER BY subject, number LIMIT 9")
            }
            #expect(plan.contains("SEARCH") && !plan.contains("SCAN"), "\(plan)")
        }
    }
}
