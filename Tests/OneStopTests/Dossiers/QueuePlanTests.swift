import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

/// Each list is served by an index in its order: no walk over the table, no sort.
@Suite("Lists and their indexes")
struct QueuePlanTests {
    @Test("every queue is read in the order of an index", arguments: Queue.allCases)
    func sqlite(queue: Queue) async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let plan = try await test.office.database.read { tx in
                try tx.rows("EXPLAIN QUERY PLAN \(Queues.listing(request(queue, test)))").map {
                    try $0.get("detail") as String
                }
            }
            let text = plan.joined(separator: "; ")
            #expect(text.contains("SEARCH dossiers USING") && !text.contains("SCAN"), "\(text)")
            #expect(!text.contains("TEMP B-TREE"), "\(text)")
        }
    }

    @Test("pages of a queue follow each other without a gap or a double", arguments: Engine.available)
    func paging(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            for seed in 1...60 as ClosedRange<UInt64> {
                // Several at the very same instant: the order must still be total.
                _ = try await test.file(seed: seed, now: Moment.at("18/01/2016 09:\(10 + Int(seed) % 4)"))
            }
            var request = request(.all, test)
            var seen: [String] = []
            repeat {
                let page = try await test.office.queues.page(request)
                seen += page.rows.map(\.code)
                request.after = page.next
            } while request.after != nil
            #expect(seen.count == 60 && Set(seen).count == 60)
            #expect(try await test.office.queues.counts(request)[.all] == 60)
        }
    }

    @Test("an officer finds a dossier by code, name or plate, without marks", arguments: Engine.available)
    func search(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let code = try await test.file(TestOffice.badge, at: "so-gtvt", seed: 3)
            for (text, found) in [
                (code.text.lowercased(), 1), ("huynh bi mat", 1), ("92b-0", 1), ("100%", 0), ("_", 0),
            ] {
                var request = request(.all, test, agency: "so-gtvt")
                request.filter = QueueFilter(text: text)
                #expect(try await test.office.queues.page(request).rows.count == found, "\(text)")
            }
        }
    }

    private func request(_ queue: Queue, _ test: TestOffice, agency: String = "ubnd-tam-ky") -> QueueRequest {
        QueueRequest(
            queue: queue, agency: agency, officer: test.citizen().account, roles: [.reception, .caseOfficer],
            now: Moment.at("18/01/2016 10:00"), soon: Moment.at("19/01/2016 17:00"))
    }
}
