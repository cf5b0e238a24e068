import Foundation
import Kernel
import OneStop
import TestKit
import Testing

@Suite("Who may do what")
struct RightsTests {
    @Test("a foreign dossier and none are the same to a citizen")
    func foreign() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let code = try await test.file()
            let missing = try #require(DossierCode("H47.21-160118-9999"))
            for wanted in [code, missing] {
                await #expect(throws: Refusal.unknownDossier) {
                    _ = try await test.dossiers.find(wanted, of: test.citizen(1).account)
                }
            }
            let pin = try #require(try await test.dossiers.find(code)).dossier.filing.pin
            let wrong = try #require(TrackingPIN(pin.text == "AAAA" ? "BBBB" : "AAAA"))
            #expect(try await test.dossiers.track(code, pin: pin).dossier.code == code)
            await #expect(throws: Refusal.unknownDossier) { _ = try await test.dossiers.track(code, pin: wrong) }
        }
    }

    @Test("no officer of another agency may do anything, nor may a citizen do an officer's act")
    func otherAgency() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let code = try await test.file()
            let commands: [Command] = [
                .claim, .release, .accept(officerCase: nil), .refuse(Reasoned(reasons: ["x"], legalGround: "")),
                .completeStep(note: "", skipping: []), .approve(note: ""), .note("x"), .message("x"), .view,
                .stop(Reasoned(reasons: ["x"], legalGround: "")), .grantWithdrawal,
                .extend(to: Moment.day("25/01/2016"), reason: "x"),
                .handOver(HandingOver(recipient: "x", identity: .post(item: "EV000000001VN"))),
            ]
            let strangers =
                Role.allCases.compactMap { role in test.people.officer(role, of: "ubnd-dien-ban") }
                .map { Actor.officer($0.person, posts: $0.posts) } + [.applicant(test.citizen(1))]
            for actor in strangers {
                for command in commands {
                    await #expect(throws: Refusal.self, "\(command)") {
                        try await test.dossiers.act(command, on: code, by: actor, at: Moment.at("18/01/2016 10:00"))
                    }
                }
            }
            #expect(try #require(try await test.dossiers.find(code)).history.count == 1)
        }
    }

    @Test("whether a withdrawal is granted or declined is decided by the step's officer or a head, not by any post")
    func withdrawal() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let now = Moment.at("18/01/2016 10:00")
            for (seed, role) in [(UInt64(1), Role.reception), (2, .divisionHead)] {
                let code = try await test.file(seed: seed)
                try await test.dossiers.act(
                    .requestWithdrawal(reason: "Đổi ý"), on: code, by: .applicant(test.citizen()), at: now)
                for stranger in [Role.caseOfficer, .recordsClerk, .returnDesk, .cashier, .agencyAdministrator] {
                    guard test.people.officer(stranger, of: "ubnd-tam-ky") != nil else { continue }
                    for command in [Command.grantWithdrawal, .declineWithdrawal(reason: "x")] {
                        await #expect(throws: Refusal.notYourRole(needed: [.reception]), "\(stranger) \(command)") {
                            try await test.dossiers.act(command, on: code, by: test.officer(stranger), at: now)
                        }
                    }
                }
                let stopped = try await test.dossiers.act(.grantWithdrawal, on: code, by: test.officer(role), at: now)
                #expect(stopped.stage == .stopped)
            }
        }
    }

    @Test("each step is done by its role alone")
    func roles() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let code = try await test.file()
            for role in [Role.caseOfficer, .agencyHead, .recordsClerk, .returnDesk] {
                await #expect(throws: Refusal.self) {
                    try await test.dossiers.act(
                        .accept(officerCase: nil), on: code, by: test.officer(role), at: Moment.at("18/01/2016 10:00"))
                }
            }
        }
    }
}
