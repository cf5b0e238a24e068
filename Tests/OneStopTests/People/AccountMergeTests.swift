import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

/// Two accounts of one person become one at the desk.
@Suite("Accounts put together")
struct AccountMergeTests {
    private let now = Citizens.now
    private let agency = "ubnd-tam-ky"

    /// Somebody with an account by phone, one by mail, and an officer who receives.
    private func open(
        on engine: Engine = .sqlite,
        _ body: (Citizens, _ phone: Account, _ mail: Account, _ officer: Account) async throws -> Void
    ) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let citizens = Citizens(test: test)
            try await body(
                citizens, try await citizens.account("Lê Thử", "0905 111 222"),
                try await citizens.account("Le Thu", "le.thu@example.vn"), try await officer(test))
        }
    }

    private func officer(_ test: TestOffice, of agency: String = "ubnd-tam-ky") async throws -> Account {
        let member = try #require(test.people.officer(.reception, of: agency))
        return try #require(try await test.office.accounts.find(member.person.account))
    }

    private func contact(_ account: Account) throws -> String {
        try #require(account.phone?.text ?? account.email?.text)
    }

    /// The codes of both, sent and read out.
    private func proof(
        _ citizens: Citizens, keeping kept: String, closing closed: String, by officer: Account,
        for purpose: DeskCodePurpose = .merge
    ) async throws -> AccountMerges.Proof {
        let codes = citizens.test.office.people.deskCodes
        let one = try await codes.send(to: kept, for: purpose, by: officer, from: "10.0.0.1", now: now)
        let code = try await citizens.code(to: kept)
        let other = try await codes.send(to: closed, for: purpose, by: officer, from: "10.0.0.1", now: now)
        return AccountMerges.Proof(
            kept: one, code: code, closed: other, closedCode: try await citizens.code(to: closed))
    }

    @discardableResult
    private func merge(
        _ citizens: Citizens, keeping kept: Account, closing closed: Account, by officer: Account
    ) async throws -> MergePlan {
        let proof = try await proof(citizens, keeping: try contact(kept), closing: try contact(closed), by: officer)
        return try await citizens.test.office.people.merges.merge(
            proof, at: agency, by: officer, from: .none, now: now)
    }

    private func file(_ citizens: Citizens, by account: Account) async throws -> DossierCode {
        try await citizens.file(try await citizens.draft(by: account, for: ""), by: account)
    }

    @Test("dossiers, drafts and the contact go over; the other account is closed for good", arguments: Engine.available)
    func whole(engine: Engine) async throws {
        try await open(on: engine) { citizens, phone, mail, officer in
            let office = citizens.test.office
            let code = try await file(citizens, by: mail)
            let draft = try await citizens.draft(by: mail, for: "")
            let token = try await office.sessions.open(for: mail, now: now)
            let plan = try await merge(citizens, keeping: phone, closing: mail, by: officer)
            #expect(plan.closed.dossiers == 1 && plan.closed.drafts == 1 && plan.dropped.isEmpty)
            #expect(try await citizens.sees(phone, code))
            #expect(try await !citizens.sees(mail, code))
            #expect(try await office.dossiers.all(of: phone.id).map(\.code) == [code.text])
            #expect(try await office.dossiers.all(of: mail.id).isEmpty)
            #expect(try await office.drafts.open(draft.id, of: phone.id, now: now)?.0.id == draft.id)
            #expect(try await office.sessions.find(token, now: now) == nil)
            let kept = try await office.accounts.signIn(login: "le.thu@example.vn", password: "mat-khau-rat-dai")
            #expect(kept.id == phone.id && kept.phone == phone.phone && kept.email == mail.email)
            let closed = try #require(try await office.accounts.find(mail.id))
            #expect(closed.phone == nil && closed.email == nil)
            let event = try #require(try await office.security.page(about: phone.id).first)
            #expect(event.kind == .accountsMerged && event.actor == officer.id && event.detail.contains(mail.id.text))
            let told = try await office.mailbox().filter { $0.kind == "accounts_merged" }.map(\.recipient)
            #expect(Set(told) == ["0905111222", "le.thu@example.vn"])
        }
    }

    @Test("who holds it now acts on it, hears of it, and the record proves the same", arguments: Engine.available)
    func acts(engine: Engine) async throws {
        try await open(on: engine) { citizens, phone, mail, officer in
            let office = citizens.test.office
            let sequencer = try await citizens.test.sequencer()
            let code = try await file(citizens, by: mail)
            try await merge(citizens, keeping: phone, closing: mail, by: officer)
            try await office.dossiers.act(.message("Tôi gửi thêm"), on: code, by: .applicant(phone.person), at: now)
            await #expect(throws: Refusal.unknownDossier) {
                try await office.dossiers.act(.message("Tôi"), on: code, by: .applicant(mail.person), at: now)
            }
            try await office.dossiers.act(
                .accept(officerCase: nil), on: code, by: citizens.test.officer(.reception), at: now)
            #expect(try await citizens.told(of: code, "accepted") == ["le.thu@example.vn"])
            let file = try await office.dossiers.find(code, of: phone.id)
            #expect(file.dossier.filing.applicant.submitter?.account == phone.id)
            #expect(file.history.first?.by.person?.account == mail.id, "what was signed stays as it was signed")
            try await sequencer.round(at: now)
            #expect(try await Recount(of: office).run().findings == [])
            #expect(try await office.dossiers.differences(of: code) == [])
        }
    }

    @Test("of two parts in an organisation the stronger stays, and a mandate over oneself ends")
    func parts() async throws {
        try await open { citizens, phone, mail, officer in
            let office = citizens.test.office
            let other = try await citizens.account("Chủ Nhiệm", "0905 777 888")
            let shared = try await citizens.organisation(other)
            try await citizens.join(phone, "0905 111 222", as: .reader, shared, by: other)
            try await citizens.join(mail, "le.thu@example.vn", as: .filer, shared, by: other)
            let own = try await citizens.organisation(mail, code: "4000123456")
            let today = VietnamTime.day(of: now)
            let request = try MandateRequest(
                name: "Lê Thử", number: "049045001234", contact: "0905 111 222", procedure: nil,
                until: today.adding(days: 30), isByPaper: false, paper: nil, today: today)
            let mandates = office.people.mandates
            let mandate = try await mandates.ask(
                request, procedureName: "Thử", by: mail, from: "10.0.0.1", now: now)
            try await mandates.confirm(mandate, code: try await citizens.code(to: "0905111222"), by: mail, now: now)
            try await merge(citizens, keeping: phone, closing: mail, by: officer)
            let parts = try await office.people.organisations.all(of: phone.id)
            #expect(parts.first { $0.organisation.id == shared }?.role == .filer)
            #expect(parts.first { $0.organisation.id == own }?.role == .owner && parts.count == 2)
            #expect(try await office.people.organisations.all(of: mail.id).isEmpty)
            #expect(try await mandates.held(by: phone.id).map { $0.standing(on: today) } == [.ended])
        }
    }

    @Test("accounts put together one after the other lead to the last", arguments: Engine.available)
    func chain(engine: Engine) async throws {
        try await open(on: engine) { citizens, phone, mail, officer in
            let code = try await file(citizens, by: mail)
            let last = try await citizens.account("Lê Thử", "0905 333 444")
            try await merge(citizens, keeping: phone, closing: mail, by: officer)
            let plan = try await merge(citizens, keeping: last, closing: phone, by: officer)
            #expect(plan.dropped == [Login("0905111222")].compactMap(\.self))
            #expect(try await citizens.sees(last, code))
            #expect(try await !citizens.sees(phone, code))
            let kept = try #require(try await citizens.test.office.accounts.find(last.id))
            #expect(kept.email == mail.email && kept.phone == last.phone)
            // A phone that was let go is anybody's who proves it.
            let anew = try await citizens.account("Người Khác", "0905 111 222")
            #expect(anew.id != phone.id && anew.id != last.id)
            #expect(try await !citizens.sees(anew, code))
        }
    }

    @Test("a provider's person who came to the closed account comes to the kept one", arguments: Engine.available)
    func signOn(engine: Engine) async throws {
        try await SignOnScene.open(on: engine) { scene in
            let citizens = Citizens(test: scene.test)
            let phone = try await citizens.account("Lê Thử", "0905 999 000")
            let person = try await scene.account()
            let officer = try await officer(scene.test)
            let contact = try #require(person.phone?.text ?? person.email?.text)
            let proof = try await proof(citizens, keeping: "0905999000", closing: contact, by: officer)
            let merges = scene.test.office.people.merges
            _ = try await merges.merge(proof, at: agency, by: officer, from: .none, now: now)
            #expect(try await scene.account().id == phone.id)
        }
    }

    @Test("two cards with different numbers are two people; a card that one has, both have")
    func cards() async throws {
        try await open { citizens, phone, mail, officer in
            let office = citizens.test.office
            func check(_ login: String, _ number: String) async throws {
                let id = try await office.people.deskCodes.send(
                    to: login, for: .check, by: officer, from: "x", now: now)
                _ = try await office.people.identity.check(
                    try CheckedCard(name: "Lê Thị Thử", number: number), code: try await citizens.code(to: login), id,
                    at: agency, by: officer, from: .none, now: now)
            }
            try await check("0905111222", "049185001234")
            try await check("le.thu@example.vn", "049185009999")
            await #expect(throws: MergeRefusal.differentCards) {
                try await merge(citizens, keeping: phone, closing: mail, by: officer)
            }
            let third = try await citizens.account("Le Thu", "0905 333 444")
            try await merge(citizens, keeping: third, closing: mail, by: officer)
            #expect(try await office.people.identity.check(of: third.id)?.card == "049*****9999")
            #expect(try await office.people.identity.level(of: third) == .counter)
        }
    }

    @Test("a wrong code, one for another purpose, the same account and a foreign desk change nothing")
    func refusals() async throws {
        try await open { citizens, phone, mail, officer in
            let merges = citizens.test.office.people.merges
            let right = try await proof(
                citizens, keeping: "0905111222", closing: "le.thu@example.vn", by: officer)
            let wrong = right.closed.code == "123456" ? "654321" : "123456"
            let tries: [(AccountMerges.Proof, MergeRefusal)] = [
                (
                    .init(kept: right.kept.id, code: wrong, closed: right.closed.id, closedCode: right.closed.code),
                    .code(.kept, .wrongCode)
                ),
                (
                    .init(kept: right.kept.id, code: right.kept.code, closed: right.closed.id, closedCode: wrong),
                    .code(.closed, .wrongCode)
                ),
                (
                    .init(
                        kept: right.kept.id, code: right.kept.code, closed: right.kept.id, closedCode: right.kept.code),
                    .sameAccount
                ),
                (
                    try await proof(
                        citizens, keeping: "0905111222", closing: "le.thu@example.vn", by: officer, for: .check),
                    .code(.kept, .wrongCode)
                ),
            ]
            for (proof, refusal) in tries {
                await #expect(throws: refusal) {
                    _ = try await merges.merge(proof, at: agency, by: officer, from: .none, now: now)
                }
            }
            let foreign = try await self.officer(citizens.test, of: "ubnd-dien-ban")
            await #expect(throws: PeopleRefusal.unknown) {
                _ = try await merges.merge(right, at: agency, by: foreign, from: .none, now: now)
            }
            await #expect(throws: MergeRefusal.code(.kept, .wrongCode)) {
                _ = try await merges.merge(right, at: "ubnd-dien-ban", by: foreign, from: .none, now: now)
            }
            #expect(try await merges.look(right, at: agency, by: officer, now: now).closed.account.id == mail.id)
            _ = try await merges.merge(right, at: agency, by: officer, from: .none, now: now)
            await #expect(throws: MergeRefusal.code(.kept, .wrongCode)) {
                _ = try await merges.merge(right, at: agency, by: officer, from: .none, now: now)
            }
            #expect(try await citizens.test.office.accounts.find(phone.id)?.email == mail.email)
        }
    }
}
