import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

@Suite("Who looked")
struct LookTests {
    private static let now = Moment.at("18/01/2016 10:00")

    @Test("each look is told with the officer and the reason, to its applicant alone", arguments: Engine.available)
    func reasons(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let code = try await test.file()
            let wanted: [(Role, ViewReason)] = [
                (.reception, .step), (.agencyHead, .leading), (.caseOfficer, .desk),
            ]
            for (minute, (role, _)) in wanted.enumerated() {
                guard case .officer(let person, let posts) = test.officer(role) else { continue }
                _ = try await test.dossiers.open(
                    code, by: person, posts: posts, at: Self.now.addingTimeInterval(Double(minute) * 60))
            }
            let looks = try await test.dossiers.looks(into: test.citizen().account)
            #expect(looks.map(\.reason) == wanted.reversed().map(\.1))
            #expect(looks.map(\.role) == wanted.reversed().map(\.0))
            #expect(looks.allSatisfy { $0.code == code && !$0.officer.isEmpty })
            #expect(try await test.dossiers.looks(into: test.citizen(1).account).isEmpty)
            #expect(try await test.dossiers.looks(into: test.citizen().account, before: looks[1].at).count == 1)
        }
    }

    @Test("looks from before reasons were recorded can be read")
    func old() throws {
        let event: DossierEvent = try JSON.value("{\"viewed\":{}}")
        #expect(event == .viewed(because: nil))
        #expect(try JSON.text(DossierEvent.viewed(because: .step)) == "{\"viewed\":{\"because\":\"step\"}}")
    }

    @Test("whoever has it in hand looks because of that")
    func handling() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let code = try await test.file()
            try await test.dossiers.act(.claim, on: code, by: test.officer(.reception), at: Self.now)
            guard case .officer(let person, let posts) = test.officer(.reception) else { return }
            _ = try await test.dossiers.open(code, by: person, posts: posts, at: Self.now)
            #expect(try await test.dossiers.looks(into: test.citizen().account).map(\.reason) == [.handling])
        }
    }
}
