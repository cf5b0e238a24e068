import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

@Suite("Acts on several dossiers")
struct BulkTests {
    private let now = Moment.at("18/01/2016 10:30")

    private func order(
        _ act: BulkAct, _ items: [String], assignee: Person? = nil, id: ID<BulkOrder> = .new()
    ) -> BulkOrder {
        BulkOrder(
            id: id, agency: "ubnd-tam-ky", act: act, assignee: assignee, items: items.compactMap(BulkOrder.Item.init))
    }

    private func carryOut(_ order: BulkOrder, by officer: Account, _ test: TestOffice) async throws -> BulkReport {
        try await test.office.work.carryOut(order, by: officer, texts: .standard, at: now) { "\($0)" }
        return try #require(try await test.office.work.report(order.id, of: officer.id))
    }

    @Test(
        "each is decided alone: what moved meanwhile, is foreign or taken is refused with its reason, the others done",
        arguments: Engine.available)
    func each(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let codes = [try await test.file(seed: 1), try await test.file(seed: 2), try await test.file(seed: 3)]
            let foreign = try await test.file(at: "ubnd-dien-ban", seed: 4)
            let desk = try await test.account(.reception)
            let other = try await test.appoint("Lê Hai", .reception)
            try await test.dossiers.act(.claim, on: codes[1], by: other.actor, at: now)
            let ticked =
                codes.map { "\($0.text):1" } + [
                    "\(foreign.text):1", "H47.21-160118-9999:1", "x:1", "\(codes[2].text):y",
                ]
            let report = try await carryOut(order(.accept, ticked), by: desk, test)
            #expect(report.lines(.done).map(\.code) == [codes[0].text, codes[2].text])
            #expect(
                report.lines(.refused).map(\.code) == [codes[1].text, foreign.text, "H47.21-160118-9999"])
            #expect(report.lines(.refused).allSatisfy { !$0.reason.isEmpty })
            #expect(try await test.dossier(codes[0]).stage == .processing)
            #expect(try #require(try await test.dossiers.find(foreign)).history.count == 1)
            #expect(try await test.office.work.report(ID<BulkOrder>.new(), of: desk.id) == nil)
        }
    }

    @Test("sent twice it is done once, also at the same moment", arguments: Engine.available)
    func twice(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let codes = [try await test.file(seed: 1), try await test.file(seed: 2)]
            let desk = try await test.account(.reception)
            let same = order(.accept, codes.map { "\($0.text):1" })
            async let one = carryOut(same, by: desk, test)
            async let two = carryOut(same, by: desk, test)
            _ = try await [one, two]
            let report = try await carryOut(same, by: desk, test)
            #expect(report.lines(.done).count == 2)
            for code in codes {
                let history = try #require(try await test.dossiers.find(code)).history
                #expect(history.filter { $0.event.kind == "accepted" }.count == 1)
            }
            let other = try await test.account(.agencyHead)
            #expect(try await test.office.work.report(same.id, of: other.id) == nil)
        }
    }

    @Test("assigned, reminded, given back and handed over, each to whom it concerns")
    func acts() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let code = try await test.accepted()
            let (head, officer) = (try await test.account(.divisionHead), try await test.account(.caseOfficer))
            func item() async throws -> [String] { ["\(code.text):\(try await test.dossier(code).number)"] }
            var report = try await carryOut(order(.remindHolder, try await item()), by: head, test)
            #expect(report.lines(.refused).count == 1)
            report = try await carryOut(order(.assign, try await item(), assignee: officer.person), by: head, test)
            #expect(report.lines(.done).count == 1)
            report = try await carryOut(order(.remindHolder, try await item()), by: head, test)
            #expect(report.lines(.done).count == 1)
            #expect(try await test.office.work.notices(of: officer.id, at: now).map(\.kind).contains(.reminded))
            report = try await carryOut(order(.remindApplicant, try await item()), by: officer, test)
            #expect(report.lines(.refused).count == 1)
            let item1 = SupplementItem(subject: .extra(name: "Thêm"), reason: "Cần")
            try await test.dossiers.act(
                .requestSupplement(SupplementRequest(items: [item1], until: Moment.day("25/01/2016"))), on: code,
                by: officer.actor, at: now)
            report = try await carryOut(order(.remindApplicant, try await item()), by: officer, test)
            #expect(report.lines(.done).count == 1)
            let last = try #require(try await test.dossiers.find(code)?.history.last)
            #expect(last.event.kind == "messaged" && last.by.person == officer.person)
            #expect("\(last.event)".contains("25/01/2016"))
            let inspector = try await test.appoint("Ba Xem", .inspector)
            report = try await carryOut(order(.remindHolder, try await item()), by: inspector, test)
            #expect(report.lines(.refused).count == 1)
        }
    }
}

@Suite("Filters that officers keep")
struct SavedFilterTests {
    @Test("at most twenty, each its owner's alone; the same name replaces", arguments: Engine.available)
    func keep(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (officer, other) = (try await test.account(.caseOfficer), try await test.account(.reception))
            let (work, agency, now) = (test.office.work, "ubnd-tam-ky", Moment.at("18/01/2016 10:30"))
            func keep(_ name: String, _ text: String = "a") async throws {
                try await work.keep(
                    QueueFilter(text: text, channel: .online), of: .mine, as: name, for: officer.id, in: agency, at: now
                )
            }
            for n in 1...20 { try await keep("Lọc \(n)") }
            await #expect(throws: FilterRefusal.tooMany(max: 20)) { try await keep("Lọc 21") }
            await #expect(throws: FilterRefusal.missingName) { try await keep("  ") }
            try await keep("Lọc 1", "b")
            let kept = try await work.filters(of: officer.id, in: agency)
            #expect(kept.count == 20)
            let first = try #require(kept.first { $0.name == "Lọc 1" })
            #expect(first.filter == QueueFilter(text: "b", channel: .online) && first.queue == .mine)
            try await work.drop(filter: first.id, of: other.id)
            #expect(try await work.filters(of: officer.id, in: agency).count == 20)
            try await work.drop(filter: first.id, of: officer.id)
            #expect(try await work.filters(of: officer.id, in: agency).count == 19)
            #expect(try await work.filters(of: other.id, in: agency).isEmpty)
        }
    }
}
