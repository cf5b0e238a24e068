import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import OneStop
import TestKit
import Testing

@testable import Web

/// Signing in by a code, a lost password, a changed one, asked as browsers ask them.
@Suite("Codes and passwords in the browser")
struct CodePagesTests {
    private let now = Moment.at("18/01/2016 10:00")

    /// A browser that has seen a page: its cookie, and the token of its forms.
    private func browser(_ site: TestSite) async throws -> (cookie: String, csrf: String) {
        let page = try await site.get("/dang-nhap/ma")
        let cookie = try #require(page.headers[.setCookie]?.split(separator: ";").first.map(String.init))
        return (cookie, String(cookie.split(separator: "=", maxSplits: 1)[1]))
    }

    private func code(_ site: TestSite) async throws -> String {
        let newest = try await site.test.office.mailbox().first { $0.kind == "code" }
        let digits = newest?.subject.filter { $0.isNumber }
        return try #require(digits)
    }

    private func visit(_ answer: TestResponse) throws -> String {
        let set = answer.headers[values: .setCookie].first { $0.hasPrefix("motcua=") }
        return try #require(set?.split(separator: ";").first.map(String.init))
    }

    /// A citizen who registered and confirmed.
    private func register(_ site: TestSite) async throws -> Account {
        let login = try await site.test.office.accounts.register(
            name: "Lê Thị Thử (demo)", login: "0905 111 222", password: "mat-khau-cu-dai", language: .vi, now: now)
        return try await site.test.office.accounts.confirm(login, code: try await code(site), now: now)
    }

    @Test("the answer is the same, and comes no sooner, whether or not there is an account; no address names the login")
    func noOracle() async throws {
        try await TestSite.open { site in
            _ = try await register(site)
            var bodies: Set<String> = []
            for login in ["0905111222", "0905999888", "tiepnhan.so-gtvt@demo.vn"] {
                let (cookie, csrf) = try await browser(site)
                let began = ContinuousClock.now
                let sent = try await site.post(
                    "/dang-nhap/ma", ["_csrf": csrf, "login": login, "tiep": "/ho-so"], cookie: cookie)
                #expect(ContinuousClock.now - began >= Site.steadily)
                #expect(sent.status == .seeOther && sent.headers[.location] == "/dang-nhap/ma/nhap?tiep=%2Fho-so")
                let wrong = try await site.post("/dang-nhap/ma/nhap", ["_csrf": csrf, "code": "x"], cookie: cookie)
                #expect(wrong.status == .unprocessableContent)
                bodies.insert(String(buffer: wrong.body).replacing(csrf, with: ""))
            }
            #expect(bodies.count == 1)
        }
    }

    @Test("the code opens a visit in the browser that asked, and goes on inside the site alone")
    func signIn() async throws {
        try await TestSite.open { site in
            _ = try await register(site)
            let (cookie, csrf) = try await browser(site)
            _ = try await site.post("/dang-nhap/ma", ["_csrf": csrf, "login": "0905111222"], cookie: cookie)
            let other = try await browser(site)
            let stolen = try await site.post(
                "/dang-nhap/ma/nhap", ["_csrf": other.csrf, "code": try await code(site)], cookie: other.cookie)
            #expect(stolen.status == .unprocessableContent)
            let opened = try await site.post(
                "/dang-nhap/ma/nhap", ["_csrf": csrf, "code": try await code(site), "tiep": "//evil.example/"],
                cookie: cookie)
            #expect(opened.status == .seeOther && opened.headers[.location] == "/ho-so")
            #expect(try await site.get("/ho-so", cookie: try visit(opened)).status == .ok)
        }
    }

    @Test("a lost password: code and new password together; a bad one costs no try, and other visits end")
    func recovery() async throws {
        try await TestSite.open { site in
            let account = try await register(site)
            let old = try await site.test.office.sessions.open(for: account, now: now)
            let (cookie, csrf) = try await browser(site)
            let asked = try await site.post("/quen-mat-khau", ["_csrf": csrf, "login": "0905111222"], cookie: cookie)
            #expect(asked.headers[.location] == "/quen-mat-khau/moi")
            let right = try await code(site)
            for _ in 0..<6 {
                let short = try await site.post(
                    "/quen-mat-khau/moi", ["_csrf": csrf, "code": right, "password": "ngan"], cookie: cookie)
                let text = String(buffer: short.body)
                #expect(short.status == .unprocessableContent && text.contains("value=\"\(right)\""))
            }
            let done = try await site.post(
                "/quen-mat-khau/moi", ["_csrf": csrf, "code": right, "password": "mat-khau-moi-dai"], cookie: cookie)
            #expect(done.status == .seeOther && done.headers[.location] == "/ho-so")
            #expect(try await site.get("/ho-so", cookie: "motcua=\(old)").status == .seeOther)
            #expect(try await site.get("/ho-so", cookie: try visit(done)).status == .ok)
        }
    }

    @Test("a new contact asks for the password where the visit is not of these minutes; no code leaves before")
    func newContact() async throws {
        try await TestSite.open { site in
            let account = try await register(site)
            let token = try await site.test.office.sessions.open(for: account, now: now.addingTimeInterval(-1_200))
            let csrf = try #require(try await site.test.office.sessions.find(token, now: now)?.csrf)
            let sent = try await site.test.office.mailbox().count
            var form = ["_csrf": csrf, "moi": "le.thu@example.vn"]
            let asked = try await site.post("/lien-lac/moi", form, cookie: "motcua=\(token)")
            #expect(asked.status == .forbidden && String(buffer: asked.body).contains("value=\"le.thu@example.vn\""))
            #expect(try await site.test.office.mailbox().count == sent)
            form["_mat_khau"] = "mat-khau-cu-dai"
            let done = try await site.post("/lien-lac/moi", form, cookie: "motcua=\(token)")
            #expect(done.status == .seeOther && done.headers[.location] == "/lien-lac")
            #expect(try await site.test.office.mailbox().count == sent + 1)
        }
    }

    @Test("who signs in again in the same browser leaves no visit behind")
    func again() async throws {
        try await TestSite.open { site in
            let account = try await register(site)
            let old = try await site.test.office.sessions.open(for: account, now: now)
            let csrf = try #require(try await site.test.office.sessions.find(old, now: now)?.csrf)
            let form = ["_csrf": csrf, "login": "0905 111 222", "password": "mat-khau-cu-dai"]
            let answer = try await site.post("/dang-nhap", form, cookie: "motcua=\(old)")
            #expect(answer.status == .seeOther)
            #expect(try await site.test.office.sessions.find(old, now: now) == nil)
            let fresh = String(try visit(answer).dropFirst("motcua=".count))
            #expect(try await site.test.office.sessions.find(fresh, now: now)?.account.id == account.id)
        }
    }

    @Test("changing the password asks for the old one where the visit is not of these minutes")
    func change() async throws {
        try await TestSite.open { site in
            let account = try await register(site)
            let token = try await site.test.office.sessions.open(for: account, now: now.addingTimeInterval(-1_200))
            let csrf = try #require(try await site.test.office.sessions.find(token, now: now)?.csrf)
            let cookie = "motcua=\(token)"
            #expect(String(buffer: try await site.get("/mat-khau", cookie: cookie).body).contains("name=\"cu\""))
            var form = ["_csrf": csrf, "password": "mat-khau-moi-dai", "cu": "không phải"]
            #expect(try await site.post("/mat-khau", form, cookie: cookie).status == .unprocessableContent)
            form["cu"] = "mat-khau-cu-dai"
            let done = try await site.post("/mat-khau", form, cookie: cookie)
            #expect(done.status == .seeOther && done.headers[.location] == "/an-toan")
            let fresh = try await site.test.office.sessions.open(for: account, now: now)
            let page = try await site.get("/mat-khau", cookie: "motcua=\(fresh)")
            #expect(!String(buffer: page.body).contains("name=\"cu\""))
            let officer = try await site.visit("thuly.ubnd-tam-ky@demo.vn")
            let asked = try await site.get("/mat-khau", cookie: officer.cookie)
            #expect(String(buffer: asked.body).contains("name=\"cu\""), "an officer's acts keep a visit fresh")
            for _ in 0..<8 {
                _ = try await site.post("/mat-khau", ["_csrf": csrf, "cu": "sai", "password": "x"], cookie: cookie)
            }
            #expect(try await site.post("/mat-khau", form, cookie: cookie).status == .tooManyRequests)
        }
    }

    @Test("an officer with a given password reaches the page that changes it, and behind it the work")
    func given() async throws {
        try await TestSite.open { site in
            let login = try #require(Login("thu@quangnam.gov.vn"))
            let accounts = site.test.office.accounts
            let id = try await accounts.appoint(
                name: "Lê Văn Thử (demo)", login: login, password: "wk7p-m3xz-8tqc-hr5v", isGiven: true,
                posts: [
                    Post(agency: "so-gtvt", role: .reception), Post(agency: "quang-nam", role: .provinceAdministrator),
                ], now: now)
            let officer = try #require(try await accounts.find(id))
            let token = try await site.test.office.sessions.open(for: officer, now: now)
            let csrf = try #require(try await site.test.office.sessions.find(token, now: now)?.csrf)
            let cookie = "motcua=\(token)"
            for path in ["/can-bo", "/can-bo/hang-doi/moi", "/quan-tri", "/quan-tri/an-ninh"] {
                #expect(try await site.get(path, cookie: cookie).headers[.location] == "/mat-khau", "\(path)")
            }
            #expect(String(buffer: try await site.get("/mat-khau", cookie: cookie).body).contains("do người khác cấp"))
            var form = ["_csrf": csrf, "password": "wk7p-m3xz-8tqc-hr5v", "cu": "wk7p-m3xz-8tqc-hr5v"]
            let same = try await site.post("/mat-khau", form, cookie: cookie)
            #expect(same.status == .unprocessableContent && String(buffer: same.body).contains("của riêng bạn"))
            form["password"] = "mưa nắng sông Thu"
            let done = try await site.post("/mat-khau", form, cookie: cookie)
            #expect(done.status == .seeOther && done.headers[.location] == "/can-bo")
            #expect(try await site.get("/can-bo/hang-doi/moi", cookie: cookie).status == .ok)
        }
    }
}
