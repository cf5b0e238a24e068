import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

/// The server's clock goes wrong: the history stays in order, no limit runs backwards, and nothing is guessed.
@Suite("A clock that goes backwards")
struct ClockTests {
    @Test(
        "set back by an hour, acts are written at the time of the last one until it has caught up; no date moves",
        arguments: Engine.available)
    func anHour(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let code = try await test.accepted(at: "18/01/2016 10:00")
            let due = try await test.dossier(code).due
            func act(_ command: Command, _ role: Role, _ at: String) async throws {
                try await test.dossiers.act(command, on: code, by: test.officer(role), at: Moment.at(at))
            }
            try await act(.note("Giờ máy chủ vừa lùi"), .caseOfficer, "18/01/2016 09:00")
            try await act(.completeStep(note: "Đạt", skipping: []), .caseOfficer, "18/01/2016 09:30")
            _ = try await test.dossiers.sweep(at: Moment.at("18/01/2016 09:40"))
            try await act(.note("Giờ đã đúng"), .caseOfficer, "18/01/2016 10:30")
            let file = try #require(try await test.dossiers.find(code))
            let times = file.history.map(\.at)
            #expect(times == times.sorted())
            #expect(times.suffix(4).prefix(3).allSatisfy { $0 == Moment.at("18/01/2016 10:00") })
            #expect(times.last == Moment.at("18/01/2016 10:30"))
            #expect(file.dossier.due == due && file.dossier.pauses.isEmpty)
            #expect(try await test.dossiers.differences(of: code) == [])
        }
    }

    @Test("a pause is never shorter than nothing, and what it stood is counted from the time that was written")
    func pauses() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let code = try await test.accepted(at: "18/01/2016 10:00")
            let due = try await test.dossier(code).due
            let item = SupplementItem(subject: .extra(name: "Thêm"), reason: "Cần")
            let request = SupplementRequest(items: [item], until: Moment.day("25/01/2016"))
            try await test.dossiers.act(
                .requestSupplement(request), on: code, by: test.officer(.caseOfficer), at: Moment.at("18/01/2016 11:00")
            )
            let after = try await test.dossiers.act(
                .supplement(
                    answers: try await test.dossier(code).answers, papers: ["bo_sung_0": [try await test.paper()]]),
                on: code, by: .applicant(test.citizen()), at: Moment.at("18/01/2016 10:05"))
            let pause = try #require(after.pauses.last)
            #expect(pause.from == pause.to && after.due == due)
        }
    }

    @Test("wrong by more than that, nothing is written and the refusal names the last act", arguments: Engine.available)
    func aDay(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let code = try await test.accepted(at: "18/01/2016 10:00")
            let before = try #require(try await test.dossiers.find(code)).history.count
            await #expect(throws: Refusal.clockBehind(Moment.at("18/01/2016 10:00"))) {
                try await test.dossiers.act(
                    .note("x"), on: code, by: test.officer(.caseOfficer), at: Moment.at("17/01/2016 10:00"))
            }
            #expect(try #require(try await test.dossiers.find(code)).history.count == before)
        }
    }
}
