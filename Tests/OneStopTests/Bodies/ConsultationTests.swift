import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

/// Other agencies and outside bodies are asked about one dossier; it stays one dossier.
@Suite("Opinions of other bodies")
struct ConsultationTests {
    private let agrees = Opinion(verdict: .agrees, text: "")
    private let disagrees = Opinion(verdict: .disagrees, text: "Trái quy hoạch")

    @Test(
        "three are asked at once, answer in any order, and the step waits for all of them", arguments: Engine.available)
    func several(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let asked = try await Consulted(test)
            let bodies = [
                Consulted.agency("so-gtvt"), Consulted.agency("so-khcn"), .outside(name: LocalText(vi: "Cục Thuế")),
            ]
            let dossier = try await asked.ask(bodies)
            #expect(dossier.consultations.map(\.number) == [1, 2, 3])
            #expect(Moment.text(dossier.consultations[0].inquiry.due) == "20/01/2016, 17:00")
            try await asked.act(.record(3, disagrees), by: test.officer(.caseOfficer), at: "19/01/2016 09:00")
            await #expect(throws: Refusal.self) { try await asked.complete(at: "19/01/2016 09:10") }
            try await asked.act(.give(2, agrees), by: test.officer(.agencyHead, of: "so-khcn"), at: "19/01/2016 10:00")
            try await asked.act(
                .give(1, agrees), by: test.officer(.divisionHead, of: "so-gtvt"), at: "19/01/2016 11:00")
            let done = try await asked.complete(at: "19/01/2016 14:00")
            #expect(done.step != dossier.step && done.consultations.allSatisfy { $0.state == .answered })
            #expect(done.due == dossier.due, "the promise runs on")
        }
    }

    @Test(
        "the asked agency sees the question in its queue; it takes, prepares, and its head gives",
        arguments: Engine.available)
    func queue(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let asked = try await Consulted(test)
            try await asked.ask([Consulted.agency("so-gtvt")])
            let officer = test.officer(.caseOfficer, of: "so-gtvt")
            try await asked.act(.take(1), by: officer, at: "18/01/2016 15:00")
            await #expect(throws: Refusal.self) {
                try await asked.act(.give(1, agrees), by: officer, at: "18/01/2016 15:10")
            }
            try await asked.act(.prepare(1, disagrees), by: officer, at: "18/01/2016 15:20")
            let row = try #require(
                try await test.office.referrals.page(of: "so-gtvt", isOpen: true, after: nil).rows.first)
            #expect(row.isPrepared && row.holder == officer.person?.account && row.asker == "ubnd-tam-ky")
            #expect(row.subject == Consulted.question && row.code == asked.code.text)
            try await asked.act(
                .give(1, disagrees), by: test.officer(.agencyHead, of: "so-gtvt"), at: "18/01/2016 16:00")
            #expect(try await test.office.referrals.page(of: "so-gtvt", isOpen: true, after: nil).rows.isEmpty)
            #expect(try await test.office.referrals.page(of: "so-gtvt", isOpen: false, after: nil).rows.count == 1)
        }
    }

    @Test("an agency that was not asked, and a citizen, find nothing; the asked one can do nothing else")
    func rights() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let asked = try await Consulted(test)
            try await asked.ask([Consulted.agency("so-gtvt")])
            let now = Moment.at("18/01/2016 15:00")
            for role in [Role.caseOfficer, .agencyHead] {
                let stranger = test.officer(role, of: "so-khcn")
                for command in [
                    InquiryCommand.take(1), .give(1, agrees), .decline(1, reason: "x"), .cancel(1, reason: "x"),
                ] {
                    await #expect(throws: Refusal.unknownDossier) {
                        try await test.dossiers.act(.inquire(command), on: asked.code, by: stranger, at: now)
                    }
                }
                let theirs = test.officer(role, of: "so-gtvt")
                for command in [
                    Command.claim, .note("x"), .approve(note: ""), .message("x"), .inquire(.cancel(1, reason: "x")),
                ] {
                    await #expect(throws: Refusal.self) {
                        try await test.dossiers.act(command, on: asked.code, by: theirs, at: now)
                    }
                }
                let member = try #require(test.people.officer(role, of: "so-gtvt"))
                await #expect(throws: Refusal.unknownDossier) {
                    try await test.dossiers.open(asked.code, by: member.person, posts: member.posts, at: now)
                }
                let seen = try await test.dossiers.openInquiry(
                    1, on: asked.code, by: member.person, posts: member.posts, at: now)
                #expect(seen.consultation.inquiry.question == Consulted.question)
            }
            let views = try #require(try await test.dossiers.find(asked.code)).history.filter { $0.event.isView }
            #expect(views.map(\.by.agency) == ["so-gtvt", "so-gtvt"])
        }
    }

    @Test("only the papers that were shared can be had by the asked agency")
    func papers() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let asked = try await Consulted(test)
            try await asked.ask([Consulted.agency("so-gtvt")])
            let file = try #require(try await test.dossiers.find(asked.code))
            let paper = try #require(file.dossier.everyFile.first)
            let seen = InquiryFile(file: file, consultation: try #require(file.dossier.consultation(1)))
            #expect(seen.reference(paper.digest.hex) == nil)
            let more = try await asked.ask([Consulted.agency("so-khcn")], files: [paper])
            let shared = InquiryFile(file: file, consultation: try #require(more.consultation(2)))
            #expect(shared.reference(paper.digest.hex) == paper)
        }
    }

    @Test(
        "the asked agency reads what was shared while its answer is awaited, as it was then; afterwards its own answer")
    func readingEnds() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let asked = try await Consulted(test)
            let paper = try #require(try await test.dossier(asked.code).everyFile.first)
            try await asked.ask([Consulted.agency("so-gtvt"), Consulted.agency("so-khcn")], files: [paper])
            let now = Moment.at("18/01/2016 15:00")
            func seen(_ number: Int, _ agency: String) async throws -> InquiryFile {
                let member = try #require(test.people.officer(.caseOfficer, of: agency))
                return try await test.dossiers.openInquiry(
                    number, on: asked.code, by: member.person, posts: member.posts, at: now)
            }
            let asOfAsking = try await test.dossier(asked.code).answers
            let item = SupplementItem(subject: .field("ten_ho_kinh_doanh"), reason: "Trùng tên")
            try await test.dossiers.act(
                .requestSupplement(SupplementRequest(items: [item], until: Moment.day("25/01/2016"))), on: asked.code,
                by: test.officer(.caseOfficer), at: now)
            var changed = asOfAsking
            changed["ten_ho_kinh_doanh"] = .text("Tên khác")
            try await test.dossiers.act(
                .supplement(answers: changed, papers: [:]), on: asked.code, by: .applicant(test.citizen()), at: now)
            var theirs = try await seen(1, "so-gtvt")
            #expect(theirs.answers == asOfAsking && theirs.reference(paper.digest.hex) == paper)
            try await asked.act(.cancel(1, reason: "Hỏi nhầm"), by: test.officer(.caseOfficer), at: "18/01/2016 15:10")
            theirs = try await seen(1, "so-gtvt")
            #expect(theirs.answers == nil && theirs.reference(paper.digest.hex) == nil)
            #expect(theirs.consultation.inquiry.question == Consulted.question)
            let letter = try await test.paper("ý kiến")
            let opinion = Opinion(verdict: .disagrees, text: "Trái quy hoạch", file: letter)
            try await asked.act(
                .give(2, opinion), by: test.officer(.agencyHead, of: "so-khcn"), at: "18/01/2016 15:20")
            theirs = try await seen(2, "so-khcn")
            #expect(theirs.answers == nil && theirs.files.isEmpty && theirs.consultation.opinion == opinion)
            #expect(theirs.reference(letter.digest.hex) == letter)
        }
    }

    @Test("which declared body was not asked is known by its name, in whatever order they are asked")
    func unasked() throws {
        let catalogue = try #require(TestOffice.province.catalogue)
        let procedure = try #require(catalogue.procedure("cap-bien-hieu-xe-van-tai-khach-du-lich"))
        let example = try #require(FiledExample(procedure, at: "so-gtvt", in: catalogue))
        let step = try #require(procedure.steps.first { $0.bodies.count == 2 })
        let at = Moment.at("18/01/2016 10:00")
        let officer = Person(account: .new(), name: "Người hỏi")
        let filing = example.filing(by: officer, at: at)
        func unasked(_ asked: [(ConsultedBody, Int?)]) throws -> [Int] {
            var history = [
                Recorded(
                    number: 1, at: at, by: Signature(person: officer, capacity: .applicant), event: .submitted(filing))
            ]
            for (index, (body, declared)) in asked.enumerated() {
                let inquiry = Inquiry(
                    number: index + 1, body: body, step: step.id, question: "?", sharesAnswers: true, files: [],
                    limit: .oneMinute, due: at, silence: nil, letter: nil, declared: declared)
                history.append(
                    Recorded(
                        number: index + 2, at: at, by: Signature(person: officer, capacity: .system),
                        event: .consulted(inquiry)))
            }
            let dossier = try #require(Dossier(history: history))
            return Ruling(
                on: dossier, by: .system, under: procedure, at: at, calendar: example.calendar, staffing: .usual,
                neighbours: .none
            ).unasked(for: step)
        }
        let free = ConsultedBody.outside(name: LocalText(vi: "Cục Thuế"))
        #expect(try unasked([]) == [0, 1])
        #expect(try unasked([(Consulted.agency("so-vhttdl"), 1)]) == [0], "the second was asked first")
        #expect(try unasked([(free, nil), (free, nil)]) == [0, 1], "two free questions ask no declared body")
        #expect(try unasked([(.outside(name: step.bodies[0]), nil)]) == [1], "an old question, known by its name")
        #expect(try unasked([(Consulted.agency("a"), 1), (Consulted.agency("b"), 0)]).isEmpty)
    }

    @Test("who was asked and has not answered is not asked twice; nobody asks the own agency or a stranger's paper")
    func badRequests() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let asked = try await Consulted(test)
            try await asked.ask([Consulted.agency("so-gtvt")])
            let stranger = FileReference(digest: .of("x"), name: "x.pdf", size: 1, type: .pdf)
            let tries: [([ConsultedBody], Int, [FileReference])] = [
                ([Consulted.agency("so-gtvt")], 2, []), ([Consulted.agency("ubnd-tam-ky")], 2, []),
                ([Consulted.agency("khong-co")], 2, []), ([], 2, []), ([.outside(name: LocalText(vi: "  "))], 2, []),
                ([Consulted.agency("so-khcn")], 0, []), ([Consulted.agency("so-khcn")], 91, []),
                ([Consulted.agency("so-khcn")], 2, [stranger]),
                ([Consulted.agency("so-khcn"), Consulted.agency("so-khcn")], 2, []),
            ]
            for (bodies, days, files) in tries {
                await #expect(throws: Refusal.self, "\(bodies) \(days)") {
                    try await asked.ask(bodies, days: days, files: files, at: "18/01/2016 15:00")
                }
            }
            #expect(try #require(try await test.dossiers.find(asked.code)).dossier.consultations.count == 1)
        }
    }

    @Test("a question sent back or cancelled needs its reason, and lets the step go on")
    func ended() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let asked = try await Consulted(test)
            try await asked.ask([Consulted.agency("so-gtvt"), Consulted.agency("so-khcn")])
            await #expect(throws: Refusal.missingReason) {
                try await asked.act(.cancel(1, reason: " "), by: test.officer(.caseOfficer), at: "18/01/2016 15:00")
            }
            try await asked.act(.cancel(1, reason: "Nhầm"), by: test.officer(.caseOfficer), at: "18/01/2016 15:00")
            try await asked.act(
                .decline(2, reason: "Không thuộc Sở"), by: test.officer(.caseOfficer, of: "so-khcn"),
                at: "18/01/2016 15:10")
            let done = try await asked.complete(at: "18/01/2016 16:00")
            #expect(done.consultations.map(\.state) == [.cancelled, .declined])
            await #expect(throws: Refusal.inquiryClosed) {
                try await asked.act(
                    .give(1, agrees), by: test.officer(.agencyHead, of: "so-gtvt"), at: "18/01/2016 17:00")
            }
        }
    }

    @Test(
        "both sides are told before and at the limit; what may go on without an opinion does, a late one is kept",
        arguments: Engine.available)
    func silence(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let asked = try await Consulted(test)
            try await asked.ask([Consulted.agency("so-gtvt")], days: 1, goesOn: true)
            _ = try await test.dossiers.sweep(at: Moment.at("19/01/2016 16:59"))
            var file = try #require(try await test.dossiers.find(asked.code))
            let soon = file.dossier.escalations.filter { $0.inquiry == 1 }
            #expect(soon.map(\.rung) == [.owner])
            let told = Set(soon.flatMap(\.told).map(\.account))
            for actor in [test.officer(.caseOfficer), test.officer(.caseOfficer, of: "so-gtvt")] {
                #expect(actor.person.map { told.contains($0.account) } == true)
            }
            await #expect(throws: Refusal.self) { try await asked.complete(at: "19/01/2016 16:59") }
            _ = try await test.dossiers.sweep(at: Moment.at("19/01/2016 17:00"))
            file = try #require(try await test.dossiers.find(asked.code))
            #expect(file.dossier.consultation(1)?.state == .lapsed && file.dossier.consultation(1)?.lapse == .goesOn)
            #expect(file.history.count { $0.event.kind == "opinion_lapsed" } == 1)
            _ = try await test.dossiers.sweep(at: Moment.at("20/01/2016 09:00"))
            let late = try await asked.act(
                .give(1, disagrees), by: test.officer(.agencyHead, of: "so-gtvt"), at: "20/01/2016 10:00")
            #expect(late.consultation(1)?.isLate == true && late.consultation(1)?.state == .lapsed)
            try await asked.complete(at: "20/01/2016 11:00")
        }
    }

    @Test("silence that means nothing goes up the ladder and never ends by itself")
    func reported() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let asked = try await Consulted(test)
            try await asked.ask([Consulted.agency("so-gtvt")], days: 1)
            for at in ["19/01/2016 17:00", "20/01/2016 17:00", "22/01/2016 17:00", "01/02/2016 09:00"] {
                _ = try await test.dossiers.sweep(at: Moment.at(at))
            }
            let dossier = try #require(try await test.dossiers.find(asked.code)).dossier
            #expect(dossier.openConsultations.count == 1)
            #expect(dossier.escalations.filter { $0.inquiry == 1 }.map(\.rung) == Rung.allCases)
            #expect(try await test.office.silence.counts(now: Moment.at("01/02/2016 09:00"))["so-gtvt"] == 1)
        }
    }

    @Test("an open dossier in consultation names who owes what by when")
    func duties() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let asked = try await Consulted(test)
            let dossier = try await asked.ask([Consulted.agency("so-gtvt"), .outside(name: LocalText(vi: "Cục Thuế"))])
            let procedure = try #require(try await test.dossiers.find(asked.code)).procedure
            let duty = try #require(
                dossier.duty(under: procedure, calendar: Holidays.calendar, at: Moment.at("18/01/2016 15:00")))
            #expect(duty.awaits == dossier.consultations.map(\.inquiry.body) && duty.act == .step)
            let owed = dossier.awaitedDuties
            #expect(owed.map(\.owner) == dossier.consultations.map { .body($0.inquiry.body) })
            #expect(owed.allSatisfy { $0.act == .opinion && $0.due == Moment.at("20/01/2016 17:00") })
            #expect(owed.allSatisfy { $0.lastContact == dossier.lastContact })
        }
    }

    @Test("when the dossier ends nobody is waited for any more", arguments: Engine.available)
    func closed(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            let asked = try await Consulted(test)
            try await asked.ask([Consulted.agency("so-gtvt")])
            let reasons = Reasoned(reasons: ["Không đủ điều kiện"], legalGround: "")
            let dossier = try await test.dossiers.act(
                .stop(reasons), on: asked.code, by: test.officer(.agencyHead), at: Moment.at("18/01/2016 16:00"))
            #expect(dossier.consultations.map(\.state) == [.closed])
            #expect(try await test.office.referrals.page(of: "so-gtvt", isOpen: true, after: nil).rows.isEmpty)
            await #expect(throws: Refusal.inquiryClosed) {
                try await asked.act(
                    .give(1, agrees), by: test.officer(.agencyHead, of: "so-gtvt"), at: "18/01/2016 17:00")
            }
        }
    }

    @Test("the queue is read in the order of an index, without sorting", arguments: [true, false])
    func plan(isOpen: Bool) async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let plan = try await test.office.database.read { tx in
                try tx.rows("EXPLAIN QUERY PLAN \(Referrals.listing("so-gtvt", isOpen: isOpen, after: nil))").map {
                    try $0.get("detail") as String
                }
            }.joined(separator: "; ")
            #expect(plan.contains("SEARCH referrals USING") && !plan.contains("TEMP B-TREE"), "\(plan)")
        }
    }

    @Test("pages of the queue follow each other without a gap or a double", arguments: Engine.available)
    func paging(engine: Engine) async throws {
        try await TestOffice.open(on: engine) { test in
            for seed in 1...30 as ClosedRange<UInt64> {
                try await Consulted(test, seed: seed).ask([Consulted.agency("so-gtvt")])
            }
            var (seen, key): ([String], ReferralKey?) = ([], nil)
            repeat {
                let page = try await test.office.referrals.page(of: "so-gtvt", isOpen: true, after: key)
                seen += page.rows.map(\.code)
                key = page.next.flatMap { ReferralKey($0.text) }
            } while key != nil
            #expect(seen.count == 30 && Set(seen).count == 30)
        }
    }
}
