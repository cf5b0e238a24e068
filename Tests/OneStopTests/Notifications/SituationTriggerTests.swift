import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

/// Each situation is told by what makes it happen: event, situation, message.
@Suite("What is told, and when")
struct SituationTriggerTests {
    /// A situation, the event that brings it, and how that comes about in a dossier that was just filed.
    private struct Trigger: Sendable {
        let situation: Situation
        let event: String
        let life: @Sendable (ToldLife) async throws -> Void

        init(
            _ situation: Situation, _ event: String,
            _ life: @escaping @Sendable (ToldLife) async throws -> Void = { _ in }
        ) {
            self.situation = situation
            self.event = event
            self.life = life
        }
    }

    private static let table = [
        Trigger(.submitted, "submitted"),
        Trigger(.unanswered, "apologised") { life in
            _ = try await life.test.dossiers.sweep(at: Moment.at("19/01/2016 09:15"))
        },
        Trigger(.accepted, "accepted") { try await $0.accept() },
        Trigger(.refused, "refused") { life in
            let why = Reasoned(reasons: ["Không thuộc thẩm quyền"], legalGround: "Điều 1")
            try await life.act(.refuse(why), .reception, at: "18/01/2016 10:00")
        },
        Trigger(.supplement, "supplement_requested") { try await $0.ask() },
        Trigger(.remind, "escalated") { life in
            try await life.ask()
            _ = try await life.test.dossiers.sweep(at: Moment.at("27/01/2016 16:00"))
        },
        Trigger(.supplemented, "supplemented") { life in
            try await life.ask()
            let answers = try #require(try await life.test.dossiers.find(life.code)).dossier.answers
            let paper = try #require(ReceivedPaper(originals: 1, copies: 0, custody: .kept, name: "Bản chụp"))
            try await life.act(
                .supplementByHand(answers: answers, papers: [:], received: ["bo_sung_0": paper]), .reception,
                at: "19/01/2016 09:00")
        },
        Trigger(.consulted, "consulted") { life in
            try await life.accept()
            let bodies = [
                ConsultedBody.agency("so-gtvt", name: LocalText(vi: "Sở GTVT")),
                .outside(name: LocalText(vi: "Điện lực")),
            ]
            let requests = bodies.map {
                InquiryRequest(body: $0, question: "Có phù hợp không?", files: [], workingDays: 2, goesOn: false)
            }
            try await life.act(.inquire(.ask(requests)), .caseOfficer, at: "18/01/2016 14:00")
        },
        Trigger(.fee, "fee_requested") { try await $0.askFee() },
        Trigger(.paid, "paid") { life in
            try await life.askFee()
            try await life.act(
                .takePayment(receipt: "BL-2016-000009", payer: "A"), .reception, at: "19/01/2016 09:00")
        },
        Trigger(.extended, "apologised") { life in
            try await life.accept()
            try await life.act(
                .extend(to: Moment.day("25/01/2016"), reason: "Phải xác minh"), .agencyHead, at: "19/01/2016 09:00")
        },
        Trigger(.apology, "apologised") { life in
            try await life.accept()
            _ = try await life.test.dossiers.sweep(at: Moment.at("21/01/2016 17:00"))
        },
        Trigger(.issued, "issued") { try await $0.decide() },
        Trigger(.decided, "issued") { try await $0.decide(file: try await $0.test.paper("kết quả")) },
        Trigger(.collect, "escalated") { life in
            try await life.decide()
            _ = try await life.test.dossiers.sweep(at: Moment.at("12/02/2016 16:00"))
        },
        Trigger(.returned, "returned") { try await $0.handOver(.desk) },
        Trigger(.posted, "returned") { try await $0.handOver(.post) },
        Trigger(.stopped, "stopped") { life in
            try await life.accept()
            let why = Reasoned(reasons: ["Người nộp yêu cầu"], legalGround: "Điều 1")
            try await life.act(.stop(why), .agencyHead, at: "18/01/2016 14:00")
        },
        Trigger(.withdrawalDeclined, "withdrawal_declined") { life in
            try await life.accept()
            try await life.test.dossiers.act(
                .requestWithdrawal(reason: "Đổi ý"), on: life.code, by: .applicant(life.test.citizen()),
                at: Moment.at("18/01/2016 14:00"))
            try await life.act(.declineWithdrawal(reason: "Đã ký"), .agencyHead, at: "18/01/2016 15:00")
        },
        Trigger(.message, "messaged") { life in
            try await life.accept()
            try await life.act(.message("Mời ông/bà đến."), .caseOfficer, at: "18/01/2016 14:00")
        },
        Trigger(.transferred, "transferred") { life in
            let town = LocalText(vi: "UBND thị xã Điện Bàn")
            try await life.act(
                .forward(.transfer(to: "ubnd-dien-ban", name: town, reason: "Quán ở Điện Bàn")), .reception,
                at: "18/01/2016 14:00")
        },
        Trigger(.viewed, "viewed") { life in
            let account = life.test.citizen().account
            try await life.test.office.contacts.keep(ContactPreferences(hearsOfViews: true), for: account)
            let officer = try #require(life.test.people.officer(.reception, of: "ubnd-tam-ky"))
            _ = try await life.test.dossiers.open(
                life.code, by: officer.person, posts: officer.posts, at: Moment.at("18/01/2016 10:00"))
            try await life.test.office.contacts.keep(ContactPreferences(), for: account)
        },
    ]

    /// Those whose triggers are no act on a dossier filed online; each has a test of its own below.
    private static let others: Set<Situation> = [.filedForYou, .rescheduled, .expiry]

    @Test("the table leaves no situation out")
    func complete() {
        #expect(Set(Self.table.map(\.situation)).union(Self.others) == Set(Situation.allCases))
        #expect(Self.table.count + Self.others.count == Situation.allCases.count)
        for language in Language.allCases {
            let t = Phrasebook.standard.wording(language)
            for event in Self.table.map(\.event) { #expect(t(Phrase(computed: "event.\(event)")) != "event.\(event)") }
        }
    }

    @Test(
        "each event writes one message to the phone and one to the address, in the situation's words",
        arguments: Engine.available)
    func triggers(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            try await ToldLife.nameSituations(test)
            for (index, trigger) in Self.table.enumerated() {
                let life = try await ToldLife(test, seed: UInt64(index + 1))
                try await trigger.life(life)
                let told = try await life.told()
                let line = "\(trigger.event) \(trigger.situation.rawValue)"
                for recipient in [ToldLife.phone, ToldLife.address] {
                    let lines = told[recipient, default: []]
                    #expect(lines.count { $0 == line } == 1, "\(trigger.situation) to \(recipient): \(lines)")
                    #expect(lines.first == "submitted submitted")
                }
            }
        }
    }

    @Test("who is taken in at a desk hears that something was filed for them", arguments: Engine.available)
    func filedForYou(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            try await ToldLife.nameSituations(test)
            let (now, desk) = (Moment.at("18/01/2016 09:15"), test.officer(.reception))
            let procedure = try #require(test.office.catalogue.procedure(TestOffice.household))
            let agency = try #require(test.office.catalogue.agency("ubnd-tam-ky"))
            var typed = SyntheticInput(
                for: procedure.form, units: test.office.catalogue.province.units, today: VietnamTime.day(of: now),
                seed: 1
            ).input
            typed["quay.ten"] = "Trần Thị Giấy (demo)"
            typed["quay.so"] = "048185001234"
            typed["quay.dt"] = ToldLife.phone
            typed.values["quay.nhan"] = procedure.papers.map(\.id)
            for paper in procedure.papers { typed["quay.chinh.\(paper.id)"] = "1" }
            let receptions = test.office.counter.receptions
            let id = try await receptions.start(
                TestOffice.household, at: "ubnd-tam-ky", by: desk, typed: typed, now: now)
            let reception = try #require(try await receptions.find(id, by: desk))
            let form = DeskForm(
                reception, procedure: procedure, agency: agency, catalogue: test.office.catalogue, now: now)
            let code = try await test.dossiers.receive(form, as: .accept(officerCase: nil), by: desk, at: now)
            let told = try await ToldLife.told(about: code.text, test)
            #expect(told[ToldLife.phone]?.prefix(2) == ["submitted filed_for_you", "accepted accepted"])
        }
    }

    @Test("a day off that moves the promise is told", arguments: Engine.available)
    func rescheduled(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            try await ToldLife.nameSituations(test)
            let life = try await ToldLife(test)
            try await life.accept()
            var files = TestOffice.small.files
            files["calendar.csv", default: ""] += "\n2016-01-19,holiday,Ngày nghỉ bão,\n"
            try await test.office.publication.publish(
                ProvinceFolder(files: files), as: PublicationNote(by: nil, text: "lịch"),
                at: Moment.at("18/01/2016 11:30"))
            _ = try await test.dossiers.recount(at: Moment.at("18/01/2016 12:00"), batch: 10)
            #expect(try await life.told()[ToldLife.phone]?.last == "rescheduled rescheduled")
        }
    }

    /// A badge that was issued for two years to that applicant, and the moment at which its end is near.
    private func badge(_ test: TestOffice, of applicant: Applicant) async throws -> (DossierCode, Date) {
        let (filed, later) = (Moment.at("18/01/2016 09:15"), Moment.at("19/01/2016 09:15"))
        let draft = try await test.draft(of: TestOffice.badge, at: "so-gtvt", seed: 3, now: filed)
        let code = try await test.dossiers.file(draft.id, by: applicant, at: filed)
        try await test.dossiers.act(
            .accept(officerCase: nil), on: code, by: test.officer(.reception, of: "so-gtvt"), at: filed)
        while let file = try await test.dossiers.find(code), file.dossier.stage == .processing {
            let step = try #require(Path(of: file.dossier, under: file.procedure).step(file.dossier.step))
            let command: Command =
                switch step.kind {
                case .approve: .approve(note: "")
                case .issue: .issue(number: "65/PH", day: Moment.day("19/01/2016"), text: "x", file: nil)
                default: .completeStep(note: "", skipping: [])
                }
            try await test.dossiers.act(command, on: code, by: test.officer(step.role, of: "so-gtvt"), at: later)
        }
        let expires = try #require(
            try await test.office.deliverables.all(of: test.citizen().account).compactMap(\.expires).first)
        return (code, VietnamTime.date(expires.adding(days: -59), ClockTime(ofDay: 540)))
    }

    private static let lasting = TestOffice.small.editing(
        "agencies/so-gtvt/procedures/\(TestOffice.badge)/procedure.yaml"
    ) { source in
        source.replacing(/validity:\n +text:\n +vi: .*\n +en: .*\n/, with: "validity: {value: 2, unit: years}\n")
    }

    @Test(
        "a holder is reminded in the province's own words, by the ways left open: not by SMS after HUY",
        arguments: Engine.available)
    func expiry(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: Self.lasting) { test in
            try await ToldLife.nameSituations(test)
            let (code, due) = try await badge(test, of: ToldLife.applicant(test))
            #expect(try await test.office.deliverables.remindOfExpiry(at: due) > 0)
            for recipient in [ToldLife.phone, ToldLife.address] {
                #expect(try await ToldLife.told(about: code.text, test)[recipient]?.last == "expiry expiry")
            }
        }
        try await TestOffice.open(on: engine, folder: Self.lasting) { test in
            let (code, due) = try await badge(test, of: ToldLife.applicant(test))
            try await test.office.mailroom.receive(
                InboundMessage(sender: ToldLife.phone, text: "HUY", reference: "1"), at: due)
            #expect(try await test.office.deliverables.remindOfExpiry(at: due) > 0)
            let told = try await ToldLife.told(about: code.text, test)
            #expect(told[ToldLife.phone]?.contains { $0.hasPrefix("expiry") } == false)
            #expect(told[ToldLife.address]?.contains { $0.hasPrefix("expiry") } == true)
        }
    }
}
