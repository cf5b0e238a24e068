import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

/// Papers in an agency's own words: from a day on, checked when written, and never changed afterwards.
@Suite("Wordings of papers")
struct WordingTests {
    private static let agency = "ubnd-tam-ky"
    private static let place = WordingPlace(agency: agency, kind: .receipt, edition: .of2018)
    private static let common = WordingPlace(agency: "", kind: .receipt, edition: .of2018)

    private func administrator(_ test: TestOffice, of agency: String = agency) async throws -> Account {
        try await test.appoint("Quản Trị \(agency)", .agencyAdministrator, at: agency)
    }

    private func province(_ test: TestOffice) async throws -> Account {
        try await test.account(try #require(test.people.administrator).person.account)
    }

    private func keep(
        _ words: String, at place: WordingPlace = place, from day: String = "18/01/2016", by author: Account,
        now: String, _ test: TestOffice
    ) async throws {
        let prints = test.office.prints
        let seen = try await prints.wording(at: place).versions.map(\.id.text).max().flatMap { ID<PaperWording>($0) }
        try await prints.keepWording(
            ["close": words], at: place, from: Moment.day(day), seen: seen, by: author, at: Moment.at(now))
    }

    @Test(
        "a version holds from its day on; a paper of an earlier act keeps the words of its day",
        arguments: Engine.available)
    func dated(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (lives, author) = (PrintedLives(test: test), try await administrator(test))
            let before = try await lives.accepted(on: "18/01/2016", seed: 1)
            try await keep("Nhận tại quầy số 3, gọi {{ dien_thoai }}.", by: author, now: "18/01/2016 11:00", test)
            try await keep(
                "Nhận tại quầy số 9.", from: "25/01/2016", by: author, now: "18/01/2016 11:05", test)
            let today = try await lives.accepted(on: "19/01/2016", seed: 2)
            let later = try await lives.accepted(on: "25/01/2016", seed: 3)
            for (code, own, foreign) in [
                (before, "mang theo giấy này", "quầy số"), (today, "Nhận tại quầy số 3, gọi 0", "mang theo giấy này"),
                (later, "Nhận tại quầy số 9.", "quầy số 3"),
            ] {
                let words = try await lives.pdf(.receipt, code).words()
                #expect(words.contains(own) && !words.contains(foreign), "\(code): \(own)")
            }
            let state = try await test.office.prints.wording(at: Self.place)
            #expect(state.versions.count == 2 && state.versions.allSatisfy { $0.by == author.person })
            #expect(state.inForce(at: Moment.at("20/01/2016 08:00"))?.parts["close"]?.contains("quầy số 3") == true)
            #expect(state.coming(after: Moment.at("20/01/2016 08:00")).count == 1)
            #expect(state.versions.map(\.writtenAt) == [Moment.at("18/01/2016 11:05"), Moment.at("18/01/2016 11:00")])
        }
    }

    @Test(
        "the agency's words go before the province's, the province's before the product's; back means one level up",
        arguments: Engine.available)
    func levels(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (own, above) = (try await administrator(test), try await province(test))
            let prints = test.office.prints
            func words(_ place: WordingPlace, _ at: String) async throws -> String? {
                try await prints.words(at: place, on: Moment.at(at))["close"]
            }
            try await keep("Lời của tỉnh.", at: Self.common, by: above, now: "18/01/2016 09:00", test)
            try await keep("Lời của phố.", by: own, now: "18/01/2016 10:00", test)
            #expect(try await words(Self.place, "18/01/2016 09:30") == "Lời của tỉnh.")
            #expect(try await words(Self.place, "18/01/2016 10:30") == "Lời của phố.")
            let other = WordingPlace(agency: "so-gtvt", kind: .receipt, edition: .of2018)
            #expect(try await words(other, "18/01/2016 10:30") == "Lời của tỉnh.")
            let seen = try await prints.wording(at: Self.place).versions.first?.id
            try await prints.keepWording(
                [:], at: Self.place, from: Moment.day("18/01/2016"), seen: seen, by: own,
                at: Moment.at("18/01/2016 11:00"))
            #expect(try await words(Self.place, "18/01/2016 11:30") == "Lời của tỉnh.")
            #expect(try await words(Self.place, "18/01/2016 10:30") == "Lời của phố.", "the past stays")
            let newest = WordingPlace(agency: "", kind: .receipt, edition: .of2025)
            #expect(try await words(newest, "18/01/2016 11:30")?.contains("mang theo giấy này") == true)
        }
    }

    @Test(
        "a field that the paper does not have is refused with paragraph, line and column, and nothing is kept",
        arguments: [
            ("Gọi {{ dien_thoai }}\nhoặc {{ so_may }}", 2, 9), ("{{ han_bo_sung }}", 1, 4), ("{{ ma_ho_so", 1, 3),
        ])
    func faults(words: String, line: Int, column: Int) async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let author = try await administrator(test)
            let refusal = await #expect(throws: WordingRefusal.self) {
                try await keep(words, by: author, now: "18/01/2016 11:00", test)
            }
            guard case .faults(let faults)? = refusal else {
                Issue.record("\(String(describing: refusal))")
                return
            }
            #expect(faults.map(\.part) == ["close"] && faults[0].fault.line == line)
            #expect(abs(faults[0].fault.column - column) <= 1, "\(faults[0].fault.column)")
            #expect(try await test.office.prints.wording(at: Self.place).versions.isEmpty)
        }
    }

    @Test("no day that is past or years ahead, nothing that says the same, nobody else's paper")
    func refused() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let author = try await administrator(test)
            await #expect(throws: WordingRefusal.dayPast) {
                try await keep("a", from: "17/01/2016", by: author, now: "18/01/2016 11:00", test)
            }
            await #expect(throws: WordingRefusal.dayTooFar(Moment.day("18/01/2017"))) {
                try await keep("a", from: "19/01/2017", by: author, now: "18/01/2016 11:00", test)
            }
            let standard = try await test.office.prints.words(at: Self.place, on: Moment.at("18/01/2016 11:00"))[
                "close"]
            await #expect(throws: WordingRefusal.unchanged) {
                try await keep(try #require(standard), by: author, now: "18/01/2016 11:00", test)
            }
            for stranger in [
                try await administrator(test, of: "ubnd-dien-ban"), try await test.account(.agencyHead),
                try await province(test),
            ] {
                await #expect(throws: WordingRefusal.notAllowed) {
                    try await keep("a", by: stranger, now: "18/01/2016 11:00", test)
                }
            }
            await #expect(throws: WordingRefusal.notAllowed) {
                try await keep("a", at: Self.common, by: author, now: "18/01/2016 11:00", test)
            }
        }
    }

    @Test("a stale page overwrites nothing, and the same sent twice is kept once", arguments: Engine.available)
    func stale(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let author = try await administrator(test)
            let second = try await test.appoint("Người Thứ Hai", .agencyAdministrator, at: Self.agency)
            let prints = test.office.prints
            func keep(_ words: String, by author: Account, _ at: String) async throws {
                try await prints.keepWording(
                    ["close": words], at: Self.place, from: Moment.day("18/01/2016"), seen: nil, by: author,
                    at: Moment.at(at))
            }
            try await keep("Lời một.", by: author, "18/01/2016 11:00")
            try await keep("Lời một.", by: author, "18/01/2016 11:01")
            await #expect(throws: WordingRefusal.changedMeanwhile(by: author.name)) {
                try await keep("Lời hai.", by: second, "18/01/2016 11:02")
            }
            #expect(try await prints.wording(at: Self.place).versions.count == 1)
        }
    }

    @Test("every paper has a preview in both editions, marked as a sample, on two pages at most")
    func samples() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            for agency in [Self.agency, ""] {
                for (kind, edition) in PrintKind.allCases.flatMap({ kind in FormEdition.allCases.map { (kind, $0) } }) {
                    let place = WordingPlace(agency: agency, kind: kind, edition: edition)
                    let text = "Mẫu {{ ma_ho_so }} {{ chu_ho_so }}"
                    let bytes = try await test.office.prints.sample(
                        [kind.parts[0]: text], at: place, site: PrintedLives.site)
                    let reading = PDFReading(bytes)
                    let words = try reading.words()
                    #expect(words.contains("BẢN XEM THỬ") && words.contains("Người nộp mẫu"), "\(kind) \(edition)")
                    #expect(words.contains("-0000 Người nộp mẫu"), "\(kind) \(edition)")
                    #expect(try reading.pages().count <= 2)
                }
            }
            #expect(
                try await test.office.database.read { try $0.value("SELECT COUNT(*) FROM dossiers", as: Int.self) } == 0
            )
        }
    }
}
