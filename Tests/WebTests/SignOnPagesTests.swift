import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import OneStop
import Storage
import TestKit
import Testing

@testable import Web

/// Single sign-on, asked as browsers ask it.
@Suite("Single sign-on in the browser")
struct SignOnPagesTests {
    private static let now = Moment.at("18/01/2016 10:00")

    /// A browser with its cookies.
    private final class Browser {
        let site: TestSite
        private var jar: [String: String] = [:]

        init(_ site: TestSite) { self.site = site }

        var cookie: String { jar.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ") }
        subscript(_ name: String) -> String? { jar[name] }

        func get(_ path: String) async throws -> TestResponse { keep(try await site.get(path, cookie: cookie)) }

        func post(_ path: String, _ values: [String: String], from page: TestResponse) async throws -> TestResponse {
            let text = String(buffer: page.body)
            let token = String(try #require(text.firstMatch(of: /name="_csrf" value="([^"]+)"/)).1)
            return keep(try await site.post(path, values.merging(["_csrf": token]) { $1 }, cookie: cookie))
        }

        private func keep(_ answer: TestResponse) -> TestResponse {
            for set in answer.headers[values: .setCookie] {
                let pair = set.split(separator: ";")[0].split(
                    separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                jar[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1])
            }
            return answer
        }
    }

    private func open(
        hosts: [String] = [], _ body: @escaping @Sendable (TestSite, FakeProvider) async throws -> Void
    ) async throws {
        let fake = FakeProvider(now: Self.now)
        try await TestSite.open(hosts: hosts, signOn: fake) { site in try await body(site, fake) }
    }

    /// Goes to the provider, signs in there, comes back.
    private func signOn(
        _ browser: Browser, _ fake: FakeProvider, _ person: ProviderPerson = ProviderPerson(),
        by path: String = "/dang-nhap/qua/quoc-gia"
    ) async throws -> TestResponse {
        let away = try await browser.get(path)
        let place = try #require(away.headers[.location])
        #expect(away.status == .seeOther && place.hasPrefix("\(FakeProvider.issuer)/authorize?"))
        return try await browser.get(try fake.signIn(person, at: place))
    }

    private func appoint(_ site: TestSite, _ login: String = "hoa@gtvt.example.vn") async throws -> Account {
        let address = try #require(EmailAddress(login))
        let id = try await site.test.office.accounts.appoint(
            name: "Lê Thị Hoa (thử)", login: .email(address), password: DemoPeople.password,
            posts: [Post(agency: "so-gtvt", role: .caseOfficer)], now: Self.now)
        return try #require(try await site.test.office.accounts.find(id))
    }

    @Test("each door shows its own providers above the form; without a file there are none")
    func doors() async throws {
        try await open { site, _ in
            let citizens = String(buffer: try await site.get("/dang-nhap?tiep=/ho-so").body)
            #expect(
                citizens.contains("href=\"/dang-nhap/qua/quoc-gia?tiep=%2Fho-so\"") && !citizens.contains("/qua/can-bo")
            )
            let officers = String(buffer: try await site.get("/can-bo/dang-nhap").body)
            #expect(officers.contains("href=\"/dang-nhap/qua/can-bo\"") && !officers.contains("/qua/quoc-gia"))
        }
        try await TestSite.open { site in
            let text1 = String(buffer: try await site.get("/dang-nhap").body)
            #expect(!text1.contains("/dang-nhap/qua/"))
            #expect(try await site.get("/dang-nhap/qua/quoc-gia").status == .notFound)
        }
    }

    @Test(
        "a foreign page can't begin it: whoever comes from one is shown the door with its button",
        arguments: [
            ("quoc-gia", "/dang-nhap?tiep=%2Fho-so"), ("can-bo", "/can-bo/dang-nhap"),
        ])
    func begunElsewhere(provider: String, door: String) async throws {
        try await open { site, _ in
            let path = "/dang-nhap/qua/\(provider)?tiep=/ho-so"
            for place in ["cross-site", "same-site"] {
                let answer = try await site.get(path, more: [.secFetchSite: place])
                #expect(
                    answer.headers[.location] == door
                        && answer.headers[values: .setCookie].allSatisfy {
                            !$0.hasPrefix("motcua-sign-on")
                        })
            }
            for place in ["same-origin", "none"] {
                let answer = try await site.get(path, more: [.secFetchSite: place])
                #expect(answer.headers[.location]?.hasPrefix("/") == false)
            }
        }
    }

    @Test("a citizen signs in by a provider and goes on where they wanted to; the answer's address opens nothing again")
    func citizen() async throws {
        try await open { site, fake in
            let browser = Browser(site)
            let away = try await browser.get("/dang-nhap/qua/quoc-gia?tiep=/an-toan")
            let set = try #require(away.headers[values: .setCookie].first { $0.hasPrefix("motcua-sign-on=") })
            #expect(set.contains("HttpOnly") && set.contains("SameSite=Lax") && set.contains("Max-Age=600"))
            let back = try fake.signIn(ProviderPerson(), at: try #require(away.headers[.location]))
            let answer = try await browser.get(back)
            #expect(answer.status == .seeOther && answer.headers[.location] == "/an-toan")
            #expect(browser["motcua"] != nil && browser["motcua-sign-on"] == nil)
            let page = String(buffer: try await browser.get("/an-toan").body)
            #expect(page.contains("Trương Thị Định Danh (thử)") && page.contains("Cổng Quốc gia (thử)"))
            #expect(page.contains("Định danh quốc gia") && page.contains("cách vào duy nhất"))
            let account = String(buffer: try await browser.get("/tai-khoan").body)
            #expect(account.split(separator: "<li class=\"done\">").count == 5, "all four levels are reached")
            let thief = Browser(site)
            let again = try await thief.get(back)
            #expect(again.status == .forbidden && thief["motcua"] == nil)
            #expect(String(buffer: again.body).contains("đã dùng rồi"))
        }
    }

    @Test("an answer that another browser carries opens nothing there")
    func stolen() async throws {
        try await open { site, fake in
            let (browser, thief) = (Browser(site), Browser(site))
            let away = try await browser.get("/dang-nhap/qua/quoc-gia")
            let back = try fake.signIn(ProviderPerson(), at: try #require(away.headers[.location]))
            _ = try await thief.get("/dang-nhap/qua/quoc-gia")
            let answer = try await thief.get(back)
            #expect(answer.status == .forbidden && thief["motcua"] == nil)
            #expect(String(buffer: answer.body).contains("trình duyệt khác"))
        }
    }

    @Test(
        "no wish and no answer leads to a foreign place",
        arguments: ["//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:alert(1)"])
    func redirects(wish: String) async throws {
        try await open { site, fake in
            let path = "/dang-nhap/qua/quoc-gia" + Link.query([("tiep", wish)])
            let answer = try await signOn(Browser(site), fake, by: path)
            #expect(answer.headers[.location] == "/ho-so")
        }
    }

    @Test("a provider that is down says so, and the password stays a way in")
    func down() async throws {
        try await open { site, fake in
            fake.script { $0.isDown = true }
            let answer = try await site.get("/dang-nhap/qua/quoc-gia")
            let text = String(buffer: answer.body)
            #expect(answer.status == .serviceUnavailable && text.contains("không trả lời"))
            #expect(text.contains("href=\"/dang-nhap\"") && text.contains("href=\"/dang-nhap/qua/quoc-gia\""))
            #expect(!text.contains("curl"))
            #expect(try await site.get("/dang-nhap").status == .ok)
        }
    }

    @Test("no page and no address shows the secret, a code or a token")
    func quiet() async throws {
        try await open { site, fake in
            fake.script { $0.way = .none }
            let browser = Browser(site)
            let answer = try await signOn(browser, fake)
            let text = String(buffer: answer.body)
            #expect(answer.status == .forbidden && text.contains("cách không được chấp nhận"))
            for word in ["eyJ", FakeProvider.secret, "ma-1", "vao-1"] { #expect(!text.contains(word)) }
        }
    }

    @Test("who has an account already is asked to prove it: by its password, without being told the whole number")
    func existing() async throws {
        try await open { site, fake in
            let login = try #require(PhoneNumber("0905111222").map(Login.phone))
            try await site.test.office.accounts.appoint(
                name: "Trương Định Danh", login: login, password: DemoPeople.password, posts: [], now: Self.now)
            let browser = Browser(site)
            let answer = try await signOn(browser, fake)
            #expect(answer.headers[.location] == "/dang-nhap/tiep" && browser["motcua"] == nil)
            let page = try await browser.get("/dang-nhap/tiep")
            let text = String(buffer: page.body)
            #expect(text.contains("0905 *** 222") && !text.contains("0905111222"))
            let wrong = try await browser.post("/dang-nhap/tiep/mat-khau", ["password": "sai-mat-khau"], from: page)
            #expect(wrong.status == .unprocessableContent && browser["motcua"] == nil)
            let right = try await browser.post(
                "/dang-nhap/tiep/mat-khau", ["password": DemoPeople.password], from: page)
            #expect(right.status == .seeOther && right.headers[.location] == "/ho-so" && browser["motcua"] != nil)
            let second = Browser(site)
            #expect(try await signOn(second, fake).headers[.location] == "/ho-so")
            let safe = String(buffer: try await second.get("/an-toan").body)
            #expect(safe.contains("Bỏ liên kết") && !safe.contains("cách vào duy nhất"))
            // Nothing waits any more.
            #expect(try await browser.get("/dang-nhap/tiep").headers[.location] == "/dang-nhap")
        }
    }

    @Test("without a proved contact one is asked for, and the code that it gets opens a new account")
    func contact() async throws {
        try await open { site, fake in
            let browser = Browser(site)
            #expect(try await signOn(browser, fake, ProviderPerson(phone: nil)).headers[.location] == "/dang-nhap/tiep")
            let page = try await browser.get("/dang-nhap/tiep")
            let wrong = try await browser.post("/dang-nhap/tiep/gui-ma", ["lien_he": "khong phai"], from: page)
            #expect(
                wrong.status == .unprocessableContent && String(buffer: wrong.body).contains("value=\"khong phai\""))
            let sent = try await browser.post("/dang-nhap/tiep/gui-ma", ["lien_he": "moi@example.vn"], from: page)
            #expect(sent.headers[.location] == "/dang-nhap/tiep")
            let asking = try await browser.get("/dang-nhap/tiep")
            let letter = try #require(try await site.test.office.mailbox().first { $0.kind == "code" })
            let code = String(try #require(letter.body.firstMatch(of: /[0-9]{6}/)).0)
            #expect(
                try await browser.post("/dang-nhap/tiep/ma", ["ma": "1"], from: asking).status == .unprocessableContent)
            let done = try await browser.post("/dang-nhap/tiep/ma", ["ma": code], from: asking)
            #expect(done.headers[.location] == "/ho-so")
            let text2 = String(buffer: try await browser.get("/ho-so").body)
            #expect(text2.contains("Trương Thị Định Danh (thử)"))
        }
    }

    @Test("an officer named by an administrator still gives the second factor, unless the provider says it asked")
    func officer() async throws {
        try await open { site, fake in
            let officer = try await appoint(site)
            let admin = try await site.visit("quantri.tinh@demo.vn")
            let path = "/can-bo/tai-khoan/\(officer.id.text)"
            let text3 = String(buffer: try await site.get(path, cookie: admin.cookie).body)
            #expect(text3.contains("Tài khoản công vụ (thử)"))
            let form = ["_csrf": admin.csrf, "noi": "can-bo", "nhan_ra": "login", "gia_tri": "hoa"]
            var empty = form
            empty["gia_tri"] = "  "
            #expect(try await site.post("\(path)/lien-ket", empty, cookie: admin.cookie).status == .conflict)
            #expect(try await site.post("\(path)/lien-ket", form, cookie: admin.cookie).status == .seeOther)
            let taken = try await site.post("\(path)/lien-ket", form, cookie: admin.cookie)
            #expect(taken.status == .conflict && String(buffer: taken.body).contains("value=\"hoa\""))
            let person = ProviderPerson(phone: nil, login: "hoa")
            let browser = Browser(site)
            let answer = try await signOn(browser, fake, person, by: "/dang-nhap/qua/can-bo?tiep=/can-bo/tin-bao")
            #expect(answer.headers[.location] == "/can-bo/ma-xac-thuc/cai-dat?tiep=%2Fcan-bo%2Ftin-bao")
            #expect(try await browser.get("/can-bo/tin-bao").status == .seeOther)
            fake.script { $0.claims = ["amr": ["pwd", "mfa"]] }
            let strong = Browser(site)
            let straight = try await signOn(strong, fake, person, by: "/dang-nhap/qua/can-bo?tiep=/can-bo/tin-bao")
            #expect(straight.headers[.location] == "/can-bo/tin-bao")
            #expect(try await strong.get("/can-bo/tin-bao").status == .ok)
            let ended = try await site.post(
                "\(path)/bo-lien-ket", ["_csrf": admin.csrf, "noi": "can-bo"], cookie: admin.cookie)
            #expect(ended.status == .seeOther)
            #expect(try await strong.get("/can-bo/tin-bao").status == .seeOther)
            let away = try await signOn(Browser(site), fake, person, by: "/dang-nhap/qua/can-bo")
            #expect(away.status == .forbidden && String(buffer: away.body).contains("Chưa có tài khoản cán bộ"))
        }
    }

    @Test("the second factor after a sign-on keeps the visit bound to the provider")
    func carried() async throws {
        try await open { site, fake in
            let officer = try await appoint(site)
            let factors = site.test.office.secondFactors
            let totp = try await factors.begin(for: officer.id, at: Self.now)
            let step = TOTP.step(at: Self.now)
            _ = try await factors.enrol(officer, code: totp.code(at: step - 1), from: .none, at: Self.now)
            let admin = try await site.test.office.accounts.signIn(
                login: "quantri.tinh@demo.vn", password: DemoPeople.password)
            try await site.test.office.signOns.invite(
                .subject, "vn-7001", at: "can-bo", to: officer.id, by: admin, from: .none, at: Self.now)
            let browser = Browser(site)
            #expect(
                try await signOn(browser, fake, by: "/dang-nhap/qua/can-bo").headers[.location]?.hasPrefix(
                    "/can-bo/ma-xac-thuc?") == true)
            let page = try await browser.get("/can-bo/ma-xac-thuc")
            let opened = try await browser.post("/can-bo/ma-xac-thuc", ["code": totp.code(at: step)], from: page)
            #expect(opened.status == .seeOther)
            #expect(try await browser.get("/can-bo/tin-bao").status == .ok)
            let token = try fake.logoutToken(["sub": "vn-7001"], at: Self.now)
            let word = try await site.post("/cong/dang-xuat/can-bo", ["logout_token": token])
            #expect(word.status == .ok && word.headers[.cacheControl] == "no-store")
            #expect(try await browser.get("/can-bo/tin-bao").headers[.location]?.hasPrefix("/can-bo/dang-nhap") == true)
            #expect(try await site.post("/cong/dang-xuat/can-bo", ["logout_token": token]).status == .badRequest)
            #expect(try await site.post("/cong/dang-xuat/can-bo", ["x": "y"]).status == .badRequest)
            #expect(try await site.post("/cong/dang-xuat/khong-co", ["logout_token": token]).status == .notFound)
        }
    }

    @Test("signing out says where one is still signed in, and the way there carries the token and the way back")
    func signingOut() async throws {
        try await open { site, fake in
            let browser = Browser(site)
            _ = try await signOn(browser, fake)
            let left = try await browser.post("/dang-xuat", [:], from: try await browser.get("/an-toan"))
            let text = String(buffer: left.body)
            #expect(left.status == .ok && text.contains("\(FakeProvider.issuer)/logout?kieu=1&amp;id_token_hint=eyJ"))
            #expect(text.contains("post_logout_redirect_uri=http%3A%2F%2Flocalhost%2Fda-dang-xuat"))
            #expect(!text.contains("Trương Thị Định Danh") && browser["motcua"] == nil)
            #expect(try await browser.get("/da-dang-xuat").headers[.location] == "/")
        }
    }

    @Test("who has no password proves anew by the provider, and what was typed stays on the page that asks")
    func proving() async throws {
        try await open { site, fake in
            let browser = Browser(site)
            _ = try await signOn(browser, fake)
            _ = try await site.test.office.database.write { tx in
                try tx.run("UPDATE sessions SET proved_at = \(Self.now.addingTimeInterval(-3_600))")
            }
            let link = ID<SignOnLink>.new().text
            let asked = try await browser.post(
                "/an-toan/lien-ket/\(link)/bo", ["ghi": "đã nhập"], from: try await browser.get("/an-toan"))
            let text = String(buffer: asked.body)
            #expect(asked.status == .forbidden && text.contains("value=\"đã nhập\""))
            #expect(text.contains("href=\"/xac-nhan-lai/qua/quoc-gia\"") && !text.contains("type=\"password\""))
            let impatient = try await browser.post("/an-toan/lien-ket/\(link)/bo", ["ghi": "đã nhập"], from: asked)
            #expect(impatient.status == .forbidden)
            let proved = try await signOn(browser, fake, by: "/xac-nhan-lai/qua/quoc-gia")
            #expect(proved.headers[.location] == "/xac-nhan-lai/xong")
            #expect(try await browser.get("/xac-nhan-lai/xong").status == .ok)
            let goesOn = try await browser.post("/an-toan/lien-ket/\(link)/bo", ["ghi": "đã nhập"], from: asked)
            #expect(goesOn.status == .notFound)
        }
    }

    @Test("a citizen links a provider only after saying yes, and unlinks it again")
    func linking() async throws {
        try await open { site, fake in
            let browser = Browser(site)
            let form = try await browser.get("/dang-nhap")
            _ = try await browser.post(
                "/dang-nhap", ["login": "congdan@demo.vn", "password": DemoPeople.password], from: form)
            let answer = try await signOn(browser, fake, by: "/an-toan/lien-ket-voi/quoc-gia")
            #expect(answer.headers[.location] == "/dang-nhap/tiep")
            let question = try await browser.get("/dang-nhap/tiep")
            #expect(String(buffer: question.body).contains("Trương Thị Định Danh (thử)"))
            let text4 = String(buffer: try await browser.get("/an-toan").body)
            #expect(!text4.contains("/bo\""))
            let linked = try await browser.post("/an-toan/lien-ket", [:], from: question)
            #expect(linked.headers[.location] == "/an-toan")
            let safe = try await browser.get("/an-toan")
            let path = String(
                try #require(String(buffer: safe.body).firstMatch(of: /action="(\/an-toan\/lien-ket\/[^"]+\/bo)"/)).1)
            #expect(try await browser.post(path, [:], from: safe).headers[.location] == "/an-toan")
            let text5 = String(buffer: try await browser.get("/an-toan").body)
            #expect(!text5.contains(path))
        }
    }

    @Test("on an agency's own host the way leads over the province's address, which the provider knows")
    func agencyHost() async throws {
        try await open { site, _ in
            let agency = try #require(site.test.office.catalogue.agencies.first { !$0.hosts.isEmpty })
            let host = try #require(agency.hosts.first)
            let answer = try await site.get("/dang-nhap/qua/quoc-gia?tiep=/ho-so", host: host.text)
            #expect(answer.headers[.location] == "http://localhost/dang-nhap/qua/quoc-gia?tiep=%2Fho-so")
        }
    }
}
