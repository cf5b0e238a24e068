import Foundation
import HTTPTypes
import HummingbirdTesting
import Kernel
import NIOCore
import OneStop
import TestKit
import Testing

@testable import Web

@Suite("Pages of a person's data")
struct PersonalDataPagesTests {
    private static let now = Moment.at("18/01/2016 10:00")
    private static let phone = "0905917365"
    private static let name = "Ngô Thị Riêng Tư (demo)"

    /// A citizen of one's own, and a visit that was opened so long ago.
    private func citizen(
        _ site: TestSite, age: TimeInterval = 0
    ) async throws -> (account: Account, cookie: String, csrf: String) {
        let accounts = site.test.office.accounts
        let login = try await accounts.register(
            name: Self.name, login: Self.phone, password: "mat-khau-rat-dai", language: .vi, now: Self.now)
        let sent = try await site.test.office.mailbox().first { $0.kind == "code" && $0.recipient == Self.phone }
        let code = String(try #require(sent?.body.firstMatch(of: /\d{6}/)).0)
        let account = try await accounts.confirm(login, code: code, now: Self.now)
        let token = try await site.test.office.sessions.open(for: account, now: Self.now.addingTimeInterval(-age))
        let csrf = try #require(try await site.test.office.sessions.find(token, now: Self.now)).csrf
        return (account, "motcua=\(token)", csrf)
    }

    @Test("says what is kept and how long, in both languages, and links to it from where people look")
    func overview() async throws {
        try await TestSite.open { site in
            _ = try await site.test.file()
            let visit = try await site.visit("vantai@demo.vn")
            let page = try await site.get("/du-lieu-cua-toi", cookie: visit.cookie)
            #expect(page.status == .ok)
            let text = String(buffer: page.body)
            #expect(text.contains("Thông tư 09/2011/TT-BNV") && text.contains("giữ thêm 20 năm"))
            let english = try await site.get("/du-lieu-cua-toi", cookie: "\(visit.cookie); motcua-lang=en")
            #expect(String(buffer: english.body).contains("What is kept"))
            for path in ["/tai-khoan", "/ai-da-xem", "/tro-giup", "/ho-so"] {
                let body = String(buffer: try await site.get(path, cookie: visit.cookie).body)
                #expect(body.contains("href=\"/du-lieu-cua-toi\""), "\(path)")
            }
        }
    }

    @Test("the copy asks anew who is here, is noted without a name, and is given a few times at once")
    func copy() async throws {
        try await TestSite.open { site in
            let old = try await citizen(site, age: 3_600)
            let path = "/du-lieu-cua-toi/ban-sao"
            let asked = try await site.get(path, cookie: old.cookie)
            #expect(asked.headers[.location] == "/xac-nhan-lai?tiep=%2Fdu-lieu-cua-toi%2Fban-sao")
            #expect(try await site.post(path, ["_csrf": old.csrf], cookie: old.cookie).status == .seeOther)
            let proof = ["_csrf": old.csrf, "tiep": path, "_mat_khau": "mat-khau-rat-dai"]
            let proved = try await site.post("/xac-nhan-lai", proof, cookie: old.cookie)
            #expect(proved.headers[.location] == path)
            #expect(try await site.get(path, cookie: old.cookie).status == .ok)
            #expect(try await site.post(path, [:], cookie: old.cookie).status == .forbidden)
            for _ in 0..<4 {
                let answer = try await site.post(path, ["_csrf": old.csrf], cookie: old.cookie)
                #expect(answer.status == .ok && answer.headers[.cacheControl] == "no-store")
                #expect(answer.headers[.contentDisposition] == "attachment; filename=\"du-lieu-2016-01-18.zip\"")
                #expect(try ZipReading(Array(buffer: answer.body))["index.html"] != nil)
            }
            #expect(try await site.post(path, ["_csrf": old.csrf], cookie: old.cookie).status == .tooManyRequests)
            let events = try await site.test.office.security.page(of: .dataCopied)
            #expect(events.count == 4 && events.allSatisfy { $0.actor == old.account.id && $0.actorName.isEmpty })
            let administrator = try await site.visit("quantri.tinh@demo.vn")
            let list = try await site.get("/quan-tri/an-ninh?viec=data_copied", cookie: administrator.cookie)
            #expect(String(buffer: list.body).contains("Tài khoản \(old.account.id.text.suffix(8))"))
            #expect(!String(buffer: list.body).contains(Self.name))
        }
    }

    @Test("closing wants the word and a proof, says what goes and stays, and can be taken back")
    func closing() async throws {
        try await TestSite.open { site in
            let old = try await citizen(site, age: 3_600)
            let path = "/du-lieu-cua-toi/dong-tai-khoan"
            let page = String(buffer: try await site.get(path, cookie: old.cookie).body)
            #expect(
                page.contains("Xóa hẳn") && page.contains("Giữ lại theo luật") && page.contains("name=\"xac_nhan\""))
            let wrong = try await site.post(path, ["_csrf": old.csrf, "xac_nhan": "co"], cookie: old.cookie)
            #expect(wrong.status == .unprocessableContent && String(buffer: wrong.body).contains("value=\"co\""))
            let unproved = try await site.post(path, ["_csrf": old.csrf, "xac_nhan": "xoa"], cookie: old.cookie)
            #expect(unproved.status == .forbidden && String(buffer: unproved.body).contains("name=\"xac_nhan\""))
            #expect(try await site.test.office.personalData.closings.pending(of: old.account.id) == nil)
            let form = ["_csrf": old.csrf, "xac_nhan": "xóa", "_mat_khau": "mat-khau-rat-dai"]
            #expect(try await site.post(path, form, cookie: old.cookie).status == .seeOther)
            for place in [path, "/du-lieu-cua-toi", "/ho-so"] {
                let body = String(buffer: try await site.get(place, cookie: old.cookie).body)
                #expect(body.contains("19/01/2016, 10:00") && body.contains("/du-lieu-cua-toi/giu-tai-khoan"))
                #expect(!body.contains("name=\"xac_nhan\""), "\(place)")
            }
            let kept = try await site.post("/du-lieu-cua-toi/giu-tai-khoan", ["_csrf": old.csrf], cookie: old.cookie)
            #expect(kept.status == .seeOther)
            #expect(try await site.test.office.personalData.closings.pending(of: old.account.id) == nil)
        }
    }

    @Test("what hinders is said with the way out, and nothing is asked for")
    func hindered() async throws {
        try await TestSite.open { site in
            let own = try await citizen(site)
            let organisations = site.test.office.people.organisations
            let id = try await organisations.found("Hội Thử", code: "0100109106", by: own.account, now: Self.now)
            let draft = try await site.test.office.drafts.start(
                TestOffice.household, at: "ubnd-tam-ky", by: own.account.id,
                prefilled: try await site.test.draft().input,
                now: Self.now, for: "tc:\(id.text)")
            #expect(draft.filed == nil)
            let path = "/du-lieu-cua-toi/dong-tai-khoan"
            #expect(
                String(buffer: try await site.get(path, cookie: own.cookie).body).contains(
                    "Không còn ai trong: Hội Thử"))
            let officer = try await site.visit("tiepnhan.ubnd-tam-ky@demo.vn")
            let page = try await site.get(path, cookie: officer.cookie)
            #expect(String(buffer: page.body).contains("tài khoản cán bộ"))
            #expect(!String(buffer: page.body).contains("name=\"xac_nhan\""))
            let forced = try await site.post(path, ["_csrf": officer.csrf, "xac_nhan": "XOA"], cookie: officer.cookie)
            #expect(forced.status == .conflict)
        }
    }

    @Test("an open dossier is shown with its codes and where its news will go")
    func open() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            let visit = try await site.visit("vantai@demo.vn")
            let body = String(
                buffer: try await site.get("/du-lieu-cua-toi/dong-tai-khoan", cookie: visit.cookie).body)
            let pin = try #require(try await site.test.dossiers.find(code)).dossier.filing.pin.text
            #expect(body.contains(code.text) && body.contains(pin) && body.contains("Không có nơi nhận"))
        }
    }
}
