import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

@Suite("The nightly purge")
struct PurgeTests {
    private static let now = Moment.at("18/01/2016 10:00")
    /// Twenty years after the end of 2016 the term of a household's dossier has ended.
    private static let before = Moment.at("31/12/2036 02:00")
    private static let after = Moment.at("01/01/2037 02:00")
    private static let name = "Lý Thị Tiêu Hủy (demo)"
    private static let phone = "0905917364"

    private static let administrator = Person(account: ID<Account>.new(), name: "Quản trị (demo)")

    /// One that was refused and one that is still open, each with a paper of its own and one that both have.
    private func opened(
        _ engine: Engine, _ body: @escaping (TestOffice, Scene) async throws -> Void
    ) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let sequencer = try await test.sequencer()
            let applicant = Applicant(
                name: Self.name, submitter: test.citizen(), phone: PhoneNumber(Self.phone), email: nil, language: .vi)
            let (refused, own) = try await file(test, "riêng", seed: 1, by: applicant)
            let (open, other) = try await file(test, "khác", seed: 2, by: test.applicant)
            try await test.dossiers.act(
                .refuse(Reasoned(reasons: ["Không thuộc thẩm quyền"], legalGround: "")), on: refused,
                by: test.officer(.reception), at: Self.now)
            try await sequencer.round(at: Self.now)
            try await body(
                test, Scene(refused: refused, own: own, open: open, other: other, sequencer: sequencer))
        }
    }

    private struct Scene {
        let refused: DossierCode
        let own: SHA256Digest
        let open: DossierCode
        let other: SHA256Digest
        let sequencer: Sequencer
    }

    private func file(
        _ test: TestOffice, _ words: String, seed: UInt64, by applicant: Applicant
    ) async throws -> (DossierCode, SHA256Digest) {
        let draft = try await test.draft(seed: seed, now: Self.now)
        let paper = try await test.paper(words)
        try await test.office.drafts.change(draft.id, of: draft.account, now: Self.now) { draft in
            let name = draft.files.keys.sorted()[0]
            draft.files[name, default: []].append(paper)
        }
        return (try await test.dossiers.file(draft.id, by: applicant, at: Self.now), paper.digest)
    }

    private func findings(_ test: TestOffice) async throws -> [TamperFinding] {
        try await Recount(of: test.office).run().findings
    }

    private func isKept(_ digest: SHA256Digest, _ test: TestOffice) async -> Bool {
        (try? await test.office.vault.read(digest)) != nil
    }

    @Test(
        "erases what is past its term, counts it, and leaves nothing of the person; all else holds",
        arguments: Engine.available)
    func erased(engine: Engine) async throws {
        try await opened(engine) { test, scene in
            let purge = test.office.purge
            #expect(try await purge.run(at: Self.before) == 0)
            #expect(try await test.dossiers.find(scene.refused) != nil, "the last day of its term")
            #expect(try await purge.trial(on: Moment.day("01/01/2037")).map { $0.total } == [1])
            #expect(try await purge.run(at: Self.after) == 0)
            #expect(try await test.dossiers.find(scene.refused) == nil)
            #expect(try await test.dossiers.find(scene.open) != nil, "an open one has no term")
            #expect(try await test.office.database.dump().showing([Self.name, Self.phone]) == [])

            let runs = try await test.office.retaining.runs()
            let counts = Dictionary(
                (runs.first?.counts ?? []).map { ($0.what, $0.total) }, uniquingKeysWith: { first, _ in first })
            #expect(counts[.dossiers(of: "hai_muoi_nam")] == 1)
            #expect(runs.first?.finishedAt != nil && runs.first?.failed == 0)

            try await scene.sequencer.round(at: Self.after)
            let report = try await Recount(of: test.office).run()
            #expect(report.findings == [] && report.purged == 1 && report.dossiers == 2)
            let left = try await test.office.retaining.purged(scene.refused, of: ["ubnd-tam-ky"])
            #expect(left?.years == 20)
            #expect(try await test.office.retaining.purged(scene.refused, of: ["so-gtvt"]) == nil)
            #expect(try await purge.run(at: Self.after) == 0, "there is nothing left of it to erase")
            #expect(try await test.office.retaining.runs().first?.counts == runs.first?.counts)
        }
    }

    @Test("files go a day later, but for those that another dossier names", arguments: Engine.available)
    func files(engine: Engine) async throws {
        try await opened(engine) { test, scene in
            try await test.office.purge.run(at: Self.after)
            #expect(await isKept(scene.own, test))
            try await test.office.purge.run(at: Self.after.addingTimeInterval(90_000))
            #expect(await !isKept(scene.own, test))
            #expect(await isKept(scene.other, test))
            let shared = try await test.file(seed: 9, now: Self.now)
            let papers = try #require(try await test.dossiers.find(shared)).dossier.papers.values.joined()
            for paper in papers { #expect(await isKept(paper.digest, test), "a paper that others have too") }
            try await scene.sequencer.round(at: Self.after)
            #expect(try await findings(test) == [])
        }
    }

    @Test("a hold on one dossier keeps it, a hold on everything keeps all, until it ends", arguments: Engine.available)
    func held(engine: Engine) async throws {
        try await opened(engine) { test, scene in
            let retaining = test.office.retaining
            func hold(_ code: String) async throws {
                try await retaining.hold(
                    code, because: "Thanh tra số 15", by: Self.administrator, from: .none, at: Self.now)
            }
            try await hold(scene.refused.text)
            await #expect(throws: RetentionRefusal.alreadyHeld) { try await hold(scene.refused.text) }
            await #expect(throws: RetentionRefusal.unknownDossier) { try await hold("H47.99-160118-9999") }
            await #expect(throws: RetentionRefusal.noReason) {
                try await retaining.hold("", because: " ", by: Self.administrator, from: .none, at: Self.now)
            }
            try await test.office.purge.run(at: Self.after)
            #expect(try await test.dossiers.find(scene.refused) != nil)
            #expect(try await test.office.purge.trial(on: Moment.day("01/01/2037")).isEmpty)
            try await hold("")
            for hold in try await retaining.holds() where hold.code != nil {
                try await retaining.release(hold.id, by: Self.administrator, from: .none, at: Self.now)
            }
            let drafts = try await test.office.drafts.all(of: test.citizen().account).count
            _ = try await test.draft(now: Self.now)
            try await test.office.purge.run(at: Self.after)
            #expect(try await test.dossiers.find(scene.refused) != nil)
            #expect(try await test.office.drafts.all(of: test.citizen().account).count == drafts + 1)
            #expect(try await retaining.runs().first?.isHeld == true)
            let all = try #require(try await retaining.holds().first { $0.isOpen })
            try await retaining.release(all.id, by: Self.administrator, from: .none, at: Self.now)
            await #expect(throws: RetentionRefusal.unknownHold) {
                try await retaining.release(all.id, by: Self.administrator, from: .none, at: Self.now)
            }
            try await test.office.purge.run(at: Self.after)
            #expect(try await test.dossiers.find(scene.refused) == nil)
            let events = try await test.office.security.page().map(\.kind)
            #expect(events.filter { $0 == .holdPlaced }.count == 2 && events.filter { $0 == .holdEnded }.count == 2)
        }
    }

    @Test(
        "a discarded draft's uploads go from the disk after a day, what a paper was exchanged for too",
        arguments: Engine.available)
    func drafts(engine: Engine) async throws {
        try await opened(engine) { test, _ in
            let (first, second, shared) = (
                try await test.paper("một"), try await test.paper("hai"), try await test.paper("chung")
            )
            let (draft, other) = (try await test.draft(now: Self.now), try await test.draft(now: Self.now))
            let account = draft.account
            for (id, papers) in [(draft.id, [first, shared]), (draft.id, [second, shared]), (other.id, [shared])] {
                try await test.office.drafts.change(id, of: account, now: Self.now) { $0.files["thu"] = papers }
            }
            try await test.office.drafts.discard(draft.id, of: account, at: Self.now)
            try await test.office.purge.run(at: Self.now.addingTimeInterval(3_600))
            #expect(await isKept(first.digest, test), "rests for a day")
            try await test.office.purge.run(at: Self.now.addingTimeInterval(90_000))
            for (digest, isThere) in [(first.digest, false), (second.digest, false), (shared.digest, true)] {
                #expect(await isKept(digest, test) == isThere)
            }
        }
    }

    @Test("drafts, messages and traces go after their days, and no sooner", arguments: Engine.available)
    func passing(engine: Engine) async throws {
        try await opened(engine) { test, _ in
            let draft = try await test.draft(now: Self.now)
            let day = 86_400.0
            try await test.office.purge.run(at: Self.now.addingTimeInterval(179 * day))
            #expect(try await test.office.drafts.find(draft.id, of: draft.account) != nil)
            try await test.office.purge.run(at: Self.now.addingTimeInterval(181 * day))
            #expect(try await test.office.drafts.find(draft.id, of: draft.account) == nil)
        }
    }

    @Test("what is half erased, or only said to be erased, is named by the recount", arguments: Engine.available)
    func tampered(engine: Engine) async throws {
        try await opened(engine) { test, scene in
            try await test.office.database.write { tx in
                try tx.run("UPDATE dossiers SET purged_at = 1 WHERE code = \(scene.open.text)")
            }
            #expect(try await findings(test).contains(.missingEvent(dossier: scene.open.text, number: 2)))
            try await test.office.database.write { tx in
                try tx.run("UPDATE dossiers SET purged_at = NULL WHERE code = \(scene.open.text)")
            }
            try await test.office.purge.run(at: Self.after)
            try await scene.sequencer.round(at: Self.after)
            #expect(try await findings(test) == [])
            try await test.office.database.write { tx in
                try tx.run("UPDATE dossier_events SET body = 'x' WHERE body = '' AND number = 1")
            }
            #expect(try await findings(test) == [.halfErased(dossier: scene.refused.text, number: 1)])
        }
    }

    @Test("tonight's is due from one o'clock until it is done")
    func due() async throws {
        try await opened(.sqlite) { test, _ in
            let purge = test.office.purge
            #expect(try await !purge.isDue(at: Moment.at("19/01/2016 00:59")))
            #expect(try await purge.isDue(at: Moment.at("19/01/2016 01:00")))
            try await purge.run(at: Moment.at("19/01/2016 01:00"))
            #expect(try await !purge.isDue(at: Moment.at("19/01/2016 23:00")))
            #expect(try await purge.isDue(at: Moment.at("20/01/2016 01:00")))
        }
    }

    @Test("the walk over closed dossiers follows an index")
    func plan() async throws {
        try await opened(.sqlite) { test, _ in
            let sql = DossierPurge.listing(
                filedBefore: Self.after, after: QueueKey(at: Self.now, id: ID<Dossier>.new()), most: 10)
            let plan = try await test.office.database.read { tx in try tx.plan(sql) }
            #expect(
                plan.contains("dossiers_ended") && !plan.contains("SCAN") && !plan.contains("TEMP B-TREE"), "\(plan)")
        }
    }
}
