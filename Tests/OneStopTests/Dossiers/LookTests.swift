import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

@Suite("Who looked")
struct LookTests {
    private static let now = Moment.at("18/01/2016 10:00")

    private func open(
        _ code: DossierCode, _ role: Role, of agency: String = "ubnd-tam-ky", stating: StatedReason? = nil,
        at time: Date = now, _ test: TestOffice
    ) async throws {
        guard case .officer(let person, let posts) = test.officer(role, of: agency) else { return }
        let ground = stating.map(ViewGround.stated) ?? .none
        _ = try await test.dossiers.open(code, by: person, posts: posts, ground: ground, at: time)
    }

    private func looks(_ test: TestOffice, at time: Date = now.addingTimeInterval(7_200)) async throws -> [Look] {
        try await test.dossiers.looks(into: test.citizen().account, at: time).looks
    }

    @Test("each look is told with the officer and the reason, to its applicant alone", arguments: Engine.available)
    func reasons(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let code = try await test.file()
            let helping = try StatedReason(.helping, text: "thay chị Ba")
            try await open(code, .reception, test)
            try await open(code, .agencyHead, at: Self.now.addingTimeInterval(60), test)
            try await open(code, .caseOfficer, stating: helping, at: Self.now.addingTimeInterval(120), test)
            let looks = try await looks(test)
            #expect(looks.map(\.reason) == [.desk, .leading, .step])
            #expect(looks.map(\.role) == [.caseOfficer, .agencyHead, .reception])
            #expect(looks.map(\.stated) == [helping, nil, nil])
            #expect(looks.allSatisfy { $0.code == code && !$0.officer.isEmpty })
            #expect(try await test.dossiers.looks(into: test.citizen(1).account, at: Self.now).looks.isEmpty)
            let earlier = try await test.dossiers.looks(into: test.citizen().account, before: looks[1].at, at: Self.now)
            #expect(earlier.looks.count == 1 && earlier.next == nil)
        }
    }

    @Test(
        "who has no part in a dossier opens it only with a reason, which holds for a day", arguments: Engine.available)
    func stated(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let code = try await test.file()
            let hour = 3_600.0
            await #expect(throws: Refusal.viewReasonNeeded(code)) { try await open(code, .caseOfficer, test) }
            #expect(try await looks(test).isEmpty)
            let reason = try StatedReason(.asked)
            try await open(code, .caseOfficer, stating: reason, test)
            try await open(code, .caseOfficer, at: Self.now.addingTimeInterval(2 * hour), test)
            #expect(try await looks(test, at: Self.now.addingTimeInterval(9 * hour)).map(\.stated) == [reason, reason])
            await #expect(throws: Refusal.viewReasonNeeded(code)) {
                try await open(code, .caseOfficer, at: Self.now.addingTimeInterval(27 * hour), test)
            }
        }
    }

    @Test("whoever did something to a dossier may look again without being asked")
    func involved() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let code = try await test.file()
            try await test.dossiers.act(
                .accept(officerCase: nil), on: code, by: test.officer(.reception), at: Self.now)
            try await open(code, .reception, at: Self.now.addingTimeInterval(3_600), test)
            #expect(try await looks(test).map(\.reason) == [.involved])
        }
    }

    @Test("a note, which anybody of the agency may write, is no part in it")
    func noted() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let code = try await test.file()
            try await test.dossiers.act(.note("Xem"), on: code, by: test.officer(.caseOfficer), at: Self.now)
            await #expect(throws: Refusal.viewReasonNeeded(code)) {
                try await open(code, .caseOfficer, at: Self.now.addingTimeInterval(3_600), test)
            }
        }
    }

    @Test("a reason is one of the list, or words; not too many")
    func words() throws {
        #expect(throws: Refusal.missingReason) { try StatedReason(.other, text: " \n") }
        #expect(throws: Refusal.tooLong(max: 300)) {
            try StatedReason(.asked, text: String(repeating: "x", count: 301))
        }
        #expect(try StatedReason(.other, text: " vì báo đăng ").text == "vì báo đăng")
    }

    @Test(
        "looks of the police are shown when their time is over, and not told by message before",
        arguments: Engine.available)
    func held(engine: Engine) async throws {
        let delayed = TestOffice.small.editing("agencies/ubnd-tam-ky/agency.yaml") { $0 + "\nlooks_shown_after: 30\n" }
        try await TestOffice.open(on: engine, folder: delayed) { test in
            let code = try await test.file()
            try await open(code, .reception, test)
            let file = try #require(try await test.dossiers.find(code))
            let day = 86_400.0
            for (days, isShown) in [(0.0, false), (29.9, false), (30.1, true)] {
                let time = Self.now.addingTimeInterval(days * day)
                #expect(try await looks(test, at: time).isEmpty != isShown, "\(days)")
                let held = HeldLooks(of: test.office.catalogue, at: time)
                #expect(file.shown(without: held).history.contains { $0.event.isView } == isShown, "\(days)")
            }
        }
    }

    @Test("looks from before reasons were recorded can be read")
    func old() throws {
        let event: DossierEvent = try JSON.value("{\"viewed\":{}}")
        #expect(event == .viewed(because: nil))
        #expect(try JSON.text(DossierEvent.viewed(because: .step)) == "{\"viewed\":{\"because\":\"step\"}}")
        let stated: DossierEvent = try JSON.value(
            "{\"viewed\":{\"because\":\"desk\",\"stated\":{\"kind\":\"asked\",\"text\":\"\"}}}")
        #expect(stated.statedReason == (try StatedReason(.asked)))
    }

    @Test("whoever has it in hand looks because of that")
    func handling() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let code = try await test.file()
            try await test.dossiers.act(.claim, on: code, by: test.officer(.reception), at: Self.now)
            try await open(code, .reception, test)
            #expect(try await looks(test).map(\.reason) == [.handling])
        }
    }
}
