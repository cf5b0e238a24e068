import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

@Suite("Security events")
struct SecurityLogTests {
    private let now = Moment.at("18/01/2016 09:15")
    private let origin = VisitOrigin(device: "", address: "203.0.113.9")

    /// Some events more than those of the appointments.
    private func fill(_ test: TestOffice, _ count: Int) async throws {
        for index in 0..<count {
            try await test.office.security.record(
                .signInFailed, by: nil, from: origin, detail: "\(index)", at: now.addingTimeInterval(Double(index)))
        }
    }

    @Test("events follow each other without a gap, however many are written at once", arguments: Engine.available)
    func order(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let before = try await test.office.security.check()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<20 {
                    group.addTask { try await test.office.security.record(.exported, by: nil, from: origin, at: now) }
                }
                try await group.waitForAll()
            }
            let after = try await test.office.security.check()
            #expect(before.breaksAt == nil && after.breaksAt == nil && after.length == before.length + 20)
            #expect(after.head != before.head)
        }
    }

    @Test(
        "a changed, a removed, a cut-off and a swapped event are found, with their place",
        arguments: [
            ("UPDATE security_events SET detail = 'x' WHERE number = 60" as SQL, 60),
            ("UPDATE security_events SET at = at + 1 WHERE number = 60", 60),
            ("UPDATE security_events SET kind = 'nothing' WHERE number = 60", 60),
            ("DELETE FROM security_events WHERE number = 60", 60),
            ("DELETE FROM security_events WHERE number >= 60", 60),
            ("UPDATE security_head SET chain = 'x'", 0),
        ])
    func tampering(statement: SQL, place: Int) async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            try await fill(test, 70)
            let whole = try await test.office.security.check()
            #expect(whole.breaksAt == nil && whole.length >= 70)
            _ = try await test.office.database.write { tx in try tx.run(statement) }
            let found = try await test.office.security.check()
            #expect(found.breaksAt == (place == 0 ? whole.length : place))
        }
    }

    @Test("pages go back without a gap or a double, of one kind and of one account too", arguments: Engine.available)
    func paging(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            try await fill(test, 120)
            for kind in [nil, SecurityEvent.Kind.signInFailed] {
                var seen: [Int] = []
                var before: Int?
                repeat {
                    let page = try await test.office.security.page(of: kind, before: before)
                    seen += page.prefix(SecurityLog.pageLength).map(\.number)
                    before = page.count > SecurityLog.pageLength ? seen.last : nil
                } while before != nil
                #expect(seen == seen.sorted(by: >) && Set(seen).count == seen.count && seen.count >= 120)
            }
        }
    }

    @Test("each list is read by an index in its order")
    func plans() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            for (kind, subject) in [(nil, nil), (.locked, nil), (nil, test.citizen().account)]
                as [(SecurityEvent.Kind?, ID<Account>?)]
            {
                let plan = try await test.office.database.read { tx in
                    try tx.plan(SecurityLog.listing(kind, subject, 1_000))
                }
                #expect(plan.contains("SEARCH") && !plan.contains("TEMP"), "\(plan)")
            }
        }
    }

    @Test("what somebody typed stays one line")
    func lines() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            try await test.office.security.record(
                .exported, by: nil, from: VisitOrigin(device: "", address: "a\nb"), detail: "x\r\n2\n3", at: now)
            let event = try #require(try await test.office.security.page().first)
            #expect(event.detail == "x  2 3" && event.address == "a b")
            #expect(try await test.office.security.check().breaksAt == nil)
        }
    }
}
