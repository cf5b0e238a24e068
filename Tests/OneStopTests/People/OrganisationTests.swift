import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

@Suite("Organisations")
struct OrganisationTests {
    private let now = Citizens.now

    private func open(
        on engine: Engine = .sqlite, _ body: (Citizens, Account, Account) async throws -> Void
    ) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let citizens = Citizens(test: test)
            let owner = try await citizens.account("Chủ Nhiệm (demo)", "0905 111 222")
            let other = try await citizens.account("Người Nộp (demo)", "0905 333 444")
            try await body(citizens, owner, other)
        }
    }

    @Test(
        "a tax code, a branch and a household's number are taken, anything else is not",
        arguments: [
            ("0100109106", true), ("0314409058-002", true), ("33Q8011025", true), ("33q 8011025", true),
            ("049085001234", true), ("33Q7011025", false), ("123", false), ("", false), ("0100109106-000", false),
        ])
    func codes(typed: String, isTaken: Bool) {
        #expect((OrganisationCode(typed) != nil) == isTaken)
        #expect(OrganisationCode("0100109107")?.isDoubtful == true)
    }

    @Test("the invited person joins by the link, once, within seven days; nobody else can", arguments: Engine.available)
    func invitation(engine: Engine) async throws {
        try await open(on: engine) { citizens, owner, other in
            let organisations = citizens.test.office.people.organisations
            let id = try await citizens.organisation(owner)
            try await organisations.invite("0905 333 444", as: .filer, to: id, by: owner, from: "10.0.0.9", now: now) {
                "/loi-moi/\($0)"
            }
            let secret = try await citizens.secret(to: "0905333444")
            let stranger = try await citizens.account("Người Lạ (demo)", "la@example.vn")
            let seen = try #require(try await organisations.invitation(secret, for: stranger, now: now))
            #expect(!seen.isOwn)
            await #expect(throws: PeopleRefusal.notInvited) {
                _ = try await organisations.take(seen.invitation.id, by: stranger, now: now)
            }
            let late = now.addingTimeInterval(7 * 86_400)
            #expect(try await organisations.invitation(secret, for: other, now: late) == nil)
            await #expect(throws: PeopleRefusal.invitationGone) {
                _ = try await organisations.take(seen.invitation.id, by: other, now: late)
            }
            #expect(try await organisations.take(seen.invitation.id, by: other, now: now) == id)
            await #expect(throws: PeopleRefusal.invitationGone) {
                _ = try await organisations.take(seen.invitation.id, by: other, now: now)
            }
            let view = try #require(try await organisations.find(id, for: owner.id, now: now))
            #expect(view.members.map(\.role) == [.owner, .filer] && view.invitations.isEmpty)
            #expect(view.events.map(\.kind) == [.joined, .invited, .founded])
            #expect(try await organisations.find(id, for: stranger.id, now: now) == nil)
        }
    }

    @Test("two who take the last invitation at once: one joins", arguments: Engine.available)
    func race(engine: Engine) async throws {
        try await open(on: engine) { citizens, owner, other in
            let organisations = citizens.test.office.people.organisations
            let id = try await citizens.organisation(owner)
            try await organisations.invite("0905 333 444", as: .owner, to: id, by: owner, from: "10.0.0.9", now: now) {
                "/loi-moi/\($0)"
            }
            let open = try #require(try await organisations.invitations(of: other, now: now).first)
            let joined = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<6 {
                    group.addTask { (try? await organisations.take(open.id, by: other, now: now)) != nil }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(joined == 1)
            let view = try #require(try await organisations.find(id, for: owner.id, now: now))
            #expect(view.members.count == 2 && view.events.count { $0.kind == .joined } == 1)
        }
    }

    @Test("the last owner can't leave or step down, even if two owners go at once", arguments: Engine.available)
    func lastOwner(engine: Engine) async throws {
        try await open(on: engine) { citizens, owner, other in
            let organisations = citizens.test.office.people.organisations
            let id = try await citizens.organisation(owner)
            await #expect(throws: PeopleRefusal.lastOwner) {
                try await organisations.remove(owner.id, from: id, by: owner, now: now)
            }
            await #expect(throws: PeopleRefusal.lastOwner) {
                try await organisations.give(.reader, to: owner.id, of: id, by: owner, now: now)
            }
            try await citizens.join(other, "0905 333 444", as: .owner, id, by: owner)
            let gone = await withTaskGroup(of: Bool.self) { group in
                for leaving in [owner, other] {
                    group.addTask {
                        (try? await organisations.remove(leaving.id, from: id, by: leaving, now: now)) != nil
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(gone == 1)
        }
    }

    @Test("only owners invite, give roles and remove; a withdrawn invitation and one made anew open nothing")
    func roles() async throws {
        try await open { citizens, owner, other in
            let organisations = citizens.test.office.people.organisations
            let id = try await citizens.organisation(owner)
            try await citizens.join(other, "0905 333 444", as: .filer, id, by: owner)
            await #expect(throws: PeopleRefusal.notYourRole) {
                try await organisations.invite(
                    "a@example.vn", as: .owner, to: id, by: other, from: "10.0.0.9", now: now
                ) { $0 }
            }
            await #expect(throws: PeopleRefusal.notYourRole) {
                try await organisations.give(.owner, to: other.id, of: id, by: other, now: now)
            }
            await #expect(throws: PeopleRefusal.notYourRole) {
                try await organisations.remove(owner.id, from: id, by: other, now: now)
            }
            await #expect(throws: PeopleRefusal.alreadyMember) {
                try await organisations.invite("0905333444", as: .owner, to: id, by: owner, from: "10.0.0.9", now: now)
                { $0 }
            }
            let third = try await citizens.account("Người Ba (demo)", "ba@example.vn")
            for _ in 1...2 {
                try await organisations.invite(
                    "ba@example.vn", as: .reader, to: id, by: owner, from: "10.0.0.9", now: now
                ) {
                    "/loi-moi/\($0)"
                }
            }
            let open = try await organisations.invitations(of: third, now: now)
            #expect(open.count == 1)
            try await organisations.withdraw(open[0].id, by: owner, now: now)
            await #expect(throws: PeopleRefusal.invitationGone) {
                _ = try await organisations.take(open[0].id, by: third, now: now)
            }
        }
    }

    @Test(
        "what is filed for an organisation is its members' by their role; whoever leaves sees it no more",
        arguments: Engine.available)
    func dossiers(engine: Engine) async throws {
        try await open(on: engine) { citizens, owner, filer in
            let organisations = citizens.test.office.people.organisations
            let id = try await citizens.organisation(owner)
            let reader = try await citizens.account("Người Xem (demo)", "xem@example.vn")
            try await citizens.join(filer, "0905 333 444", as: .filer, id, by: owner)
            try await citizens.join(reader, "xem@example.vn", as: .reader, id, by: owner)
            let code = try await citizens.file(by: filer, for: "tc:\(id.text)")
            let dossiers = citizens.test.dossiers
            for account in [owner, filer, reader] {
                #expect(try await citizens.sees(account, code), "\(account.name)")
                #expect(try await dossiers.all(of: account.id).map(\.code) == [code.text])
            }
            #expect(try await citizens.told(of: code, "submitted") == ["0905111222", "0905333444"])
            await #expect(throws: Refusal.notYourRole(needed: [])) {
                try await dossiers.act(.message("Xin chào"), on: code, by: .applicant(reader.person), at: now)
            }
            try await dossiers.act(.message("Xin chào"), on: code, by: .applicant(owner.person), at: now)
            try await organisations.remove(filer.id, from: id, by: owner, now: now)
            #expect(try await !citizens.sees(filer, code))
            #expect(try await dossiers.all(of: filer.id).isEmpty)
            await #expect(throws: Refusal.unknownDossier) {
                try await dossiers.act(.message("Tôi đây"), on: code, by: .applicant(filer.person), at: now)
            }
            try await dossiers.act(
                .accept(officerCase: nil), on: code, by: citizens.test.officer(.reception), at: now)
            #expect(try await citizens.told(of: code, "accepted") == ["0905111222"])
            let file = try #require(try await dossiers.find(code))
            guard case .organisation(let body) = file.dossier.filing.behalf else {
                Issue.record("no organisation")
                return
            }
            #expect(body.code == "0100109106" && !body.isChecked)
        }
    }

    @Test(
        "a draft for an organisation is filed only while its owner may still file for it", arguments: Engine.available)
    func stale(engine: Engine) async throws {
        try await open(on: engine) { citizens, owner, filer in
            let organisations = citizens.test.office.people.organisations
            let id = try await citizens.organisation(owner)
            await #expect(throws: PeopleRefusal.mandateGone) {
                _ = try await citizens.draft(by: filer, for: "tc:\(id.text)")
            }
            try await citizens.join(filer, "0905 333 444", as: .filer, id, by: owner)
            let draft = try await citizens.draft(by: filer, for: "tc:\(id.text)")
            try await organisations.give(.reader, to: filer.id, of: id, by: owner, now: now)
            await #expect(throws: PeopleRefusal.mandateGone) { _ = try await citizens.file(draft, by: filer) }
            #expect(try await organisations.find(id, for: owner.id, now: now) != nil)
        }
    }

    @Test(
        "of one number one organisation is checked, even at two desks at once; the desk adds people by papers",
        arguments: Engine.available)
    func desk(engine: Engine) async throws {
        try await open(on: engine) { citizens, owner, other in
            let organisations = citizens.test.office.people.organisations
            let (one, two) = (try await citizens.organisation(owner), try await citizens.organisation(other))
            let accounts = citizens.test.office.accounts
            let officer = try await accounts.signIn(
                login: "tiepnhan.ubnd-tam-ky@demo.vn", password: DemoPeople.password)
            await #expect(throws: PeopleRefusal.unknown) {
                try await organisations.check(one, by: owner, from: .none, now: now)
            }
            let checked = await withTaskGroup(of: Bool.self) { group in
                for id in [one, two] {
                    group.addTask {
                        (try? await organisations.check(id, by: officer, from: .none, now: now)) != nil
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(checked == 1)
            let found = try await organisations.registered(as: "0100109106")
            #expect(found.map(\.isChecked) == [true, false])
            await #expect(throws: PeopleRefusal.badContact) {
                try await organisations.add(
                    "khong-ai@example.vn", as: .owner, to: one, by: officer, from: .none, now: now)
            }
            try await organisations.add("0905333444", as: .owner, to: one, by: officer, from: .none, now: now)
            let view = try #require(try await organisations.find(one, for: other.id, now: now))
            #expect(view.events.first?.kind == .added && view.role == .owner)
            let kinds = try await citizens.test.office.security.page(about: other.id).map(\.kind)
            #expect(kinds == [.memberAdded])
        }
    }

    @Test("an organisation's dossiers are paged by key through their index")
    func plan() async throws {
        try await open { citizens, owner, _ in
            let id = try await citizens.organisation(owner)
            let plan = try await citizens.test.office.database.read { tx in
                try tx.rows("EXPLAIN QUERY PLAN \(Parties.listing(of: id, before: .new(), most: 51))")
                    .map { try $0.get("detail") as String }
            }
            #expect(plan.contains { $0.contains("dossier_parties_organisation") }, "\(plan)")
            #expect(!plan.contains { $0.contains("SCAN dossiers") || $0.contains("TEMP B-TREE") }, "\(plan)")
        }
    }
}
