import Foundation
import Kernel
import OneStop
import TestKit
import Testing

@Suite("What was issued")
struct DeliverableTests {
    private let filed = Moment.at("18/01/2016 09:15")
    private let later = Moment.at("19/01/2016 09:15")

    /// Files and processes a badge dossier up to issuing.
    private func ready(_ test: TestOffice, seed: UInt64) async throws -> DossierCode {
        let code = try await test.file(TestOffice.badge, at: "so-gtvt", seed: seed, now: filed)
        try await test.dossiers.act(
            .accept(officerCase: nil), on: code, by: test.officer(.reception, of: "so-gtvt"), at: filed)
        for _ in 0..<6 {
            let file = try #require(try await test.dossiers.find(code))
            let step = try #require(Path(of: file.dossier, under: file.procedure).step(file.dossier.step))
            if step.kind == .issue { break }
            let command: Command = step.kind == .approve ? .approve(note: "") : .completeStep(note: "", skipping: [])
            try await test.dossiers.act(command, on: code, by: test.officer(step.role, of: "so-gtvt"), at: later)
        }
        return code
    }

    private func subjects(_ test: TestOffice, _ code: DossierCode) async throws -> [String] {
        let file = try #require(try await test.dossiers.find(code))
        return file.procedure.resultSubjects(of: file.dossier.answers)
    }

    /// A seed whose synthetic form has several vehicles.
    private func severalRows(_ test: TestOffice) async throws -> (DossierCode, [String]) {
        for seed in 1..<20 as Range<UInt64> {
            let code = try await ready(test, seed: seed)
            let rows = try await subjects(test, code)
            if rows.count > 1 { return (code, rows) }
        }
        throw Refusal.missingItems
    }

    @Test("each row gets a number of its own, or a reasoned no", arguments: Engine.available)
    func byRow(_ engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let (code, rows) = try await severalRows(test)
            let clerk = test.officer(.recordsClerk, of: "so-gtvt")
            let outcomes = rows.enumerated().map { index, subject in
                RowOutcome(
                    row: index, subject: subject,
                    verdict: index == 0 ? .refused(reason: "Hết hạn kiểm định") : .granted(number: "\(70 + index)/PH"))
            }
            let day = Moment.day("19/01/2016")
            await #expect(throws: Refusal.self) {
                try await test.dossiers.act(
                    .issue(number: "70/PH", day: day, text: "x", file: nil, rows: Array(outcomes.dropLast())), on: code,
                    by: clerk, at: later)
            }
            let all = rows.enumerated().map {
                RowOutcome(row: $0.offset, subject: $0.element, verdict: .refused(reason: "không"))
            }
            await #expect(throws: Refusal.missingResult) {
                try await test.dossiers.act(
                    .issue(number: "70/PH", day: day, text: "x", file: nil, rows: all), on: code, by: clerk, at: later)
            }
            let dossier = try await test.dossiers.act(
                .issue(number: "70/PH", day: day, text: "x", file: nil, rows: outcomes), on: code, by: clerk, at: later)
            #expect(dossier.result?.rows == outcomes)
            let issued = try await test.office.deliverables.all(of: test.citizen().account)
            #expect(Set(issued.map(\.number)) == Set((1..<rows.count).map { "\(70 + $0)/PH" }))
            #expect(Set(issued.compactMap(\.subject)) == Set(rows.dropFirst()))
            let found = try await test.office.deliverables.page(of: "so-gtvt", text: rows[1], after: nil)
            #expect(found.contains { $0.subject == rows[1] })
            #expect(try await test.office.deliverables.page(of: "so-khcn", text: nil, after: nil).isEmpty)
        }
    }

    @Test(
        "a number is found by its holder alone, and a foreign one is no different from none",
        arguments: Engine.available)
    func holders(_ engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let code = try await ready(test, seed: 3)
            try await test.dossiers.act(
                .issue(number: "65/PH-SGTVT", day: Moment.day("19/01/2016"), text: "x", file: nil), on: code,
                by: test.officer(.recordsClerk, of: "so-gtvt"), at: later)
            let issued = try #require(try await test.office.deliverables.all(of: test.citizen().account).first)
            let deliverables = test.office.deliverables
            let typed = " " + issued.number.lowercased() + " "
            #expect(try await deliverables.find(typed, of: [TestOffice.badge], held: test.citizen().account) == issued)
            #expect(try await deliverables.find(typed, of: [TestOffice.badge], held: test.citizen(1).account) == nil)
            #expect(try await deliverables.find(typed, of: ["khac"], held: test.citizen().account) == nil)
        }
    }

    @Test(
        "a renewal takes over what the earlier result tells, and never overwrites what was typed",
        arguments: Engine.available)
    func renewal(_ engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let first = try await test.file(now: filed)
            for (command, role) in [
                (Command.accept(officerCase: nil), Role.reception),
                (.completeStep(note: "", skipping: []), .caseOfficer),
                (.approve(note: ""), .agencyHead),
                (.issue(number: "33A/HKD", day: Moment.day("19/01/2016"), text: "x", file: nil), .recordsClerk),
            ] { try await test.dossiers.act(command, on: first, by: test.officer(role), at: later) }
            let answers = try #require(try await test.dossiers.find(first)).dossier.answers
            let change = "cap-lai-gcn-dang-ky-ho-kinh-doanh"
            let procedure = try #require(test.office.catalogue.procedure(change))
            let number = try #require(procedure.renewal?.number)
            var input = FormInput()
            input[number] = "33a/hkd"
            let draft = try await test.office.drafts.start(
                change, at: "ubnd-tam-ky", by: test.citizen().account, prefilled: input, now: later)
            let carried = try #require(
                try await test.office.deliverables.carried(into: draft, under: procedure, at: later))
            guard case .text(let name)? = answers["ten_ho_kinh_doanh"] else { throw Refusal.missingItems }
            #expect(carried.values["ten_ho_kinh_doanh"] == [name])
            input["ten_ho_kinh_doanh"] = "Tên đã gõ"
            let typed = try await test.office.drafts.change(draft.id, of: draft.account, now: later) { [input] in
                $0.input = input
            }
            let second = try await test.office.deliverables.carried(into: typed, under: procedure, at: later)
            #expect(second?.values["ten_ho_kinh_doanh"] == nil)
            let stranger = try await test.office.drafts.start(
                change, at: "ubnd-tam-ky", by: test.citizen(1).account, prefilled: input, now: later)
            #expect(try await test.office.deliverables.carried(into: stranger, under: procedure, at: later) == nil)
        }
    }

    @Test("who holds what ends soon is told once, not before and not again", arguments: Engine.available)
    func reminders(_ engine: Engine) async throws {
        let path = "agencies/so-gtvt/procedures/\(TestOffice.badge)/procedure.yaml"
        let folder = TestOffice.folder.editing(path) { source in
            source.replacing(/validity:\n +text:\n +vi: .*\n +en: .*\n/, with: "validity: {value: 2, unit: years}\n")
        }
        try await TestOffice.open(on: engine, folder: folder) { test in
            let code = try await ready(test, seed: 3)
            try await test.dossiers.act(
                .issue(number: "65/PH-SGTVT", day: Moment.day("19/01/2016"), text: "x", file: nil), on: code,
                by: test.officer(.recordsClerk, of: "so-gtvt"), at: later)
            let deliverables = test.office.deliverables
            let issued = try await deliverables.all(of: test.citizen().account)
            let expires = try #require(issued.first?.expires)
            let early = VietnamTime.date(expires.adding(days: -61), ClockTime(ofDay: 540))
            #expect(try await deliverables.remindOfExpiry(at: early) == 0)
            let due = VietnamTime.date(expires.adding(days: -59), ClockTime(ofDay: 540))
            #expect(try await deliverables.remindOfExpiry(at: due) == issued.count)
            #expect(try await deliverables.remindOfExpiry(at: due) == 0)
        }
    }
}
