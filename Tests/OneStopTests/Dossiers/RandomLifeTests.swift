import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

/// Anybody does anything at any time: what is stored is what the events say, to the last row and counter.
@Suite("Random lives")
struct RandomLifeTests {
    /// `MOTCUA_STORED_LIVES` sets how many on each engine.
    private static let lives =
        ProcessInfo.processInfo.environment["MOTCUA_STORED_LIVES"].flatMap(Int.init) ?? 120

    @Test("replay equals projection: rows, queues, boards, counters, cash, leaves", arguments: Engine.available)
    func lives(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let sequencer = try await test.sequencer()
            var lives = StoredLives(test, seed: 11)
            try await lives.file(Self.lives)
            #expect(lives.codes.count > Self.lives * 9 / 10, "\(lives.codes.count) could be filed")
            try await lives.live(acts: 18)
            #expect(lives.faults == [])
            #expect(lives.done.values.reduce(0, +) > Self.lives * 8, "\(lives.done)")
            // Each verb is asked for in the random months; here only that the lives are varied.
            let never = Verb.allCases.filter { lives.done[$0] == nil }
            #expect(never.count <= Verb.allCases.count / 5, "never done: \(never)")
            #expect(BulkAct.allCases.count { lives.bulk[$0, default: 0] > 0 } > 3, "\(lives.bulk)")
            #expect(lives.released > 0)
            var files: [DossierFile] = []
            for code in lives.codes {
                let file = try #require(try await test.dossiers.find(code))
                #expect(Dossier(history: file.history) == lives.dossiers[code])
                #expect(try await test.dossiers.differences(of: code) == [])
                files.append(file)
            }
            try await checkLists(files, at: lives.at, test)
            try await checkCash(files, test)
            try await sequencer.round(at: lives.at)
            let report = try await Recount(of: test.office).run()
            #expect(report.findings == [])
            #expect(report.dossiers == files.count && report.events == files.map(\.history.count).reduce(0, +))
        }
    }

    /// Each queue of each officer, and each agency's board, hold what the events say, in order.
    private func checkLists(_ files: [DossierFile], at now: Date, _ test: TestOffice) async throws {
        let soon = now.addingTimeInterval(86_400)
        let expected = ExpectedQueues(files: files, now: now, soon: soon)
        for member in test.people.members {
            guard let post = member.posts.first, let agency = test.office.catalogue.agency(post.agency) else {
                continue
            }
            guard files.contains(where: { $0.dossier.agency == agency.slug }) else { continue }
            for queue in Queue.allCases {
                let request = QueueRequest(
                    queue: queue, agency: agency.slug, officer: member.person.account, roles: [post.role], now: now,
                    soon: soon)
                let wanted = expected.codes(of: queue, at: agency.slug, for: member.person, roles: [post.role])
                #expect(try await codes(request, test) == wanted, "\(queue) of \(member.login)")
            }
            guard post.role == .agencyHead else { continue }
            let board = try await test.office.silence.page(of: agency.slug, after: nil, now: now).rows.map(\.code)
            let calendar = test.office.catalogue.calendar(of: agency)
            #expect(board == Array(expected.silent(at: agency.slug, by: calendar).prefix(Silence.pageSize)))
        }
    }

    private func codes(_ request: QueueRequest, _ test: TestOffice) async throws -> [String] {
        var (request, found) = (request, [String]())
        repeat {
            let page = try await test.office.queues.page(request)
            found += page.rows.map(\.code)
            request.after = page.next
        } while request.after != nil
        return found
    }

    /// The receipts that stand are the money that the dossiers say came in.
    private func checkCash(_ files: [DossierFile], _ test: TestOffice) async throws {
        let booked = try await test.office.database.read { tx in
            try tx.rows("SELECT number, amount FROM fee_receipts WHERE voided_at IS NULL").map {
                try $0.get("amount", as: Int.self)
            }
        }
        let standing = files.flatMap { file in
            file.dossier.fees.payments.filter { !file.dossier.fees.isVoided($0) }
        }
        #expect(booked.sorted() == standing.map { Int($0.amount.amount) }.sorted())
        #expect(!booked.isEmpty)
    }
}
