import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

/// A step that another agency does, and a dossier that was filed with the wrong one.
@Suite("Forwarding and transfer")
struct ForwardingTests {
    private func propose(_ reason: String = "Thuộc chuyên môn của Sở") -> Command {
        .forward(.propose(to: "so-gtvt", name: LocalText(vi: "Sở GTVT"), reason: reason))
    }

    @Test(
        "an officer proposes, a head decides; the other agency does the step and the dossier is home again",
        arguments: Engine.available)
    func forwarded(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let asked = try await Consulted(test)
            let due = try #require(try await test.dossiers.find(asked.code)).dossier.due
            func act(_ command: Command, _ actor: Actor, _ at: String) async throws -> Dossier {
                try await test.dossiers.act(command, on: asked.code, by: actor, at: Moment.at("18/01/2016 \(at)"))
            }
            var dossier = try await act(propose(), test.officer(.caseOfficer), "14:00")
            #expect(!dossier.isAway && dossier.proposedForwarding != nil)
            await #expect(throws: Refusal.self) {
                _ = try await act(.forward(.approve), test.officer(.caseOfficer), "14:10")
            }
            dossier = try await act(.forward(.approve), test.officer(.divisionHead), "14:20")
            #expect(dossier.isAway && dossier.handler == "so-gtvt" && dossier.agency == "ubnd-tam-ky")
            await #expect(throws: Refusal.self, "it lies elsewhere") {
                _ = try await act(.completeStep(note: "", skipping: []), test.officer(.caseOfficer), "14:30")
            }
            let theirs = try #require(test.people.officer(.caseOfficer, of: "so-gtvt"))
            _ = try await test.dossiers.open(
                asked.code, by: theirs.person, posts: theirs.posts, at: Moment.at("18/01/2016 14:40"))
            #expect(
                try await test.office.referrals.page(of: "so-gtvt", isOpen: true, after: nil).rows.first?.kind == .step)
            dossier = try await act(
                .completeStep(note: "Đạt", skipping: []), test.officer(.caseOfficer, of: "so-gtvt"), "15:00")
            #expect(!dossier.isAway && dossier.handler == "ubnd-tam-ky" && dossier.due == due)
            #expect(try await test.office.referrals.page(of: "so-gtvt", isOpen: true, after: nil).rows.isEmpty)
            #expect(try await test.dossiers.differences(of: asked.code) == [])
            let history = try #require(try await test.dossiers.find(asked.code)).history
            #expect(history.last { $0.event.kind == "step_completed" }?.by.agency == "so-gtvt")
        }
    }

    @Test(
        "the other agency's share begins when a head sends it, not when an officer proposed it",
        arguments: Engine.available)
    func share(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let asked = try await Consulted(test)
            func act(_ command: Command, _ role: Role, _ at: String) async throws -> Dossier {
                try await test.dossiers.act(command, on: asked.code, by: test.officer(role), at: Moment.at(at))
            }
            let proposed = try await act(propose(), .caseOfficer, "18/01/2016 14:00")
            let sent = try await act(.forward(.approve), .agencyHead, "20/01/2016 09:00")
            let before = try #require(proposed.proposedForwarding?.due)
            #expect(sent.forwarding?.at == Moment.at("20/01/2016 09:00") && sent.forwarding?.to == "so-gtvt")
            #expect(try #require(sent.forwarding?.due) > before)
            let row = try #require(
                try await test.office.referrals.page(of: "so-gtvt", isOpen: true, after: nil).rows.first)
            #expect(row.askedAt == Moment.at("20/01/2016 09:00") && row.dueAt == sent.forwarding?.due)
        }
    }

    @Test("the other agency reads the dossier for as long as the step lies with it", arguments: Engine.available)
    func reading(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let asked = try await Consulted(test)
            let now = Moment.at("18/01/2016 15:00")
            try await test.dossiers.act(propose(), on: asked.code, by: test.officer(.divisionHead), at: now)
            let theirs = try #require(test.people.officer(.caseOfficer, of: "so-gtvt"))
            func open() async throws {
                _ = try await test.dossiers.open(asked.code, by: theirs.person, posts: theirs.posts, at: now)
            }
            try await open()
            try await test.dossiers.act(
                .completeStep(note: "Đạt", skipping: []), on: asked.code, by: test.officer(.caseOfficer, of: "so-gtvt"),
                at: now)
            await #expect(throws: Refusal.unknownDossier) { try await open() }
            let kept = try await test.office.referrals.page(of: "so-gtvt", isOpen: false, after: nil).rows
            #expect(kept.map(\.code) == [asked.code.text])
        }
    }

    @Test("the other agency may give it back undone, and cannot do anything but the step")
    func givenBack() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let asked = try await Consulted(test)
            let now = Moment.at("18/01/2016 15:00")
            try await test.dossiers.act(propose(), on: asked.code, by: test.officer(.divisionHead), at: now)
            for role in [Role.caseOfficer, .agencyHead] {
                let theirs = test.officer(role, of: "so-gtvt")
                for command in [
                    Command.stop(Reasoned(reasons: ["x"], legalGround: "")), .grantWithdrawal, .approve(note: ""),
                    .extend(to: Moment.day("25/01/2016"), reason: "x"), propose(),
                ] {
                    await #expect(throws: Refusal.self) {
                        try await test.dossiers.act(command, on: asked.code, by: theirs, at: now)
                    }
                }
            }
            let dossier = try await test.dossiers.act(
                .forward(.giveBack(reason: "Không thuộc Sở")), on: asked.code,
                by: test.officer(.caseOfficer, of: "so-gtvt"), at: now)
            #expect(!dossier.isAway && dossier.assignee == nil)
        }
    }

    @Test(
        "filed with the wrong town, it goes to the right one: same code, eight hours anew, counted there",
        arguments: Engine.available)
    func transferred(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let code = try await test.file()
            let command = Command.forward(
                .transfer(to: "ubnd-dien-ban", name: LocalText(vi: "UBND thị xã Điện Bàn"), reason: "Quán ở Điện Bàn"))
            let now = Moment.at("18/01/2016 14:00")
            await #expect(throws: Refusal.self, "it does not own the procedure") {
                try await test.dossiers.act(
                    .forward(.transfer(to: "so-gtvt", name: LocalText(vi: "Sở"), reason: "x")), on: code,
                    by: test.officer(.reception), at: now)
            }
            let dossier = try await test.dossiers.act(command, on: code, by: test.officer(.reception), at: now)
            #expect(dossier.agency == "ubnd-dien-ban" && dossier.code == code)
            #expect(Moment.text(dossier.answerBy) == "19/01/2016, 14:00")
            #expect(try await test.dossiers.differences(of: code) == [])
            let old = try #require(test.people.officer(.reception, of: "ubnd-tam-ky"))
            await #expect(throws: Refusal.unknownDossier) {
                try await test.dossiers.open(code, by: old.person, posts: old.posts, at: now)
            }
            try await test.dossiers.act(
                .accept(officerCase: nil), on: code, by: test.officer(.reception, of: "ubnd-dien-ban"), at: now)
            let figures = try await test.office.figures.month(of: Moment.day("18/01/2016"))
            #expect(figures.first { $0.agency == "ubnd-tam-ky" }?.open == 0)
            #expect(figures.first { $0.agency == "ubnd-dien-ban" }?.total(.submitted) == 1)
        }
    }
}
