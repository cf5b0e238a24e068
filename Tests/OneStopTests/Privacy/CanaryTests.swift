import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

/// Numbers of people planted through every door, and looked for where nobody may read them.
@Suite("Canaries: no identity number and no phone can be read in the database")
struct CanaryTests {
    private static let now = Moment.at("18/01/2016 09:15")
    private static let number = "048185007193"
    private static let phone = "0905917364"
    private static let proxyNumber = "049186204857"
    private static let newPhone = "0914730625"
    private static let account = "0978264019"
    private static let sender = "0936571820"
    private static let asked = "051087936240"
    private static let passport = "C7391846"
    /// What a provider of single sign-on calls people, and tells of them.
    private static let subject = "048190003571"
    private static let awaited = "048191006482"
    private static let told = "0913846027"
    private static let untold = "0944172638"
    private static let staff = "0987301452"
    private static let all = [
        number, phone, proxyNumber, newPhone, account, sender, asked, passport, subject, awaited, told, untold, staff,
    ]

    @Test(
        "filed online, drafted, taken in at the desk, given to a proxy, called, written to, searched for, signed on",
        arguments: Engine.available)
    func everyDoor(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            try await fileOnline(test)
            let code = try await receive(test)
            try await people(test)
            try await signOn(test)
            try await messages(test, about: code)
            try await search(test, for: code)
            let shown = try await test.office.database.dump().showing(Self.all)
            #expect(shown == [], "read in the database on \(engine)")
            let digests = Self.all.map { SHA256Digest.of($0).hex }
            let dump = try await test.office.database.dump()
            #expect(digests.allSatisfy { dump.range(of: Data($0.prefix(24).utf8)) == nil }, "digests anybody can make")
            #expect(dump.showing(["ubnd-tam-ky"]) == ["ubnd-tam-ky"], "what lies open is found by the same looking")
        }
    }

    private func typed(_ test: TestOffice) throws -> FormInput {
        let procedure = try #require(test.office.catalogue.procedure(TestOffice.household))
        var typed = SyntheticInput(
            for: procedure.form, units: test.office.catalogue.province.units, today: VietnamTime.day(of: Self.now),
            seed: 1
        ).input
        for field in procedure.form.fields {
            switch field.kind {
            case .personID: typed[field.id] = Self.number
            case .phone: typed[field.id] = Self.phone
            case .address: typed["\(field.id).street"] = "12 Hùng Vương, đt \(Self.phone)"
            default: continue
            }
        }
        return typed
    }

    /// A draft that stays one, and one that is filed, with a scan named after the number on it.
    private func fileOnline(_ test: TestOffice) async throws {
        let typed = try typed(test)
        let applicant = Applicant(
            name: "Huỳnh Bí Mật (demo)", submitter: test.citizen(), phone: PhoneNumber(Self.phone), email: nil,
            language: .vi)
        let store = test.office.files.taking(from: test.citizen().account, at: "/nop")
        let intake = try await store.receive(atMost: 10_000)
        try await intake.write(Array("%PDF-1.4\n% thử\n".utf8))
        let scan = try await intake.finish().named("CCCD \(Self.number).pdf")
        for isFiled in [true, false] {
            let draft = try await test.draft(now: Self.now)
            try await test.office.drafts.change(draft.id, of: draft.account, now: Self.now) { draft in
                draft.input.values.merge(typed.values) { $1 }
                for name in draft.files.keys { draft.files[name] = [scan] }
            }
            guard isFiled else { continue }
            let code = try await test.dossiers.file(draft.id, by: applicant, at: Self.now)
            try await test.dossiers.act(
                .requestSupplement(
                    SupplementRequest(
                        items: [SupplementItem(subject: .extra(name: "Thẻ \(Self.number)"), reason: "mờ")],
                        until: Moment.day("25/01/2016"))), on: code, by: test.officer(.reception), at: Self.now)
            try await test.dossiers.act(
                .note("Đã gọi \(Self.phone)"), on: code, by: test.officer(.reception), at: Self.now)
        }
    }

    /// Paper at the desk, and its result given to a proxy.
    private func receive(_ test: TestOffice) async throws -> DossierCode {
        let desk = test.officer(.reception)
        let procedure = try #require(test.office.catalogue.procedure(TestOffice.household))
        var typed = try typed(test)
        typed["quay.ten"] = "Trần Thị Giấy (demo)"
        typed["quay.so"] = Self.number
        typed["quay.dt"] = Self.phone
        typed["quay.dia_chi"] = "12 Hùng Vương"
        typed["quay.uq_ten"] = "Lê Văn Thay"
        typed["quay.uq_so"] = Self.proxyNumber
        typed["quay.uq_giay"] = "Giấy ủy quyền"
        typed.values["quay.nhan"] = procedure.papers.map(\.id)
        for paper in procedure.papers { typed["quay.chinh.\(paper.id)"] = "1" }
        let receptions = test.office.counter.receptions
        _ = try await receptions.start(
            TestOffice.household, at: "ubnd-tam-ky", by: desk, typed: typed, now: Self.now)
        let id = try await receptions.start(
            TestOffice.household, at: "ubnd-tam-ky", by: desk, typed: typed, now: Self.now)
        let reception = try #require(try await receptions.find(id, by: desk))
        let agency = try #require(test.office.catalogue.agency("ubnd-tam-ky"))
        let form = DeskForm(
            reception, procedure: procedure, agency: agency, catalogue: test.office.catalogue, now: Self.now)
        let code = try await test.dossiers.receive(form, as: .accept(officerCase: nil), by: desk, at: Self.now)
        while let file = try await test.dossiers.find(code), file.dossier.stage == .processing {
            let step = try #require(Path(of: file.dossier, under: file.procedure).step(file.dossier.step))
            let command: Command =
                switch step.kind {
                case .approve: .approve(note: "")
                case .issue:
                    .issue(
                        number: "7/KQ", day: VietnamTime.day(of: Self.now), text: "Cấp cho \(Self.number)", file: nil)
                default: .completeStep(note: "Đối chiếu thẻ \(Self.number)", skipping: [])
                }
            try await test.dossiers.act(command, on: code, by: test.officer(step.role), at: Self.now)
        }
        try await test.dossiers.sendHandoverCode(for: code, by: test.officer(.returnDesk), at: Self.now)
        let release = Release(
            recipient: "Lê Văn Thay",
            identity: .proxy(name: "Lê Văn Thay", number: Self.proxyNumber, authorisation: "Giấy ủy quyền"),
            originals: [], keptBecause: "", fee: .cash)
        _ = try await test.dossiers.release(
            release, of: code, by: test.officer(.returnDesk), seen: nil, at: Self.now)
        let known = try await test.office.counter.persons.find(
            Self.number, at: "ubnd-tam-ky", by: desk, now: Self.now)
        #expect(known?.person.number == Self.number && known?.phone == Self.phone)
        let byPhone = try await test.office.counter.persons.find(
            Self.phone, at: "ubnd-tam-ky", by: desk, now: Self.now)
        #expect(byPhone == known)
        _ = try await test.office.counter.persons.find(Self.asked, at: "ubnd-tam-ky", by: desk, now: Self.now)
        return code
    }

    /// Accounts by phone, a changed phone, a second factor.
    private func people(_ test: TestOffice) async throws {
        let login = try await test.office.accounts.register(
            name: "Người Mới", login: Self.account, password: "mat-khau-dai-1", language: .vi, now: Self.now)
        let code = try #require(try await test.office.mailbox().first { $0.recipient == Self.account })
        let digits = String(code.body.filter(\.isNumber).prefix(6))
        let account = try await test.office.accounts.confirm(login, code: digits, now: Self.now)
        #expect(account.phone?.text == Self.account)
        #expect(try await test.office.accounts.signIn(login: Self.account, password: "mat-khau-dai-1").id == account.id)
        let new = try #require(Login(Self.newPhone))
        try await test.office.contacts.ask(new, for: account, now: Self.now)
        let sent = try #require(try await test.office.mailbox().first { $0.recipient == Self.newPhone })
        try await test.office.contacts.confirm(
            code: String(sent.body.filter(\.isNumber).prefix(6)), for: account.id, now: Self.now)
        #expect(try await test.office.accounts.find(account.id)?.phone?.text == Self.newPhone)
        try await test.office.contacts.ask(new, for: account, now: Self.now)
        let request = try MandateRequest(
            name: "Mẹ Già (demo)", number: Self.asked, contact: Self.sender, procedure: nil,
            until: Moment.day("18/02/2016"), isByPaper: false, paper: nil, today: VietnamTime.day(of: Self.now))
        let holder = try #require(try await test.office.accounts.find(account.id))
        _ = try await test.office.people.mandates.ask(
            request, procedureName: "Thử", by: holder, from: "10.0.0.1", now: Self.now)
        #expect(try await test.office.people.mandates.held(by: holder.id).first?.number == Self.asked)
        let officer = try #require(test.officer(.caseOfficer).person).account
        let secret = try await test.office.secondFactors.begin(for: officer, at: Self.now).secret
        #expect(try await test.office.secondFactors.begin(for: officer, at: Self.now).secret == secret)
        let dump = try await test.office.database.dump()
        #expect(dump.range(of: Data(secret)) == nil, "the second factor's secret")
        #expect(dump.range(of: Data(Data(secret).base64EncodedString().utf8)) == nil, "the same in Base64")
    }

    /// A provider that calls people by the numbers of their cards: one who comes in, one who is asked, an officer.
    private func signOn(_ test: TestOffice) async throws {
        let fake = FakeProvider(now: Self.now)
        let scene = SignOnScene(test: test.signingOn(by: fake), fake: fake)
        let person = ProviderPerson(subject: Self.subject, phone: Self.told)
        let account = try await scene.account(person)
        guard case .opens(_, let identity, _) = try await scene.go(person) else { throw FakeFault.missing }
        let visit = try await scene.visit(account, by: identity)
        let leaving = try await scene.signOns.leaving(visit.id, back: "http://localhost/", at: Self.now)
        #expect(leaving?.address.contains(FormFields.encoded(identity.token)) == true, "the token is shown there")
        #expect(try await scene.signOns.standing(of: account.id).links.first?.subject == Self.subject)
        let unproved = ProviderPerson(subject: Self.awaited, phone: Self.untold, isPhoneProved: false)
        guard case .awaits(let secret) = try await scene.go(unproved) else { throw FakeFault.missing }
        try await scene.signOns.sendCode(secret, to: Self.untold, language: .vi, at: Self.now)
        let arrival = try #require(try await scene.signOns.arrival(secret, at: Self.now))
        #expect(arrival.contact?.text == Self.untold && arrival.identity.subject == Self.awaited)
        let officer = try #require(test.officer(.caseOfficer).person).account
        try await scene.signOns.invite(
            .login, Self.staff, at: "can-bo", to: officer, by: try await scene.signedIn("quantri.tinh@demo.vn"),
            from: SignOnScene.origin, at: Self.now)
        #expect(try await scene.signOns.standing(of: officer).invitations.first?.value == Self.staff)
    }

    /// What phones write, what gateways answer, who wants no more.
    private func messages(_ test: TestOffice, about code: DossierCode) async throws {
        let room = Mailroom(
            database: test.office.database, dossiers: test.dossiers, texts: test.office.texts,
            carriers: Carriers(sms: [ScriptedGateway { _ in .refused("550 no such number \(Self.phone)") }], mail: []),
            jitter: { 0.5 })
        for (number, text) in [(Self.sender, "HS \(code.text)"), (Self.sender, "HUY"), (Self.phone, "TC")] {
            try await room.receive(
                InboundMessage(sender: number, text: text, reference: ID<Int>.new().text), at: Self.now)
        }
        for lane in [Lane.urgentSMS, .sms] { while try await room.advance(lane, at: Self.now) {} }
        let calls = try await room.calls(of: "ubnd-tam-ky")
        #expect(calls.contains { $0.recipient == Self.phone && $0.failure?.contains(Self.phone) == false })
        let sender = try #require(PhoneNumber(Self.sender))
        let isOut = try await test.office.database.read { tx in try OptOuts.holds(sender, in: tx) }
        #expect(isOut)
    }

    /// Found by the number whole, at whatever grouping, and in the queue; kept as a filter.
    private func search(_ test: TestOffice, for code: DossierCode) async throws {
        for typed in [Self.number, "048 185 007 193", Self.phone, "0905.917.364", String(Self.phone.suffix(6))] {
            let query = try #require(DossierQuery(typed))
            let hits = try await test.office.work.search(query, in: "ubnd-tam-ky", after: nil).hits
            #expect(hits.contains { $0.row.code == code.text }, "\(typed)")
            #expect(hits.allSatisfy { hit in hit.matches.allSatisfy { !$0.text.hasPrefix("#") } })
        }
        let officer = try #require(test.officer(.reception).person).account
        for typed in [Self.number, "0905 917 364", "khong co ai", "\(Self.phone) mat"] {
            let page = try await test.office.queues.page(
                QueueRequest(
                    queue: .waiting, agency: "ubnd-tam-ky", officer: officer, roles: [.reception],
                    filter: QueueFilter(text: typed), now: Self.now, soon: Self.now))
            #expect(page.rows.isEmpty == (typed == "khong co ai"), "\(typed)")
        }
        try await test.office.work.keep(
            QueueFilter(text: Self.phone), of: .new, as: "Người hay gọi", for: officer, in: "ubnd-tam-ky", at: Self.now)
        #expect(try await test.office.work.filters(of: officer, in: "ubnd-tam-ky").first?.filter.text == Self.phone)
    }
}
