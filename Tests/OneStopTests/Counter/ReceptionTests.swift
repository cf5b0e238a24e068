import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

/// Paper taken in at the desk, from the first word to the slip.
@Suite("Reception at the desk")
struct ReceptionTests {
    private static let now = Moment.at("18/01/2016 09:15")

    /// A reception that the household's form accepts, its papers ticked.
    private func reception(
        _ test: TestOffice, more: [String: [String]] = [:], officer: Actor? = nil
    ) async throws -> DeskForm {
        let officer = officer ?? test.officer(.reception)
        let procedure = try #require(test.office.catalogue.procedure(TestOffice.household))
        let today = VietnamTime.day(of: Self.now)
        var typed = SyntheticInput(
            for: procedure.form, units: test.office.catalogue.province.units, today: today, seed: 1
        ).input
        typed["quay.ten"] = "Trần Thị Giấy (demo)"
        typed["quay.so"] = "048185001234"
        typed["quay.dt"] = "0905123318"
        typed.values["quay.nhan"] = procedure.papers.map(\.id)
        for paper in procedure.papers { typed["quay.chinh.\(paper.id)"] = "1" }
        typed.values.merge(more) { $1 }
        let receptions = test.office.counter.receptions
        let id = try await receptions.start(
            TestOffice.household, at: "ubnd-tam-ky", by: officer, typed: typed, now: Self.now)
        return try await form(id, test, officer)
    }

    private func form(_ id: ID<Reception>, _ test: TestOffice, _ officer: Actor) async throws -> DeskForm {
        let found = try #require(try await test.office.counter.receptions.find(id, by: officer))
        let procedure = try #require(test.office.catalogue.procedure(found.procedure))
        let agency = try #require(test.office.catalogue.agency(found.agency))
        return DeskForm(found, procedure: procedure, agency: agency, catalogue: test.office.catalogue, now: Self.now)
    }

    @Test(
        "what nobody went on with for thirty days is thrown away, what became a dossier stays",
        arguments: Engine.available)
    func purged(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let desk = test.officer(.reception)
            let (filed, left) = (try await reception(test), try await reception(test))
            _ = try await test.dossiers.receive(filed, as: .accept(officerCase: nil), by: desk, at: Self.now)
            let receptions = test.office.counter.receptions
            let late = Self.now.addingTimeInterval(Double(Receptions.keptDays) * 86_400)
            #expect(try await receptions.purge(at: late) == 0)
            #expect(try await receptions.purge(at: late.addingTimeInterval(1)) == 1)
            #expect(try await receptions.find(left.reception.id, by: desk) == nil)
            #expect(try await receptions.find(filed.reception.id, by: desk)?.filed != nil)
            guard engine == .sqlite else { return }
            let plan = try await test.office.database.read { tx in
                try tx.rows("EXPLAIN QUERY PLAN \(Receptions.purging(savedBefore: late))").map {
                    try $0.get("detail") as String
                }
            }.joined(separator: "; ")
            #expect(plan.contains("receptions_unfinished") && !plan.contains("TEMP B-TREE"), "\(plan)")
        }
    }

    @Test("a complete dossier is filed, accepted and paid in one act", arguments: Engine.available)
    func complete(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let officer = test.officer(.reception)
            let form = try await reception(test, more: ["quay.phi": ["tien_mat"]])
            let code = try await test.dossiers.receive(form, as: .accept(officerCase: nil), by: officer, at: Self.now)
            let file = try #require(try await test.dossiers.find(code))
            #expect(file.dossier.stage == .processing && file.dossier.due != nil)
            #expect(file.dossier.filing.channel == .counter)
            #expect(file.dossier.filing.desk?.owner.number == "048185001234")
            #expect(file.history.first?.by == Signature(person: officer.person, capacity: .officer(.reception)))
            #expect(
                file.dossier.fees.standing == .paid && file.dossier.fees.payments.first?.receipt == "BL-2016-000001")
            #expect(file.history.map(\.event.kind) == ["submitted", "claimed", "accepted", "fee_requested", "paid"])
            let messages = try await test.office.mailbox()
            #expect(messages.contains { $0.recipient == "0905123318" })
        }
    }

    @Test("sent twice, or from two desks at once, it becomes one dossier", arguments: Engine.available)
    func once(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let officer = test.officer(.reception)
            let form = try await reception(test)
            async let one = test.dossiers.receive(form, as: .accept(officerCase: nil), by: officer, at: Self.now)
            async let two = test.dossiers.receive(form, as: .accept(officerCase: nil), by: officer, at: Self.now)
            let codes = try await [one, two]
            #expect(codes[0] == codes[1])
            let count = try await test.office.database.read { tx in
                try tx.value("SELECT COUNT(*) FROM dossiers", as: Int.self)
            }
            #expect(count == 1)
        }
    }

    @Test("what a colleague saved meanwhile is not filed over")
    func stale() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let officer = test.officer(.reception)
            let form = try await reception(test)
            try await test.office.counter.receptions.save(
                form.reception.id, typed: form.reception.typed, by: officer, now: Self.now.addingTimeInterval(5))
            await #expect(throws: Refusal.self) {
                try await test.dossiers.receive(form, as: .accept(officerCase: nil), by: officer, at: Self.now)
            }
        }
    }

    @Test("a missing paper is never accepted in silence: it is refused, or asked for by name")
    func missing() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let officer = test.officer(.reception)
            let form = try await reception(test, more: ["quay.nhan": ["giay_de_nghi"]])
            await #expect(throws: Refusal.invalidAnswers(form.missingPapers)) {
                try await test.dossiers.receive(form, as: .accept(officerCase: nil), by: officer, at: Self.now)
            }
            let until = VietnamTime.day(of: Self.now).adding(days: 7)
            let code = try await test.dossiers.receive(
                form, as: .supplement(reason: "Chưa có", until: until), by: officer, at: Self.now)
            let dossier = try #require(try await test.dossiers.find(code)).dossier
            #expect(dossier.stage == .supplementRequested && dossier.acceptedAt == nil)
            #expect(dossier.request?.items.contains { $0.subject == .paper("giay_to_tuy_than") } == true)
        }
    }

    @Test("nobody but the agency's reception opens, saves or files a reception")
    func rights() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let form = try await reception(test)
            let strangers = [
                test.officer(.reception, of: "ubnd-dien-ban"), test.officer(.caseOfficer),
                .applicant(test.citizen()),
            ]
            for stranger in strangers {
                #expect(try await test.office.counter.receptions.find(form.reception.id, by: stranger) == nil)
                await #expect(throws: Refusal.self) {
                    try await test.dossiers.receive(form, as: .leave, by: stranger, at: Self.now)
                }
                await #expect(throws: Refusal.self) {
                    try await test.office.counter.receptions.save(
                        form.reception.id, typed: FormInput(), by: stranger, now: Self.now)
                }
            }
        }
    }

    @Test(
        "bad input at the desk is named at its place",
        arguments: [
            ("quay.ten", "", DeskFault.Code.missingName), ("quay.so", "12", .badNumber),
            ("quay.ngay_sinh", "31/02/1990", .badBirth), ("quay.ngay_sinh", "01/01/2031", .futureBirth),
            ("quay.dt", "123", .badPhone), ("quay.chinh.giay_de_nghi", "1000", .count),
            ("quay.chinh.giay_de_nghi", "-1", .count), ("quay.uq_ten", "Ai đó", .proxy), ("quay.kenh", "post", .post),
        ])
    func badInput(name: String, value: String, code: DeskFault.Code) throws {
        var typed = FormInput(["quay.ten": ["A"], "quay.nhan": ["giay_de_nghi"], "quay.chinh.giay_de_nghi": ["1"]])
        typed[name] = value
        let reading = DeskReading(typed, today: VietnamTime.day(of: Self.now))
        #expect(reading.faults.map(\.code) == [code])
    }

    @Test("the person of an earlier dossier is found by number and by phone, and each question is written down")
    func lookup() async throws {
        try await TestOffice.open(on: .sqlite) { test in
            let officer = test.officer(.reception)
            let form = try await reception(test)
            _ = try await test.dossiers.receive(form, as: .leave, by: officer, at: Self.now)
            let persons = test.office.counter.persons
            for asked in ["048185001234", "0905 123 318"] {
                let known = try await persons.find(asked, at: "ubnd-tam-ky", by: officer, now: Self.now)
                #expect(known?.person.name == "Trần Thị Giấy (demo)")
            }
            let elsewhere = test.officer(.reception, of: "ubnd-dien-ban")
            #expect(try await persons.find("048185001234", at: "ubnd-dien-ban", by: elsewhere, now: Self.now) == nil)
            await #expect(throws: Refusal.self) {
                try await persons.find("048185001234", at: "ubnd-tam-ky", by: elsewhere, now: Self.now)
            }
            let asked = try await test.office.database.read { tx in
                try tx.rows("SELECT asked FROM person_lookups ORDER BY id").map { try $0.get("asked") as String }
            }
            #expect(asked.count == 3 && !asked.contains { $0.contains("048185001234") })
        }
    }

    @Test("a phone and a number typed in the form alone are the person's all the same")
    func completing() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let form = try await reception(test, more: ["quay.dt": [""], "quay.so": [""], "quay.ten": [""]])
            #expect(form.desk.faults.isEmpty && form.desk.phone != nil)
            #expect(form.desk.note.owner.number != nil && !form.desk.note.owner.name.isEmpty)
        }
    }

    @Test("what the desk knows of a person fills the form's empty fields and no others")
    func filling() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let procedure = try #require(test.office.catalogue.procedure(TestOffice.household))
            let filling = PersonFilling(
                form: procedure.form, applicant: procedure.applicant, units: test.office.catalogue.province.units)
            var input = FormInput(["dien_thoai": ["0905999999"]])
            filling.fill(
                &input,
                from: FormInput([
                    "quay.ten": ["NGUYỄN VĂN MẪU"], "quay.so": ["048085001234"], "quay.gioi": ["Nam"],
                    "quay.ngay_sinh": ["12/03/1985"], "quay.dt": ["0905123318"],
                ]))
            #expect(input["ho_va_ten_chu_ho"] == "NGUYỄN VĂN MẪU" && input["gioi_tinh"] == "Nam")
            #expect(input["so_cmnd_hoac_ho_chieu"] == "048085001234" && input["dien_thoai"] == "0905999999")
        }
    }
}
