import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

/// Results going out: to whom, against what, with which originals.
@Suite("Return desk")
struct ReturnDeskTests {
    private static let now = Moment.at("18/01/2016 09:15")
    private static let number = "048185001234"

    /// A dossier of the desk whose result waits; one original is kept, the fee is owed.
    private func decided(_ test: TestOffice, keeping: Bool = true) async throws -> DossierCode {
        let desk = test.officer(.reception)
        let procedure = try #require(test.office.catalogue.procedure(TestOffice.household))
        let agency = try #require(test.office.catalogue.agency("ubnd-tam-ky"))
        var typed = SyntheticInput(
            for: procedure.form, units: test.office.catalogue.province.units, today: VietnamTime.day(of: Self.now),
            seed: 1
        ).input
        typed["quay.ten"] = "Trần Thị Giấy (demo)"
        typed["quay.so"] = Self.number
        typed["quay.dt"] = "0905123318"
        typed.values["quay.nhan"] = procedure.papers.map(\.id)
        for paper in procedure.papers { typed["quay.chinh.\(paper.id)"] = "1" }
        if keeping { typed["quay.giu.giay_to_tuy_than"] = "kept" }
        let receptions = test.office.counter.receptions
        let id = try await receptions.start(
            TestOffice.household, at: "ubnd-tam-ky", by: desk, typed: typed, now: Self.now)
        let reception = try #require(try await receptions.find(id, by: desk))
        let form = DeskForm(
            reception, procedure: procedure, agency: agency, catalogue: test.office.catalogue, now: Self.now)
        let code = try await test.dossiers.receive(form, as: .accept(officerCase: nil), by: desk, at: Self.now)
        while let file = try await test.dossiers.find(code), file.dossier.stage == .processing {
            let step = try #require(Path(of: file.dossier, under: file.procedure).step(file.dossier.step))
            let command: Command =
                switch step.kind {
                case .approve: .approve(note: "")
                case .issue:
                    .issue(number: "\(code.text)/KQ", day: VietnamTime.day(of: Self.now), text: "KQ", file: nil)
                default: .completeStep(note: "", skipping: [])
                }
            try await test.dossiers.act(command, on: code, by: test.officer(step.role), at: Self.now)
        }
        return code
    }

    private func release(
        _ identity: Release.Identity = .card(number), originals: [String] = ["giay_to_tuy_than"], why: String = "",
        fee: DeskReading.FeeChoice = .cash
    ) -> Release {
        Release(recipient: "Trần Thị Giấy", identity: identity, originals: originals, keptBecause: why, fee: fee)
    }

    @Test("fee, originals and result go over the desk in one act, and only once", arguments: Engine.available)
    func once(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let code = try await decided(test)
            let desk = test.officer(.returnDesk)
            let dossier = try await test.dossiers.release(release(), of: code, by: desk, seen: nil, at: Self.now)
            #expect(dossier.stage == .returned && dossier.custody.isEmpty && dossier.fees.standing == .paid)
            #expect(dossier.handover?.proof == .card(masked: "048*****1234"))
            await #expect(throws: Refusal.wrongStage(.returned)) {
                try await test.dossiers.release(release(), of: code, by: desk, seen: nil, at: Self.now)
            }
        }
    }

    @Test(
        "several results go to one person against the card, each compared by itself, with the proof in each",
        arguments: Engine.available)
    func several(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let codes = [try await decided(test, keeping: false), try await decided(test)]
            let foreign = try await test.file()
            for code in codes {
                try await test.dossiers.act(
                    .takePayment(receipt: "", payer: "Trần Thị Giấy"), on: code, by: test.officer(.returnDesk),
                    at: Self.now)
            }
            let desk = try await test.account(.returnDesk)
            func handOver(_ release: Release?) async throws -> BulkReport {
                var items: [BulkOrder.Item] = []
                for code in codes + [foreign] {
                    let seen = try #require(try await test.dossiers.find(code)).dossier.number
                    items += [BulkOrder.Item("\(code.text):\(seen)")].compactMap { $0 }
                }
                let order = BulkOrder(
                    id: .new(), agency: "ubnd-tam-ky", act: .handOver, assignee: nil, release: release, items: items)
                try await test.office.work.carryOut(order, by: desk, texts: .standard, at: Self.now) { "\($0)" }
                return try #require(try await test.office.work.report(order.id, of: desk.id))
            }
            for wrong in [nil, release(.card("048185009999"), originals: [], fee: .later)] {
                #expect(try await handOver(wrong).lines(.refused).count == 3)
            }
            let report = try await handOver(release(originals: [], fee: .later))
            #expect(report.lines(.done).map(\.code) == [codes[0].text])
            #expect(report.lines(.refused).map(\.code) == [codes[1].text, foreign.text])
            let handover = try #require(try await test.dossiers.find(codes[0])).dossier.handover
            #expect(handover?.recipient == "Trần Thị Giấy" && handover?.proof == .card(masked: "048*****1234"))
        }
    }

    @Test("a wrong number, an owed fee, kept originals: nothing goes out, nothing is half done")
    func refused() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let code = try await decided(test)
            let before = try #require(try await test.dossiers.find(code)).dossier
            let desk = test.officer(.returnDesk)
            let wrong: [(Release, Refusal)] = [
                (release(.card("048185009999")), .notTheRecipient), (release(.card("rác")), .notTheRecipient),
                (release(.seen("Quen mặt")), .notTheRecipient), (release(.post(item: " ")), .missingReason),
                (release(.proxy(name: "A", number: "048185001234", authorisation: "")), .missingReason),
                (release(fee: .later), .feeOwed(Dong(clamping: 100_000))), (release(originals: []), .originalsKept(1)),
                (release(originals: ["la"]), .notOffered("la")),
            ]
            for (release, refusal) in wrong {
                await #expect(throws: refusal) {
                    try await test.dossiers.release(release, of: code, by: desk, seen: nil, at: Self.now)
                }
            }
            #expect(try #require(try await test.dossiers.find(code)).dossier == before)
            let kept = try await test.dossiers.release(
                release(originals: [], why: "Chuyển cơ quan thuế đối chiếu"), of: code, by: desk, seen: nil,
                at: Self.now)
            #expect(kept.handover?.keptBecause == "Chuyển cơ quan thuế đối chiếu")
        }
    }

    @Test("the code of the phone opens it once, within ten minutes and five tries", arguments: Engine.available)
    func code(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let code = try await decided(test)
            let desk = test.officer(.returnDesk)
            try await test.dossiers.sendHandoverCode(for: code, by: desk, at: Self.now)
            let message = try #require(try await test.office.mailbox().first { $0.subject.contains("Mã nhận") })
            let digits = try #require(message.subject.split(separator: " ").last.map(String.init))
            #expect(digits.utf8.count == 6)
            let wrong = digits == "111111" ? "222222" : "111111"
            await #expect(throws: Refusal.wrongCode(triesLeft: 4)) {
                try await test.dossiers.release(release(.code(wrong)), of: code, by: desk, seen: nil, at: Self.now)
            }
            await #expect(throws: Refusal.wrongCode(triesLeft: 0)) {
                try await test.dossiers.release(
                    release(.code(digits)), of: code, by: desk, seen: nil, at: Self.now.addingTimeInterval(601))
            }
            let done = try await test.dossiers.release(
                release(.code(digits)), of: code, by: desk, seen: nil, at: Self.now.addingTimeInterval(300))
            #expect(done.stage == .returned)
        }
    }

    @Test("five wrong codes, and the right one doesn't help any more")
    func tries() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let code = try await decided(test)
            let desk = test.officer(.returnDesk)
            try await test.dossiers.sendHandoverCode(for: code, by: desk, at: Self.now)
            let message = try #require(try await test.office.mailbox().first { $0.subject.contains("Mã nhận") })
            let digits = try #require(message.subject.split(separator: " ").last.map(String.init))
            for _ in 0..<5 {
                _ = try? await test.dossiers.release(
                    release(.code("000000")), of: code, by: desk, seen: nil, at: Self.now)
            }
            await #expect(throws: Refusal.wrongCode(triesLeft: 0)) {
                try await test.dossiers.release(release(.code(digits)), of: code, by: desk, seen: nil, at: Self.now)
            }
        }
    }

    @Test("another agency's return desk knows no such dossier, and other roles hand nothing out")
    func rights() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let code = try await decided(test)
            await #expect(throws: Refusal.unknownDossier) {
                try await test.dossiers.release(
                    release(), of: code, by: test.officer(.returnDesk, of: "ubnd-dien-ban"), seen: nil, at: Self.now)
            }
            await #expect(throws: Refusal.self) {
                try await test.dossiers.release(
                    release(), of: code, by: test.officer(.caseOfficer), seen: nil, at: Self.now)
            }
        }
    }

    @Test("originals given back earlier are gone from the list, and not given back twice")
    func originals() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let code = try await decided(test)
            let giving = Command.returnOriginals(
                OriginalsReturn(papers: ["giay_to_tuy_than"], recipient: "Trần Thị Giấy"))
            let given = try await test.dossiers.act(giving, on: code, by: test.officer(.reception), at: Self.now)
            #expect(given.custody.isEmpty)
            await #expect(throws: Refusal.self) {
                try await test.dossiers.act(giving, on: code, by: test.officer(.reception), at: Self.now)
            }
        }
    }
}
