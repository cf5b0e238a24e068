import Foundation
import Kernel
import OneStop
import TestKit
import Testing

@testable import Web

/// The archive that a person takes home, opened and read.
@Suite("A person's copy")
struct DataCopyTests {
    private static let now = Moment.at("18/01/2016 10:00")
    private static let password = "mat-khau-rat-dai"

    private func open(_ engine: Engine = .sqlite, _ body: (TestOffice) async throws -> Void) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small, body)
    }

    /// A confirmed account of that name and phone.
    private func account(_ name: String, _ phone: String, _ test: TestOffice) async throws -> Account {
        let login = try await test.office.accounts.register(
            name: name, login: phone, password: Self.password, language: .vi, now: Self.now)
        let sent = try await test.office.mailbox().first { $0.kind == "code" && $0.recipient == phone }
        let code = String(try #require(sent?.body.firstMatch(of: /\d{6}/)).0)
        return try await test.office.accounts.confirm(login, code: code, now: Self.now)
    }

    /// What a person of that account files, with a paper and an answer of its own.
    private func file(_ words: String, by account: Account, _ test: TestOffice) async throws -> DossierCode {
        let procedure = try #require(test.office.catalogue.procedure(TestOffice.household))
        let typed = SyntheticInput(
            for: procedure.form, units: test.office.catalogue.province.units, today: VietnamTime.day(of: Self.now),
            seed: 7)
        let draft = try await test.office.drafts.start(
            TestOffice.household, at: "ubnd-tam-ky", by: account.id, prefilled: typed.input, now: Self.now)
        let paper = try await test.paper(words)
        try await test.office.drafts.change(draft.id, of: account.id, now: Self.now) { draft in
            for field in procedure.form.fields where field.kind == .file { draft.files[field.id] = [paper] }
            for demanded in procedure.papers {
                draft.declared[demanded.id] = false
                if !demanded.isFilledOnline { draft.files["giay_to.\(demanded.id)"] = [paper] }
            }
        }
        let applicant = Applicant(
            name: account.name, submitter: account.person, phone: account.phone, email: nil, language: .vi)
        return try await test.dossiers.file(draft.id, by: applicant, at: Self.now)
    }

    private func copy(of account: Account, _ test: TestOffice, in language: Language = .vi) async throws -> ZipReading {
        let copy = DataCopy(
            office: test.office, account: account, t: test.office.texts.wording(language), now: Self.now)
        var bytes: [UInt8] = []
        try await copy.run {
            #expect($0.count <= 512 * 1_024)
            bytes += $0
        }
        return try ZipReading(bytes)
    }

    @Test("holds all that is the person's: account, dossiers, answers, papers, receipts", arguments: Engine.available)
    func whole(engine: Engine) async throws {
        try await open(engine) { test in
            let person = try await account("Ngô Thị Chép (demo)", "0905917365", test)
            let code = try await file("tờ giấy của Chép", by: person, test)
            try await test.sequencer().round(at: Self.now)
            try await test.dossiers.act(
                .message("Tôi hỏi thêm"), on: code, by: .applicant(person.person), at: Self.now)
            let archive = try await copy(of: person, test)
            let folder = "ho-so/\(code.text)"
            let page = String(decoding: try #require(archive["\(folder)/ho-so.html"]), as: UTF8.self)
            let filing = try #require(try await test.dossiers.find(code)).dossier.filing
            for text in [person.name, "0905917365", filing.pin.text, "Tôi hỏi thêm"] {
                #expect(page.contains(text), "\(text)")
            }
            let index = String(decoding: try #require(archive["index.html"]), as: UTF8.self)
            #expect(index.contains("href=\"ho-so/\(code.text)/ho-so.html\"") && index.contains("0905917365"))
            let papers = archive.files.filter { $0.name.hasPrefix("\(folder)/giay-to/") }
            #expect(!papers.isEmpty)
            #expect(papers.allSatisfy { String(decoding: $0.bytes, as: UTF8.self).contains("tờ giấy của Chép") })
            #expect(archive["\(folder)/bang-chung/\(code.text)-1.tlog-proof"] != nil)
            for name in ["du-lieu.json", "\(folder)/ho-so.json"] {
                let json = try JSONSerialization.jsonObject(with: Data(try #require(archive[name])))
                #expect((json as? [String: Any])?["format"] as? String == "motcua-data/1")
            }
            let english = String(
                decoding: try #require(try await copy(of: person, test, in: .en)["index.html"]), as: UTF8.self)
            #expect(english.contains("My data") && !english.contains("mydata."))
            #expect(!index.contains("mydata.") && !page.contains("mydata."))
        }
    }

    @Test("holds nothing of others, no officer's note, no look that is shown later")
    func others() async throws {
        try await open { test in
            let person = try await account("Ngô Thị Chép (demo)", "0905917365", test)
            let other = try await account("Đỗ Văn Người Lạ (demo)", "0905444777", test)
            let code = try await file("của Chép", by: person, test)
            let foreign = try await file("của Người Lạ", by: other, test)
            try await test.dossiers.act(
                .note("ghi chú nội bộ bí mật"), on: code, by: test.officer(.reception), at: Self.now)
            let archive = try await copy(of: person, test).text
            for text in [other.name, "0905444777", foreign.text, "của Người Lạ", "ghi chú nội bộ bí mật"] {
                #expect(!archive.contains(text), "\(text)")
            }
        }
    }

    @Test("a look of an agency that shows them later comes in only then")
    func looks() async throws {
        let folder = TestOffice.small.editing("agencies/ubnd-tam-ky/agency.yaml") { "looks_shown_after: 30\n" + $0 }
        try await TestOffice.open(on: .sqlite, folder: folder) { test in
            let person = try await account("Ngô Thị Chép (demo)", "0905917365", test)
            let code = try await file("của Chép", by: person, test)
            let member = try #require(test.people.officer(.caseOfficer, of: "ubnd-tam-ky"))
            let reason = try StatedReason(.other, text: "việc điều tra")
            _ = try await test.dossiers.open(
                code, by: member.person, posts: member.posts, ground: .stated(reason), at: Self.now)
            #expect(try await !copy(of: person, test).text.contains("việc điều tra"))
            let later = DataCopy(
                office: test.office, account: person, t: test.office.texts.wording(.vi),
                now: Self.now.addingTimeInterval(31 * 86_400))
            var bytes: [UInt8] = []
            try await later.run { bytes += $0 }
            #expect(try ZipReading(bytes).text.contains("việc điều tra"))
        }
    }

    @Test("of whom one stands for it holds part of the number; once the mandate ended, nothing of the dossier")
    func mandates() async throws {
        try await open { test in
            let holder = try await account("Con Gái (demo)", "0905777888", test)
            let today = VietnamTime.day(of: Self.now)
            let request = try MandateRequest(
                name: "Mẹ Già", number: "049045001234", contact: "0905111222", procedure: nil,
                until: today.adding(days: 30), isByPaper: false, paper: nil, today: today)
            let id = try await test.office.people.mandates.ask(
                request, procedureName: "Thử", by: holder, from: "x", now: Self.now)
            let text = try await copy(of: holder, test).text
            #expect(text.contains("Mẹ Già") && !text.contains("049045001234") && !text.contains("0905111222"))
            let mother = try await account("Mẹ Già (demo)", "0905111222", test)
            let given = try await copy(of: mother, test).text
            #expect(given.contains("Con Gái (demo)") && !given.contains("049045001234"), "not yet said to be hers")
            try await test.office.people.mandates.recognise(id, by: mother, now: Self.now)
            #expect(try await copy(of: mother, test).text.contains("049045001234"))
            #expect(try await !copy(of: mother, test).text.contains("0905777888"))
        }
    }

    @Test("a file that can't be opened is said to be missing, and the rest is whole")
    func heldBack() async throws {
        try await open { test in
            let person = try await account("Ngô Thị Chép (demo)", "0905917365", test)
            let code = try await file("của Chép", by: person, test)
            for reference in try #require(try await test.dossiers.find(code)).dossier.papers.values.joined() {
                (test.office.vault as? MemoryFiles)?.swap(reference.digest, for: nil)
            }
            let archive = try await copy(of: person, test)
            #expect(archive.files.allSatisfy { !$0.name.contains("/giay-to/") })
            #expect(archive.text.contains("không có trong đây"))
        }
    }

    @Test("every dossier of many is in it once")
    func many() async throws {
        try await open { test in
            var codes: Set<String> = []
            for seed in 1...205 as ClosedRange<UInt64> {
                codes.insert(try await test.file(seed: seed, now: Self.now).text)
            }
            let person = try #require(try await test.office.accounts.find(test.citizen().account))
            var found: [String] = []
            try await test.office.personalData.eachDossier(of: person.id) { found.append($0.text) }
            #expect(found.count == 205 && Set(found) == codes)
        }
    }
}
