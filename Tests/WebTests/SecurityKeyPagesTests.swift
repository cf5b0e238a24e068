import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import OneStop
import TestKit
import Testing

@testable import Web

/// Security keys asked for as browsers ask, by a key of software.
@Suite("Security keys in the browser")
struct SecurityKeyPagesTests {
    private static let login = "hoa@gtvt.example.vn"
    private let now = Moment.at("18/01/2016 10:00")

    private typealias Visit = (cookie: String, csrf: String)

    /// An officer who has a code on the phone.
    private func officer(
        _ site: TestSite, login: String = Self.login, post: Post = Post(agency: "ubnd-tam-ky", role: .reception)
    ) async throws -> Account {
        let id = try await site.test.office.accounts.appoint(
            name: "Lê Thị Hoa (demo)", login: .email(try #require(EmailAddress(login))),
            password: DemoPeople.password, posts: [post], now: now)
        let account = try #require(try await site.test.office.accounts.find(id))
        let totp = try await site.test.office.secondFactors.begin(for: id, at: now)
        _ = try await site.test.office.secondFactors.enrol(
            account, code: totp.code(at: TOTP.step(at: now)), from: .none, at: now)
        return account
    }

    private func visit(
        _ account: Account, _ site: TestSite, minutes: Double = 0, awaiting: Session.Awaited? = nil
    ) async throws -> Visit {
        let token = try await site.test.office.sessions.open(
            for: account, awaiting: awaiting, now: now.addingTimeInterval(-60 * minutes))
        return ("motcua=\(token)", try await site.test.office.sessions.find(token, now: now)?.csrf ?? "")
    }

    private func text(_ answer: TestResponse) -> String { String(buffer: answer.body) }

    /// What the page's script is told to ask the browser.
    private func question(_ path: String, _ visit: Visit, _ site: TestSite) async throws -> [String: Any] {
        let answer = try await site.post(path, ["_csrf": visit.csrf], cookie: visit.cookie)
        #expect(answer.status == .ok && answer.headers[.contentType] == "application/json")
        #expect(answer.headers[.cacheControl] == "no-store")
        return try #require(try JSONSerialization.jsonObject(with: Data(text(answer).utf8)) as? [String: Any])
    }

    private func challenge(_ path: String, _ visit: Visit, _ site: TestSite) async throws -> SoftKey.Act {
        SoftKey.Act(try #require(try await question(path, visit, site)["challenge"] as? String))
    }

    private func add(_ key: SoftKey, _ account: Account, _ site: TestSite, flags: UInt8 = 0x05) async throws {
        let visit = try await visit(account, site)
        var act = try await challenge("/an-toan/khoa/thach-thuc", visit, site)
        act.flags = flags
        let answer = try await site.post(
            "/an-toan/khoa", ["_csrf": visit.csrf, "ten": "Khóa <1>", "khoa_moi": try key.made(act)],
            cookie: visit.cookie)
        #expect(answer.status == .seeOther && answer.headers[.location] == "/an-toan")
    }

    @Test("a key is added on its page, listed by its name, and removed; the browser is told all it needs")
    func life() async throws {
        try await TestSite.open { site in
            let account = try await officer(site)
            let visit = try await visit(account, site)
            let page = text(try await site.get("/an-toan/khoa", cookie: visit.cookie))
            #expect(page.contains("data-key=\"/an-toan/khoa/thach-thuc\"") && page.contains("/tinh/keys."))
            let asked = try await question("/an-toan/khoa/thach-thuc", visit, site)
            #expect((asked["rp"] as? [String: String])?["id"] == "localhost")
            #expect(
                (asked["pubKeyCredParams"] as? [[String: Any]])?.compactMap { $0["alg"] as? Int } == [-7, -8, -257])
            #expect(asked["attestation"] as? String == "none" && asked["timeout"] as? Int == 120_000)
            #expect((asked["user"] as? [String: String])?["name"] == Self.login)
            let key = try SoftKey()
            try await add(key, account, site)
            let again = try await question("/an-toan/khoa/thach-thuc", visit, site)
            #expect((again["excludeCredentials"] as? [[String: String]])?.first?["id"] == key.credential)
            let list = text(try await site.get("/an-toan", cookie: visit.cookie))
            #expect(list.contains("Khóa &lt;1&gt;") && list.contains("Chưa dùng"))
            let path = String(try #require(list.firstMatch(of: /action="(\/an-toan\/khoa\/[^"]+\/bo)"/)).1)
            let foreign = try await self.visit(try await officer(site, login: "khac@example.vn"), site)
            #expect(try await site.post(path, ["_csrf": foreign.csrf], cookie: foreign.cookie).status == .notFound)
            let gone = try await site.post(path, ["_csrf": visit.csrf], cookie: visit.cookie)
            #expect(gone.headers[.location] == "/an-toan")
            #expect(try await site.test.office.securityKeys.keys(of: account.id).isEmpty)
        }
    }

    @Test("after the password the key opens in place of the code, once, under a new token")
    func signIn() async throws {
        try await TestSite.open { site in
            let account = try await officer(site)
            let key = try SoftKey()
            try await add(key, account, site)
            let pending = try await visit(account, site, awaiting: .code)
            let page = text(try await site.get("/can-bo/ma-xac-thuc?tiep=/can-bo/tin-bao", cookie: pending.cookie))
            #expect(page.contains("action=\"/can-bo/ma-xac-thuc/khoa\"") && page.contains("id=\"f-code\""))
            let asked = try await question("/can-bo/ma-xac-thuc/khoa/thach-thuc", pending, site)
            #expect(asked["rpId"] as? String == "localhost" && asked["userVerification"] as? String == "discouraged")
            #expect((asked["allowCredentials"] as? [[String: String]])?.map { $0["id"] } == [key.credential])
            let act = SoftKey.Act(try #require(asked["challenge"] as? String), flags: 0x01)
            let form = ["_csrf": pending.csrf, "_khoa": try key.signed(act), "tiep": "//evil.example/"]
            let opened = try await site.post("/can-bo/ma-xac-thuc/khoa", form, cookie: pending.cookie)
            #expect(opened.status == .seeOther && opened.headers[.location] == "/can-bo")
            let set = opened.headers[values: .setCookie].first { $0.hasPrefix("motcua=") }
            let cookie = try #require(set?.split(separator: ";").first.map(String.init))
            #expect(cookie != pending.cookie)
            #expect(try await site.get("/can-bo/tin-bao", cookie: cookie).status == .ok)
            let replayed = try await site.post("/can-bo/ma-xac-thuc/khoa", form, cookie: pending.cookie)
            #expect(
                replayed.status != .ok && replayed.headers[values: .setCookie].allSatisfy { !$0.hasPrefix("motcua=") })
        }
    }

    @Test("a wrong, a foreign and an endless answer open nothing and say it plainly; five shut it, for codes too")
    func refused() async throws {
        try await TestSite.open { site in
            let account = try await officer(site)
            try await add(try SoftKey(), account, site)
            let stranger = try SoftKey()
            let pending = try await visit(account, site, awaiting: .code)
            var statuses: [HTTPResponse.Status] = []
            for answer in ["", "a.b.c.d", String(repeating: "A", count: 200_000), "e30.e30.e30.e30"] {
                let refused = try await site.post(
                    "/can-bo/ma-xac-thuc/khoa", ["_csrf": pending.csrf, "_khoa": answer], cookie: pending.cookie)
                statuses.append(refused.status)
                #expect(text(refused).contains("Không nhận khóa này") && text(refused).contains("id=\"f-code\""))
            }
            #expect(statuses.allSatisfy { $0 == .unprocessableContent })
            let act = try await challenge("/can-bo/ma-xac-thuc/khoa/thach-thuc", pending, site)
            let last = try await site.post(
                "/can-bo/ma-xac-thuc/khoa", ["_csrf": pending.csrf, "_khoa": try stranger.signed(act)],
                cookie: pending.cookie)
            #expect(last.status == .tooManyRequests && text(last).contains("10:15"))
            let code = try await site.post(
                "/can-bo/ma-xac-thuc", ["_csrf": pending.csrf, "code": "123456"], cookie: pending.cookie)
            #expect(code.status == .tooManyRequests)
            #expect(
                try await site.get("/can-bo/tin-bao", cookie: pending.cookie).headers[.location]?.hasPrefix(
                    "/can-bo/ma-xac-thuc") == true)
        }
    }

    @Test("without a key the page asks for the code alone, and a key's answer is no way in")
    func none() async throws {
        try await TestSite.open { site in
            let pending = try await visit(try await officer(site), site, awaiting: .code)
            let page = text(try await site.get("/can-bo/ma-xac-thuc", cookie: pending.cookie))
            #expect(!page.contains("data-key") && !page.contains("/tinh/keys."))
            let asked = try await site.post(
                "/can-bo/ma-xac-thuc/khoa/thach-thuc", ["_csrf": pending.csrf], cookie: pending.cookie)
            #expect(asked.status == .notFound)
        }
    }

    @Test("a dossier is refused with a key in place of the password, with all that was typed")
    func proof() async throws {
        try await TestSite.open { site in
            let account = try await officer(site)
            let key = try SoftKey()
            try await add(key, account, site)
            let path = "/can-bo/ho-so/\(try await site.test.file().text)/tu-choi"
            let stale = try await visit(account, site, minutes: 20)
            var typed = ["_csrf": stale.csrf, "thay": "1", "ly_do": "Thiếu giấy", "can_cu": "Điều 1"]
            let asked = text(try await site.post(path, typed, cookie: stale.cookie))
            #expect(asked.contains("data-key=\"/xac-nhan-lai/khoa\"") && asked.contains("value=\"Điều 1\""))
            let question = try await question("/xac-nhan-lai/khoa", stale, site)
            #expect(question["userVerification"] as? String == "required")
            var act = SoftKey.Act(try #require(question["challenge"] as? String), flags: 0x01)
            typed["_khoa"] = try key.signed(act)
            let touched = try await site.post(path, typed, cookie: stale.cookie)
            #expect(touched.status == .unprocessableContent && text(touched).contains("Chưa có gì được ký"))
            #expect(!text(touched).contains(typed["_khoa"] ?? "x"))
            act = try await challenge("/xac-nhan-lai/khoa", stale, site)
            typed["_khoa"] = try key.signed(act)
            #expect(try await site.post(path, typed, cookie: stale.cookie).status == .seeOther)
        }
    }

    @Test("a key is added and removed only after proof; what the browser is asked for it, too")
    func proofFirst() async throws {
        try await TestSite.open { site in
            let account = try await officer(site)
            let key = try SoftKey()
            try await add(key, account, site)
            let stale = try await visit(account, site, minutes: 20)
            let page = try await site.get("/an-toan/khoa", cookie: stale.cookie)
            #expect(page.headers[.location] == "/xac-nhan-lai?tiep=%2Fan-toan%2Fkhoa")
            let form = ["_csrf": stale.csrf, "ten": "Khóa", "khoa_moi": "a.b"]
            #expect(try await site.post("/an-toan/khoa", form, cookie: stale.cookie).status == .forbidden)
            #expect(
                try await site.post("/an-toan/khoa/thach-thuc", form, cookie: stale.cookie).status == .forbidden)
            let kept = try #require(try await site.test.office.securityKeys.keys(of: account.id).first)
            let removal = try await site.post("/an-toan/khoa/\(kept.id.text)/bo", form, cookie: stale.cookie)
            #expect(removal.status == .forbidden && text(removal).contains("name=\"_mat_khau\""))
            #expect(try await site.test.office.securityKeys.keys(of: account.id).count == 1)
        }
    }

    @Test("what was wrong with a new key is said, and its name stays typed")
    func adding() async throws {
        try await TestSite.open { site in
            let account = try await officer(site)
            let visit = try await visit(account, site)
            func post(_ name: String, _ answer: String) async throws -> TestResponse {
                try await site.post(
                    "/an-toan/khoa", ["_csrf": visit.csrf, "ten": name, "khoa_moi": answer], cookie: visit.cookie)
            }
            let scriptless = try await post("Khóa \"một\"", "")
            #expect(scriptless.status == .unprocessableContent && text(scriptless).contains("JavaScript"))
            #expect(text(scriptless).contains("value=\"Khóa &quot;một&quot;\""))
            let nameless = try await post("", "")
            #expect(nameless.status == .unprocessableContent && text(nameless).contains("nhiều nhất 40 ký tự"))
            let wrong = try await post("Khóa", "a.b")
            #expect(wrong.status == .unprocessableContent && text(wrong).contains("Chưa thêm được"))
            let key = try SoftKey()
            try await add(key, account, site)
            let act = try await challenge("/an-toan/khoa/thach-thuc", visit, site)
            #expect(try await post("Khóa", try key.made(act)).status == .conflict)
        }
    }

    @Test("on an agency's own host keys sign for nobody: the page says where they do, and the code stays")
    func agencies() async throws {
        try await TestSite.open { site in
            let host = "dvc.sgtvt.quangnam.gov.vn"
            let account = try await officer(site)
            try await add(try SoftKey(), account, site)
            let pending = try await visit(account, site, awaiting: .code)
            let page = text(try await site.get("/can-bo/ma-xac-thuc", cookie: pending.cookie, host: host))
            #expect(page.contains("chỉ dùng được tại http://localhost") && !page.contains("data-key"))
            #expect(page.contains("id=\"f-code\""))
            let open = try await visit(account, site)
            let adding = text(try await site.get("/an-toan/khoa", cookie: open.cookie, host: host))
            #expect(adding.contains("chỉ dùng được tại http://localhost") && !adding.contains("data-key"))
            #expect(text(try await site.get("/an-toan", cookie: open.cookie, host: host)).contains("Khóa &lt;1&gt;"))
        }
    }

    @Test("citizens have no keys, and strangers are asked for none")
    func citizens() async throws {
        try await TestSite.open { site in
            let citizen = try await site.visit("congdan@demo.vn")
            #expect(try await site.get("/an-toan/khoa", cookie: citizen.cookie).status == .notFound)
            #expect(!text(try await site.get("/an-toan", cookie: citizen.cookie)).contains("Khóa bảo mật"))
            for path in ["/an-toan/khoa", "/an-toan/khoa/thach-thuc", "/xac-nhan-lai/khoa"] {
                #expect(
                    try await site.post(path, ["_csrf": citizen.csrf], cookie: citizen.cookie).status == .notFound)
            }
        }
    }
}
