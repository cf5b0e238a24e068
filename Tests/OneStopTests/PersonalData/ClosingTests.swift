import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

@Suite("Closing an account")
struct ClosingTests {
    private static let now = Citizens.now
    private static let due = now.addingTimeInterval(Closings.grace)
    private static let name = "Ngô Thị Xóa Sạch (demo)"
    private static let phone = "0905917365"
    private static let number = "049185007193"

    private func open(
        _ engine: Engine = .sqlite, _ body: (Citizens, Closings, Account) async throws -> Void
    ) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let citizens = Citizens(test: test)
            try await body(
                citizens, test.office.personalData.closings, try await citizens.account(Self.name, Self.phone))
        }
    }

    private func close(_ account: Account, _ closings: Closings) async throws {
        try await closings.ask(by: account, from: .none, at: Self.now)
        #expect(try await closings.closeDue(at: Self.due) == 1)
    }

    /// For the account's holder, by that person's code.
    private func mandate(
        _ citizens: Citizens, from holder: Account, over phone: String, confirms: Bool = true
    ) async throws -> ID<Mandate> {
        let today = VietnamTime.day(of: Self.now)
        let request = try MandateRequest(
            name: "Người Được Thay", number: Self.number, contact: phone, procedure: nil,
            until: today.adding(days: 30), isByPaper: false, paper: nil, today: today)
        let mandates = citizens.test.office.people.mandates
        let id = try await mandates.ask(request, procedureName: "Thử", by: holder, from: "10.0.0.1", now: Self.now)
        if confirms {
            try await mandates.confirm(id, code: try await citizens.code(to: phone), by: holder, now: Self.now)
        }
        return id
    }

    @Test("what was only kept for the account goes, nothing of the person is left", arguments: Engine.available)
    func erased(engine: Engine) async throws {
        try await open(engine) { citizens, closings, account in
            let office = citizens.test.office
            let token = try await office.sessions.open(for: account, now: Self.now)
            let draft = try await citizens.draft(by: account, for: "")
            let own = try await citizens.test.paper("chỉ có trong bản nháp")
            try await office.drafts.change(draft.id, of: account.id, now: Self.now) { $0.files["thu"] = [own] }
            let request = try UploadRequest(
                draft: draft.id, field: "giay_to.x", fileName: "\(Self.name).pdf", length: 10, limit: 10)
            _ = try await office.uploads.begin(request, by: account.id, now: Self.now)
            try await office.contacts.keep(ContactPreferences(bySMS: false), for: account.id)
            let mail = try #require(Login("xoa.sach@example.vn"))
            try await office.contacts.ask(mail, for: account, now: Self.now)
            _ = try await mandate(citizens, from: account, over: "0905111222", confirms: false)

            try await closings.ask(by: account, from: .none, at: Self.now)
            #expect(try await closings.closeDue(at: Self.due.addingTimeInterval(-1)) == 0)
            #expect(
                try await office.sessions.find(token, now: Self.now)?.account.id == account.id, "as always till then")
            #expect(try await closings.closeDue(at: Self.due) == 1)
            #expect(try await closings.closeDue(at: Self.due) == 0)

            #expect(try await office.sessions.find(token, now: Self.now) == nil)
            await #expect(throws: IdentityRefusal.wrongLogin) {
                try await office.accounts.signIn(login: Self.phone, password: "mat-khau-rat-dai")
            }
            #expect(try await office.drafts.all(of: account.id).isEmpty)
            #expect(try await office.uploads.open(in: draft.id, of: account.id, now: Self.now).isEmpty)
            #expect(try await office.contacts.preferences(of: account.id).bySMS)
            #expect(try await office.people.mandates.held(by: account.id).isEmpty)
            #expect(
                try await office.database.dump().showing([Self.name, Self.phone, mail.text, Self.number]) == [])
            let events = try await office.security.page(about: account.id)
            #expect(
                events.map(\.kind) == [.accountClosed, .closingAsked] && events.allSatisfy { $0.actorName.isEmpty })
            try await office.purge.run(at: Self.due.addingTimeInterval(90_000))
            await #expect(throws: FileRefusal.missing) { _ = try await office.vault.read(own.digest) }
        }
    }

    @Test("a login afterwards is answered as an unknown one is: no code, no word, a fresh account")
    func unknown() async throws {
        try await open { citizens, closings, account in
            let office = citizens.test.office
            try await close(account, closings)
            let before = try await office.mailbox().count
            try await office.people.codes.ask(
                Self.phone, for: .signIn, browser: "b", from: "10.0.0.1", now: Self.due)
            #expect(try await office.mailbox().count == before)
            let anew = try await citizens.account("Người Khác", Self.phone)
            #expect(anew.id != account.id)
        }
    }

    @Test("whoever has the phone later sees nothing of what was before", arguments: Engine.available)
    func later(engine: Engine) async throws {
        try await open(engine) { citizens, closings, account in
            let office = citizens.test.office
            let other = try await citizens.account("Chủ Nhiệm", "0905777888")
            let organisation = try await citizens.organisation(other)
            try await office.people.organisations.invite(
                Self.phone, as: .reader, to: organisation, by: other, from: "x", now: Self.now
            ) { "/loi-moi/\($0)" }
            _ = try await mandate(citizens, from: other, over: Self.phone, confirms: false)
            let code = try await citizens.file(by: account, for: "")
            try await citizens.test.dossiers.act(
                .message("Thử"), on: code, by: .applicant(account.person), at: Self.now)
            #expect(try await !office.contacts.inbox(of: account).isEmpty)
            try await close(account, closings)
            try await citizens.test.dossiers.act(
                .accept(officerCase: nil), on: code, by: citizens.test.officer(.reception), at: Self.due)
            #expect(try await citizens.told(of: code, "accepted") == [Self.phone], "the dossier goes on")

            let anew = try await citizens.account("Người Đến Sau", Self.phone)
            #expect(try await office.contacts.inbox(of: anew).isEmpty)
            #expect(try await office.dossiers.all(of: anew.id).isEmpty)
            try await office.mailroom.receive(
                InboundMessage(sender: Self.phone, text: "TC", reference: "r1"), at: Self.due)
            let answer = try await office.mailbox().first { $0.kind == "answer" }
            #expect(answer.map { !$0.body.contains(code.text) } == true)
            #expect(try await !citizens.sees(anew, code))
            #expect(try await office.people.mandates.given(by: anew).isEmpty)
            #expect(try await office.people.organisations.invitations(of: anew, now: Self.now).isEmpty)
            let copy = try await office.personalData.copy(of: anew, in: .vi, at: Self.due)
            let json = String(decoding: try copy.json(at: Self.due), as: UTF8.self)
            #expect(!json.contains(Self.name) && !json.contains(code.text))
        }
    }

    @Test(
        "filed dossiers go on, are reached as they were filed, and the record proves the same",
        arguments: Engine.available)
    func goesOn(engine: Engine) async throws {
        try await open(engine) { citizens, closings, account in
            let (test, office) = (citizens.test, citizens.test.office)
            let sequencer = try await test.sequencer()
            let code = try await citizens.file(by: account, for: "")
            let plan = try await closings.plan(for: account, at: Self.now)
            let open = try #require(plan.open.first)
            #expect(plan.openTotal == 1 && open.code == code && open.contacts == ["0905 *** 365"])
            try await close(account, closings)
            let tracked = try await office.dossiers.track(code, pin: open.pin)
            #expect(tracked.dossier.stage == .submitted)
            try await test.dossiers.act(
                .refuse(Reasoned(reasons: ["Không thuộc thẩm quyền"], legalGround: "")), on: code,
                by: test.officer(.reception), at: Self.due)
            #expect(try await citizens.told(of: code, "refused") == [Self.phone])
            try await sequencer.round(at: Self.due)
            #expect(try await Recount(of: office).run().findings == [])
            #expect(try await office.security.check().breaksAt == nil)
            // Twenty years after the year in which it ended.
            try await office.purge.run(at: Moment.at("01/01/2037 02:00"))
            #expect(try await office.dossiers.find(code) == nil)
            try await sequencer.round(at: Moment.at("01/01/2037 03:00"))
            #expect(try await Recount(of: office).run().findings == [])
            #expect(try await office.database.dump().showing([Self.name, Self.phone]) == [])
        }
    }

    @Test("within the day it is taken back, by whoever signs in; every contact heard how")
    func takenBack() async throws {
        try await open { citizens, closings, account in
            let office = citizens.test.office
            try await closings.ask(by: account, from: .none, at: Self.now)
            try await closings.ask(by: account, from: .none, at: Self.now.addingTimeInterval(3_600))
            #expect(try await closings.pending(of: account.id)?.dueAt == Self.due, "the first day counts")
            let told = try await office.mailbox().filter { $0.kind == Closings.messageKind }
            #expect(told.map(\.recipient) == [Self.phone] && told[0].body.contains("19/01/2016"))
            try await closings.takeBack(by: account.id, from: .none, at: Self.now)
            #expect(try await closings.pending(of: account.id) == nil)
            #expect(try await closings.closeDue(at: Self.due) == 0)
            await #expect(throws: ClosingRefusal.notPending) {
                try await closings.takeBack(by: account.id, from: .none, at: Self.now)
            }
            #expect(try await office.accounts.find(account.id)?.name == Self.name)
        }
    }

    @Test("what came between keeps the account, and the person is told", arguments: Engine.available)
    func between(engine: Engine) async throws {
        try await open(engine) { citizens, closings, account in
            let office = citizens.test.office
            let organisation = try await citizens.organisation(account)
            try await closings.ask(by: account, from: .none, at: Self.now)
            _ = try await citizens.file(by: account, for: "tc:\(organisation.text)")
            #expect(try await closings.closeDue(at: Self.due) == 1)
            #expect(try await office.accounts.find(account.id)?.phone?.text == Self.phone)
            #expect(try await closings.pending(of: account.id) == nil)
            let told = try await office.mailbox().first { $0.kind == Closings.messageKind }
            #expect(told?.body.contains("chưa đóng được") == true)
        }
    }

    @Test("an officer, a demo's account, the only owner and the only one who hears of an organisation's dossier stay")
    func obstacles() async throws {
        try await open { citizens, closings, account in
            let office = citizens.test.office
            let officer = try #require(citizens.test.people.officer(.reception, of: "ubnd-tam-ky")).person
            for (person, obstacle) in [(officer, ClosingObstacle.officer), (citizens.test.citizen(), .sample)] {
                let found = try #require(try await office.accounts.find(person.account))
                #expect(try await closings.plan(for: found, at: Self.now).obstacles == [obstacle])
                await #expect(throws: ClosingRefusal.obstructed) {
                    try await closings.ask(by: found, from: .none, at: Self.now)
                }
            }
            let shared = try await citizens.organisation(account)
            #expect(try await closings.plan(for: account, at: Self.now).left.count == 1)
            _ = try await citizens.file(by: account, for: "tc:\(shared.text)")
            let name = "Hợp tác xã Thủy sản (demo)"
            #expect(
                try await closings.plan(for: account, at: Self.now).obstacles == [.openDossiers(shared, name: name)])
            let other = try await citizens.account("Kế Toán", "0905777888")
            try await citizens.join(other, "0905777888", as: .filer, shared, by: account)
            #expect(try await closings.plan(for: account, at: Self.now).obstacles == [.lastOwner(shared, name: name)])
            await #expect(throws: ClosingRefusal.obstructed) {
                try await closings.ask(by: account, from: .none, at: Self.now)
            }
            try await office.people.organisations.give(.owner, to: other.id, of: shared, by: account, now: Self.now)
            try await close(account, closings)
            let members = try await office.people.organisations.find(shared, for: other.id, now: Self.now)?.members
            #expect(members?.map(\.person.account) == [other.id])
        }
    }

    @Test("what hinders follows from the parts in organisations alone", arguments: 1...8 as ClosedRange<UInt64>)
    func parts(seed: UInt64) async throws {
        try await open { citizens, closings, account in
            var dice = Dice(seed)
            let colleagues = [
                try await citizens.account("Một", "0905000111"), try await citizens.account("Hai", "0905000222"),
            ]
            var expected: Set<ClosingObstacle> = []
            for index in 0..<3 {
                let id = try await citizens.organisation(account, code: "010010910\(index)-00\(index + 1)")
                let roles = colleagues.map { _ in
                    ([nil, .reader, .filer, .owner] as [OrganisationRole?]).randomElement(using: &dice) ?? nil
                }
                for (colleague, role) in zip(colleagues, roles) {
                    guard let role, let phone = colleague.phone?.text else { continue }
                    try await citizens.join(colleague, phone, as: role, id, by: account)
                }
                let others = roles.compactMap(\.self)
                if !others.isEmpty, !others.contains(.owner) {
                    expected.insert(.lastOwner(id, name: "Hợp tác xã Thủy sản (demo)"))
                }
            }
            let plan = try await closings.plan(for: account, at: Self.now)
            #expect(Set(plan.obstacles) == expected)
        }
    }

    @Test("while everything is held nothing is erased; one held dossier keeps its own", arguments: Engine.available)
    func held(engine: Engine) async throws {
        try await open(engine) { citizens, closings, account in
            let office = citizens.test.office
            let administrator = Person(account: ID<Account>.new(), name: "Quản trị (demo)")
            let code = try await citizens.file(by: account, for: "")
            for held in ["", code.text] {
                try await office.retaining.hold(
                    held, because: "Thanh tra", by: administrator, from: .none, at: Self.now)
            }
            try await closings.ask(by: account, from: .none, at: Self.now)
            #expect(try await closings.closeDue(at: Self.due) == 0)
            #expect(try await closings.plan(for: account, at: Self.due).isHeld)
            #expect(try await closings.pending(of: account.id) != nil)
            let all = try #require(try await office.retaining.holds().first { $0.code == nil })
            try await office.retaining.release(all.id, by: administrator, from: .none, at: Self.due)
            #expect(try await closings.closeDue(at: Self.due) == 1)
            let drafts = try await office.database.read { tx in
                try tx.value("SELECT COUNT(*) FROM drafts WHERE filed = \(code.text)", as: Int.self)
            }
            #expect(drafts == 1)
            #expect(try await office.dossiers.find(code) != nil)
        }
    }

    @Test(
        "mandates end on both sides and the other is told; one that was filed under forgets the number",
        arguments: Engine.available)
    func mandates(engine: Engine) async throws {
        try await open(engine) { citizens, closings, account in
            let office = citizens.test.office
            let daughter = try await citizens.account("Con Gái", "0905777888")
            let mother = try await citizens.account("Mẹ Già", "0905111222")
            let given = try await mandate(citizens, from: daughter, over: Self.phone)
            let held = try await mandate(citizens, from: account, over: "0905111222")
            let code = try await citizens.file(by: daughter, for: "uq:\(given.text)")
            #expect(try await citizens.sees(account, code))
            try await close(account, closings)
            let sent = try await office.mailbox().filter { $0.kind == "mandate" }
            #expect(Set(sent.map(\.recipient)) == ["0905777888", "0905111222"])
            #expect(sent.first { $0.recipient == "0905111222" }?.body.contains(Self.name) == true)
            #expect(try await !citizens.sees(daughter, code), "an ended mandate opens nothing")
            let left = try #require(try await office.people.mandates.held(by: daughter.id).first)
            #expect(left.id == given && left.number.isEmpty && left.contact.text == Mandate.nowhere)
            #expect(try await office.people.mandates.given(by: mother).isEmpty)
            let gone = try await office.database.read { tx in try MandateRow.find(held, in: tx) }
            #expect(gone == nil)
            try await citizens.test.dossiers.act(
                .accept(officerCase: nil), on: code, by: citizens.test.officer(.reception), at: Self.due)
            #expect(try await citizens.told(of: code, "accepted") == [Self.phone], "as the filing says")
        }
    }

    @Test("an account that is put together with another is not closed")
    func merged() async throws {
        try await open { citizens, closings, account in
            try await closings.ask(by: account, from: .none, at: Self.now)
            try await citizens.test.office.database.write { tx in try Closings.forget([account.id], in: tx) }
            #expect(try await closings.closeDue(at: Self.due) == 0)
        }
    }

    @Test("what is due is found by an index")
    func plan() async throws {
        try await open { citizens, _, account in
            for sql in [
                Closings.listing(dueAt: Self.now, most: 10),
                KeptDossiers.listing(of: account.id, after: QueueKey(at: Self.now, id: ID<Dossier>.new()), most: 10),
            ] {
                let plan = try await citizens.test.office.database.read { tx in try tx.plan(sql) }
                #expect(!plan.contains("SCAN") && !plan.contains("TEMP B-TREE"), "\(plan)")
            }
        }
    }
}
