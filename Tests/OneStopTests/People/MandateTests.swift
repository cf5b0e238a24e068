import Foundation
import Kernel
import TestKit
import Testing

@testable import OneStop

@Suite("Mandates")
struct MandateTests {
    private let now = Citizens.now
    private let today = VietnamTime.day(of: Citizens.now)

    private func request(
        contact: String = "0905 333 444", procedure: String? = nil, until: CivilDay? = nil, paper: FileReference? = nil
    ) throws -> MandateRequest {
        try MandateRequest(
            name: "Mẹ Già (demo)", number: "049 045 001234", contact: contact, procedure: procedure,
            until: until ?? today.adding(days: 30), isByPaper: paper != nil, paper: paper, today: today)
    }

    private func open(on engine: Engine = .sqlite, _ body: (Citizens, Account) async throws -> Void) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let citizens = Citizens(test: test)
            try await body(citizens, try await citizens.account("Con Gái (demo)", "0905 111 222"))
        }
    }

    private func ask(_ request: MandateRequest, _ citizens: Citizens, by holder: Account) async throws -> ID<Mandate> {
        try await citizens.test.office.people.mandates.ask(
            request, procedureName: "Thử", by: holder, from: "10.0.0.1", now: now)
    }

    /// One that the represented person agreed to by code.
    private func standing(
        _ citizens: Citizens, _ holder: Account, procedure: String? = nil, until: CivilDay? = nil
    ) async throws -> ID<Mandate> {
        let id = try await ask(try request(procedure: procedure, until: until), citizens, by: holder)
        try await citizens.test.office.people.mandates.confirm(
            id, code: try await citizens.code(to: "0905333444"), by: holder, now: now)
        return id
    }

    @Test("what is typed is checked: name, number, contact, a day within a year, the paper where one is claimed")
    func request() throws {
        func make(
            name: String = "A", number: String = "049045001234", contact: String = "a@example.vn", until: CivilDay?,
            isByPaper: Bool = false
        ) throws(PeopleRefusal) {
            _ = try MandateRequest(
                name: name, number: number, contact: contact, procedure: nil, until: until, isByPaper: isByPaper,
                paper: nil, today: today)
        }
        try make(until: today)
        #expect(throws: PeopleRefusal.missingName) { try make(name: " ", until: today) }
        #expect(throws: PeopleRefusal.badNumber) { try make(number: "12", until: today) }
        #expect(throws: PeopleRefusal.badContact) { try make(contact: "0235 3852 123", until: today) }
        for day in [nil, today.adding(days: -1), today.adding(days: 367)] {
            #expect(throws: PeopleRefusal.badDay) { try make(until: day) }
        }
        #expect(throws: PeopleRefusal.missingPaper) { try make(until: today, isByPaper: true) }
    }

    @Test(
        "a mandate stands once the person's code comes back; nobody agrees by the holder's own contact",
        arguments: Engine.available)
    func code(engine: Engine) async throws {
        try await open(on: engine) { citizens, holder in
            let people = citizens.test.office.people
            let own = try request(contact: "0905111222")
            await #expect(throws: PeopleRefusal.ownContact) { _ = try await ask(own, citizens, by: holder) }
            let id = try await ask(try request(), citizens, by: holder)
            #expect(try await people.parties.choices(of: holder.id, for: TestOffice.household, on: today).isEmpty)
            let right = try await citizens.code(to: "0905333444")
            let wrong = right == "123456" ? "654321" : "123456"
            let stranger = try await citizens.account("Người Lạ (demo)", "la@example.vn")
            await #expect(throws: PeopleRefusal.unknown) {
                try await people.mandates.confirm(id, code: right, by: stranger, now: now)
            }
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<8 {
                    group.addTask { try? await people.mandates.confirm(id, code: wrong, by: holder, now: now) }
                }
            }
            await #expect(throws: IdentityRefusal.tooManyTries) {
                try await people.mandates.confirm(id, code: right, by: holder, now: now)
            }
            try await people.mandates.askAgain(
                id, procedureName: "Thử", by: holder, from: "10.0.0.1", now: now.addingTimeInterval(1))
            let second = try await citizens.code(to: "0905333444")
            await #expect(throws: IdentityRefusal.codeExpired) {
                try await people.mandates.confirm(id, code: second, by: holder, now: now.addingTimeInterval(700))
            }
            try await people.mandates.confirm(id, code: second, by: holder, now: now.addingTimeInterval(60))
            #expect(try await people.parties.choices(of: holder.id, for: TestOffice.household, on: today).count == 1)
        }
    }

    @Test(
        "who is represented hears of the filing, sees and answers it, and the holder sees nothing once it is ended",
        arguments: Engine.available)
    func whole(engine: Engine) async throws {
        try await open(on: engine) { citizens, holder in
            let mother = try await citizens.account("Mẹ Già (demo)", "0905 333 444")
            let id = try await standing(citizens, holder)
            let code = try await citizens.file(by: holder, for: "uq:\(id.text)")
            let told = try await citizens.test.office.mailbox().filter { $0.dossier == code.text }
            let news = try #require(told.first { $0.recipient == "0905333444" })
            #expect(news.body.contains("nộp thay bạn") || news.body.contains("nop thay ban"))
            #expect(told.contains { $0.recipient == "0905111222" })
            let dossiers = citizens.test.dossiers
            for account in [holder, mother] {
                #expect(try await citizens.sees(account, code), "\(account.name)")
                #expect(try await dossiers.all(of: account.id).map(\.code) == [code.text])
            }
            try await dossiers.act(.message("Tôi là mẹ"), on: code, by: .applicant(mother.person), at: now)
            let filing = try #require(try await dossiers.find(code)).dossier.filing
            #expect(filing.behalf?.name == "Mẹ Già (demo)")
            try await citizens.test.office.people.mandates.end(id, by: mother, now: now)
            #expect(try await !citizens.sees(holder, code))
            #expect(try await dossiers.all(of: holder.id).isEmpty)
            await #expect(throws: Refusal.unknownDossier) {
                try await dossiers.act(.message("Tôi đây"), on: code, by: .applicant(holder.person), at: now)
            }
            await #expect(throws: PeopleRefusal.mandateGone) {
                _ = try await citizens.draft(by: holder, for: "uq:\(id.text)")
            }
            try await dossiers.act(
                .accept(officerCase: nil), on: code, by: citizens.test.officer(.reception), at: now)
            #expect(try await citizens.told(of: code, "accepted") == ["0905333444"])
        }
    }

    @Test("a mandate covers its procedure until its day, and no draft of anybody else")
    func scope() async throws {
        try await open { citizens, holder in
            let parties = citizens.test.office.people.parties
            let id = try await standing(citizens, holder, procedure: TestOffice.badge, until: today)
            #expect(try await parties.choices(of: holder.id, for: TestOffice.household, on: today).isEmpty)
            #expect(try await parties.choices(of: holder.id, for: TestOffice.badge, on: today).count == 1)
            #expect(
                try await parties.choices(of: holder.id, for: TestOffice.badge, on: today.adding(days: 1)).isEmpty)
            await #expect(throws: PeopleRefusal.mandateGone) {
                _ = try await citizens.draft(by: holder, for: "uq:\(id.text)")
            }
            let other = try await citizens.account("Người Lạ (demo)", "la@example.vn")
            let second = try await citizens.test.office.people.mandates.ask(
                try request(contact: "0905 777 888"), procedureName: "", by: holder, from: "x", now: now)
            for value in ["uq:\(second.text)", "uq:\(ID<Mandate>.new().text)", "tc:x", "x", "uq:"] {
                await #expect(throws: PeopleRefusal.self, "\(value)") {
                    _ = try await citizens.draft(by: other, for: value)
                }
            }
        }
    }

    @Test("one that ran out is followed to its end; nothing new is filed, not even a draft from before")
    func over() async throws {
        try await open { citizens, holder in
            let id = try await standing(citizens, holder, until: today)
            let code = try await citizens.file(by: holder, for: "uq:\(id.text)")
            let draft = try await citizens.draft(by: holder, for: "uq:\(id.text)")
            let tomorrow = now.addingTimeInterval(86_400)
            let applicant = Applicant(
                name: holder.name, submitter: holder.person, phone: holder.phone, email: nil, language: .vi)
            await #expect(throws: PeopleRefusal.mandateGone) {
                _ = try await citizens.test.dossiers.file(draft.id, by: applicant, at: tomorrow)
            }
            try await citizens.test.dossiers.act(
                .message("Theo dõi"), on: code, by: .applicant(holder.person), at: tomorrow)
        }
    }

    @Test("ending it while it is being filed leaves one order: filed and told, or refused", arguments: Engine.available)
    func race(engine: Engine) async throws {
        try await open(on: engine) { citizens, holder in
            let id = try await standing(citizens, holder)
            let draft = try await citizens.draft(by: holder, for: "uq:\(id.text)")
            async let filed = try? citizens.file(draft, by: holder)
            async let ended: Void = citizens.test.office.people.mandates.end(id, by: holder, now: now)
            let code = await filed
            try await ended
            if let code {
                #expect(try await citizens.told(of: code, "submitted").contains("0905333444"))
                #expect(try await !citizens.sees(holder, code))
            } else {
                let current = try await citizens.test.office.drafts.find(draft.id, of: holder.id)
                #expect(current?.filed == nil)
            }
        }
    }

    @Test(
        "by paper it stands at once and the person is told; an account sees it only after saying: that is me",
        arguments: Engine.available)
    func paper(engine: Engine) async throws {
        try await open(on: engine) { citizens, holder in
            let mother = try await citizens.account("Mẹ Già (demo)", "0905 333 444")
            let mandates = citizens.test.office.people.mandates
            let paper = try await citizens.test.paper("giấy ủy quyền")
            let id = try await ask(try request(paper: paper), citizens, by: holder)
            let told = try await citizens.test.office.mailbox().first { $0.recipient == "0905333444" }
            #expect(told?.kind == "mandate")
            let code = try await citizens.file(by: holder, for: "uq:\(id.text)")
            #expect(try await !citizens.sees(mother, code))
            #expect(try await mandates.given(by: mother).map(\.id) == [id])
            let stranger = try await citizens.account("Người Lạ (demo)", "la@example.vn")
            for act in [mandates.recognise, mandates.end] {
                await #expect(throws: PeopleRefusal.unknown) { try await act(id, stranger, now) }
            }
            await #expect(throws: PeopleRefusal.unknown) {
                try await mandates.recognise(id, by: holder, now: now)
            }
            try await mandates.recognise(id, by: mother, now: now)
            #expect(try await citizens.sees(mother, code))
            let filing = try #require(try await citizens.test.dossiers.find(code)).dossier.filing
            #expect(filing.behalf?.paper == paper)
        }
    }
}
