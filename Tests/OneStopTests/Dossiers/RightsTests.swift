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
                .handOver(Handover(recipient: "x", manner: .desk, evidence: "")),
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
