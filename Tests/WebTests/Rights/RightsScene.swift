import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import NIOCore
import OneStop
import TestKit
import Testing

@testable import Web

/// One of everything that an address can name, belonging to Tam Kỳ, and everybody who may ask for it.
struct RightsScene {
    let site: TestSite
    let accounts: [RightsVisitor: Account]
    private var names: [String: String]

    static let now = Moment.at("18/01/2016 10:00")

    static func make(on site: TestSite) async throws -> RightsScene {
        var accounts: [RightsVisitor: Account] = [:]
        for visitor in RightsVisitor.allCases {
            accounts[visitor] = try await visitor.account(in: site.test, now: now)
        }
        return RightsScene(site: site, accounts: accounts, names: try await names(on: site.test, accounts))
    }

    private static func names(
        on test: TestOffice, _ accounts: [RightsVisitor: Account]
    ) async throws -> [String: String] {
        let draft = try await test.draft(seed: 9)
        let head = try #require(accounts[.agencyHead])
        try await test.office.work.keep(
            QueueFilter(text: "x"), of: .all, as: "Lọc", for: head.id, in: "ubnd-tam-ky", at: now)
        let filter = try #require(try await test.office.work.filters(of: head.id, in: "ubnd-tam-ky").first)
        try await test.office.work.keepTemplate(
            nil, of: "ubnd-tam-ky", for: .message, procedure: nil, name: "Mẫu", body: "Xin chào", by: head, at: now)
        let template = try #require(try await test.office.work.templates(of: "ubnd-tam-ky").first)
        try await test.office.work.enter(
            AbsenceRequest(
                agency: "ubnd-tam-ky", officer: head.id, deputy: nil, from: VietnamTime.day(of: now),
                to: VietnamTime.day(of: now), reason: "Đi công tác"), by: head, at: now)
        let absence = try #require(try await test.office.work.absences(in: "ubnd-tam-ky", at: now).first)
        let applicant = try #require(accounts[.applicant])
        let organisation = try await test.office.people.organisations.found(
            "Huỳnh Bí Mật và các con", code: "0100109106", by: applicant, now: now)
        let mandate = try await test.office.people.mandates.ask(
            try MandateRequest(
                name: "Huỳnh Bí Mật", number: "049045001234", contact: "0905333444", procedure: nil,
                until: VietnamTime.day(of: now), isByPaper: false, paper: nil, today: VietnamTime.day(of: now)),
            procedureName: "", by: applicant, from: "x", now: now)
        let wish = try ExportWish(
            of: .book, at: "ubnd-tam-ky", address: Link.bookSheet(nil).path, lines: 600, reason: "Báo cáo của cơ quan")
        let export = try await test.office.exports.ask(
            wish, by: try #require(accounts[.recordsClerk]), from: .none, at: now)
        let procedure = try #require(test.office.catalogue.procedure(TestOffice.household))
        let paper = try #require(draft.files.values.first?.first)
        return [
            "{provider}": "khong-co", "{link}": ID<SignOnLink>.new().text, "{filter}": filter.id.text,
            "{visit}": ID<Session>.new().text, "{key}": ID<SecurityKey>.new().text,
            "{account}": try #require(test.people.officer(.recordsClerk, of: "ubnd-tam-ky")).person.account.text,
            "{template}": template.id.text, "{absence}": absence.id.text, "{digest}": paper.digest.hex,
            "{slug}": TestOffice.household, "{section}": procedure.form.sections[0].id, "{number}": "1",
            "{queue}": Queue.all.rawValue,
            "{paper}": "giay-tiep-nhan", "{reference}": "TK-7F3K-29QX", "{agency}": "ubnd-tam-ky",
            "{situation}": "accepted", "{order}": ID<BulkOrder>.new().text, "{message}": UUID().uuidString,
            "{proof}": "x", "{organisation}": organisation.text, "{mandate}": mandate.text, "{secret}": "ABCDEFGHJK",
            "{check}": ID<DeskCode>.new().text, "{export}": export.text, "{kept}": ID<DeskCode>.new().text,
            "{closed}": ID<DeskCode>.new().text, "{hold}": ID<RetentionHold>.new().text,
        ]
    }

    /// A dossier of the applicant that is worked on, fresh for each request that may change it.
    func dossier() async throws -> DossierCode {
        let code = try await site.test.file()
        try await site.test.dossiers.act(
            .accept(officerCase: nil), on: code, by: site.test.officer(.reception), at: Self.now)
        return code
    }

    /// The same with a draft and a reception that nobody has thrown away yet.
    func renewed() async throws -> RightsScene {
        var scene = self
        let draft = try await site.test.draft(seed: 9)
        scene.names["{draft}"] = draft.id.text
        let request = try UploadRequest(
            draft: draft.id, field: "giay_to.x", fileName: "Huỳnh Bí Mật.pdf", length: 10, limit: 10)
        let upload = try await site.test.office.uploads.begin(request, by: draft.account, now: Self.now)
        scene.names["{upload}"] = upload.id.text
        scene.names["{reception}"] = try await site.test.office.counter.receptions.start(
            TestOffice.household, at: "ubnd-tam-ky", by: site.test.officer(.reception), typed: draft.input,
            now: Self.now
        ).text
        return scene
    }

    /// How much of everything there is; the same before and after whoever may change nothing.
    func contents(_ code: DossierCode) async throws -> [Int] {
        let test = site.test
        let head = try #require(accounts[.agencyHead])
        let draft = try #require(ID<Draft>(names["{draft}"] ?? ""))
        let reception = try #require(ID<Reception>(names["{reception}"] ?? ""))
        let started = try await test.office.uploads.open(in: draft, of: test.citizen().account, now: Self.now)
        return [
            started.count, started.reduce(0) { $0 + $1.offset },
            try await test.dossiers.find(code)?.history.count ?? 0,
            try await test.office.work.filters(of: head.id, in: "ubnd-tam-ky").count,
            try await test.office.work.templates(of: "ubnd-tam-ky").count,
            try await test.office.work.absences(in: "ubnd-tam-ky", at: Self.now).count,
            try await test.office.drafts.find(draft, of: test.citizen().account) == nil ? 0 : 1,
            try await test.office.counter.receptions.find(reception, by: test.officer(.reception)) == nil ? 0 : 1,
        ]
    }

    /// The address with its names filled; a name that nobody entered above fails the test.
    func address(_ path: String, _ code: DossierCode?, _ act: String = "") -> String {
        path.split(separator: "/", omittingEmptySubsequences: false).map { part in
            guard part.hasPrefix("{") else { return String(part) }
            if path == "/co-quan/{slug}" { return "ubnd-tam-ky" }
            let name = part == "{code}" ? code?.text : part == "{act}" ? act : names[String(part)]
            if name == nil { Issue.record("\(path): no object of the scene is called \(part)") }
            return name ?? ""
        }.joined(separator: "/")
    }

    /// Asks as that visitor, in a visit of its own.
    func ask(_ route: RightsRoute, _ code: DossierCode?, as visitor: RightsVisitor) async throws -> TestResponse {
        var cookie = ""
        var csrf = ""
        if let account = accounts[visitor] {
            let token = try await site.test.office.sessions.open(for: account, now: Self.now)
            csrf = try await site.test.office.sessions.find(token, now: Self.now)?.csrf ?? ""
            cookie = "motcua=\(token)"
        }
        let path = address(route.path, code, route.act)
        if route.method == .get { return try await site.get(path, cookie: cookie) }
        let token = HTTPField.Name.literal("X-CSRF-Token")
        guard route.method == .post else {
            let piece: HTTPFields = [
                .cookie: cookie, token: csrf, .contentType: "application/partial-upload", .uploadOffset: "0",
            ]
            return try await site.client.execute(
                uri: path, method: route.method, headers: piece,
                body: ByteBuffer(string: route.method == .patch ? "%PDF" : ""))
        }
        let seen = if let code { try await site.test.dossiers.find(code)?.dossier.lastAct } else { Int?.none }
        let form = ["_csrf": csrf, "thay": seen.map { "\($0)" } ?? "", "text": "x", "ly_do": "Thử", "noi_dung": "Thử"]
        return try await site.post(path, form, cookie: cookie, more: [token: csrf])
    }
}
