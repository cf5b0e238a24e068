import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import OneStop
import TestKit
import Testing

@testable import Web

/// Signing in with a second factor, proof anew, and the pages of administrators, asked as browsers ask them.
@Suite("Second factor, proof anew and officers' accounts in the browser")
struct AccessPagesTests {
    private static let login = "hoa@gtvt.example.vn"
    private let now = Moment.at("18/01/2016 10:00")

    private func appoint(_ site: TestSite, _ posts: [Post], login: String = Self.login) async throws -> Account {
        let address = try #require(EmailAddress(login))
        let id = try await site.test.office.accounts.appoint(
            name: "Lê Thị Hoa (demo)", login: .email(address), password: DemoPeople.password, posts: posts, now: now)
        return try #require(try await site.test.office.accounts.find(id))
    }

    /// Cookie and form token after the password.
    private func password(_ site: TestSite, next: String = "") async throws -> (answer: TestResponse, cookie: String) {
        let page = try await site.get("/can-bo/dang-nhap")
        let form = try #require(page.headers[.setCookie]?.split(separator: ";").first.map(String.init))
        let csrf = String(form.split(separator: "=", maxSplits: 1)[1])
        let answer = try await site.post(
            "/can-bo/dang-nhap",
            ["_csrf": csrf, "login": Self.login, "password": DemoPeople.password, "tiep": next], cookie: form)
        return (answer, try visit(answer))
    }

    private func visit(_ answer: TestResponse) throws -> String {
        let set = answer.headers[values: .setCookie].first { $0.hasPrefix("motcua=") }
        return try #require(set?.split(separator: ";").first.map(String.init))
    }

    private func csrf(_ answer: TestResponse) throws -> String {
        let text = String(buffer: answer.body)
        return String(try #require(text.firstMatch(of: /name="_csrf" value="([^"]+)"/)).1)
    }

    private func secret(_ answer: TestResponse) throws -> [UInt8] {
        let letters = String(
            try #require(String(buffer: answer.body).firstMatch(of: /<code>([A-Z2-7 ]+)</)).1)
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        let values = letters.compactMap { alphabet.firstIndex(of: $0) }
        var (bytes, held, bits) = ([UInt8](), 0, 0)
        for value in values {
            (held, bits) = (held << 5 | value, bits + 5)
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: held >> bits))
                held &= (1 << bits) - 1
            }
        }
        return bytes
    }

    @Test("a new officer sets the code up before anything opens; the visit then has another token")
    func enrolment() async throws {
        try await TestSite.open { site in
            _ = try await appoint(site, [Post(agency: "so-gtvt", role: .caseOfficer)])
            let (answer, pending) = try await password(site, next: "/can-bo/tin-bao")
            #expect(answer.headers[.location] == "/can-bo/ma-xac-thuc/cai-dat?tiep=%2Fcan-bo%2Ftin-bao")
            for path in ["/can-bo", "/can-bo/hang-doi/tat-ca", "/ho-so", "/an-toan", "/quan-tri", "/xac-nhan-lai"] {
                let shut = try await site.get(path, cookie: pending)
                #expect(shut.status == .seeOther, "\(path)")
                #expect(shut.headers[.location]?.hasPrefix("/can-bo/ma-xac-thuc/cai-dat") == true, "\(path)")
            }
            let page = try await site.get("/can-bo/ma-xac-thuc/cai-dat?tiep=/can-bo/tin-bao", cookie: pending)
            #expect(page.status == .ok && String(buffer: page.body).contains("<svg class=\"qr\""))
            let (token, totp) = (try csrf(page), TOTP(secret: try secret(page)))
            let wrong = try await site.post(
                "/can-bo/ma-xac-thuc/cai-dat", ["_csrf": token, "code": "x"], cookie: pending)
            #expect(wrong.status == .unprocessableContent)
            let code = totp.code(at: TOTP.step(at: now))
            let done = try await site.post(
                "/can-bo/ma-xac-thuc/cai-dat", ["_csrf": token, "code": code, "tiep": "/can-bo/tin-bao"],
                cookie: pending)
            let text = String(buffer: done.body)
            #expect(done.status == .ok && text.contains("href=\"/can-bo/tin-bao\""))
            #expect(text.matches(of: /<span class="code">[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}</).count == 10)
            #expect(done.headers[.cacheControl] == "no-store")
            let open = try visit(done)
            #expect(open != pending)
            #expect(try await site.get("/can-bo/tin-bao", cookie: open).status == .ok)
            #expect(
                try await site.get("/can-bo/tin-bao", cookie: pending).headers[.location]?.hasPrefix(
                    "/can-bo/dang-nhap") == true)
        }
    }

    @Test("after that the password alone opens nothing; a code does, once; an open redirect is not followed")
    func code() async throws {
        try await TestSite.open { site in
            let account = try await appoint(site, [Post(agency: "so-gtvt", role: .caseOfficer)])
            let factors = site.test.office.secondFactors
            let totp = try await factors.begin(for: account.id, at: now)
            let step = TOTP.step(at: now)
            let codes = try await factors.enrol(account, code: totp.code(at: step - 1), from: .none, at: now)
            let (answer, pending) = try await password(site)
            #expect(answer.headers[.location]?.hasPrefix("/can-bo/ma-xac-thuc?") == true)
            let enrolling = try await site.get("/can-bo/ma-xac-thuc/cai-dat", cookie: pending)
            #expect(enrolling.headers[.location]?.hasPrefix("/can-bo/ma-xac-thuc") == true)
            let token = try csrf(try await site.get("/can-bo/ma-xac-thuc", cookie: pending))
            let replayed = try await site.post(
                "/can-bo/ma-xac-thuc", ["_csrf": token, "code": totp.code(at: step - 1)], cookie: pending)
            #expect(replayed.status == .unprocessableContent && String(buffer: replayed.body).contains("đã dùng"))
            let right = ["_csrf": token, "code": totp.code(at: step), "tiep": "//evil.example/"]
            let opened = try await site.post("/can-bo/ma-xac-thuc", right, cookie: pending)
            #expect(opened.status == .seeOther && opened.headers[.location] == "/can-bo")
            #expect(try await site.get("/can-bo/tin-bao", cookie: try visit(opened)).status == .ok)
            let again = try await site.post("/can-bo/ma-xac-thuc", right, cookie: pending)
            #expect(again.status == .forbidden || again.headers[.location]?.hasPrefix("/can-bo/dang-nhap") == true)
            let (_, second) = try await password(site)
            let other = try csrf(try await site.get("/can-bo/ma-xac-thuc", cookie: second))
            let recovered = try await site.post(
                "/can-bo/ma-xac-thuc", ["_csrf": other, "code": codes[0]], cookie: second)
            #expect(recovered.status == .seeOther)
        }
    }

    /// An open visit whose last proof lies that far back.
    private func stale(_ account: Account, _ site: TestSite, minutes: Double) async throws -> (
        cookie: String, csrf: String
    ) {
        let token = try await site.test.office.sessions.open(for: account, now: now.addingTimeInterval(-60 * minutes))
        let session = try await site.test.office.sessions.find(token, now: now)
        return ("motcua=\(token)", session?.csrf ?? "")
    }

    @Test("turning a dossier down asks for the password anew and then goes on with all that was typed")
    func proof() async throws {
        try await TestSite.open { site in
            let account = try await appoint(site, [Post(agency: "ubnd-tam-ky", role: .reception)])
            let code = try await site.test.file()
            let path = "/can-bo/ho-so/\(code.text)/tu-choi"
            let visit = try await stale(account, site, minutes: 20)
            var typed = ["_csrf": visit.csrf, "thay": "1", "ly_do": "Thiếu \"tờ khai\"\nSai <mẫu>", "can_cu": "Điều 1"]
            let asked = try await site.post(path, typed, cookie: visit.cookie)
            let page = String(buffer: asked.body)
            #expect(asked.status == .forbidden && page.contains("action=\"\(path)\""))
            #expect(
                page.contains("value=\"Thiếu &quot;tờ khai&quot;\nSai &lt;mẫu&gt;\"")
                    && page.contains("value=\"Điều 1\""))
            typed["_mat_khau"] = "không phải"
            #expect(try await site.post(path, typed, cookie: visit.cookie).status == .unprocessableContent)
            let history = try #require(try await site.test.dossiers.find(code)).history
            #expect(history.count == 1)
            typed["_mat_khau"] = DemoPeople.password
            #expect(try await site.post(path, typed, cookie: visit.cookie).status == .seeOther)
            let dossier = try #require(try await site.test.dossiers.find(code)).dossier
            #expect(dossier.stage == .refused)
            let kinds = try await site.test.office.security.page(about: account.id).map(\.kind)
            #expect(kinds.first == .proofFailed)
        }
    }

    @Test("who proved lately is not asked, nor for an act that weighs little; guessing is throttled")
    func fresh() async throws {
        try await TestSite.open { site in
            let account = try await appoint(site, [Post(agency: "ubnd-tam-ky", role: .reception)])
            let (first, second) = (try await site.test.file(), try await site.test.file(seed: 2))
            let lately = try await stale(account, site, minutes: 14)
            let form = ["_csrf": lately.csrf, "thay": "1", "ly_do": "Thiếu giấy"]
            let answer = try await site.post("/can-bo/ho-so/\(first.text)/tu-choi", form, cookie: lately.cookie)
            #expect(answer.status == .seeOther)
            let old = try await stale(account, site, minutes: 200)
            let light = try await site.post(
                "/can-bo/ho-so/\(second.text)/tiep-nhan", ["_csrf": old.csrf, "thay": "1"], cookie: old.cookie)
            #expect(light.status == .seeOther)
            var statuses: [HTTPResponse.Status] = []
            for _ in 0..<10 {
                statuses.append(
                    try await site.post(
                        "/xac-nhan-lai", ["_csrf": old.csrf, "_mat_khau": "sai-mat-khau"], cookie: old.cookie
                    ).status)
            }
            #expect(statuses.first == .unprocessableContent && statuses.last == .tooManyRequests)
        }
    }

    @Test(
        "a list leaves the house only after proof, and that is written down",
        arguments: [
            "/can-bo/so-theo-doi/xlsx", "/can-bo/so-theo-doi/in", "/can-bo/so-ket-qua/xlsx", "/can-bo/so-ket-qua/in",
            "/can-bo/so-bien-lai/xlsx", "/can-bo/so-bien-lai/in",
        ])
    func exporting(path: String) async throws {
        try await TestSite.open { site in
            let account = try await appoint(site, [Post(agency: "ubnd-tam-ky", role: .cashier)])
            let visit = try await stale(account, site, minutes: 20)
            let asked = try await site.get(path, cookie: visit.cookie)
            let place = try #require(asked.headers[.location])
            #expect(asked.status == .seeOther && place.hasPrefix("/xac-nhan-lai?tiep="))
            #expect(try await site.get(place, cookie: visit.cookie).status == .ok)
            let proved = try await site.post(
                "/xac-nhan-lai", ["_csrf": visit.csrf, "_mat_khau": DemoPeople.password, "tiep": path],
                cookie: visit.cookie)
            #expect(proved.headers[.location] == path)
            #expect(try await site.get(path, cookie: visit.cookie).status == .ok)
            let event = try #require(try await site.test.office.security.page(about: account.id).first)
            #expect(event.kind == .exported && event.detail.hasPrefix("\(path)?co-quan=ubnd-tam-ky"))
        }
    }

    @Test("putting two accounts together asks for the password anew")
    func merging() async throws {
        try await TestSite.open { site in
            let account = try await appoint(site, [Post(agency: "ubnd-tam-ky", role: .reception)])
            let visit = try await stale(account, site, minutes: 20)
            let contacts = ["_csrf": visit.csrf, "giu": "0905 111 222", "gop": "le.thu@example.vn"]
            let sent = try await site.post("/can-bo/gop-tai-khoan", contacts, cookie: visit.cookie)
            let path = try #require(sent.headers[.location])
            let form = ["_csrf": visit.csrf, "ma_giu": "000000", "ma_gop": "000000", "buoc": "gop", "da_xem": "1"]
            let asked = try await site.post(path, form, cookie: visit.cookie)
            #expect(asked.status == .forbidden && String(buffer: asked.body).contains("action=\"\(path)\""))
        }
    }

    @Test("posts that were taken, and a shut account, hold for the very next request")
    func atOnce() async throws {
        try await TestSite.open { site in
            let posts = [Post(agency: "ubnd-tam-ky", role: .reception), Post(agency: "so-gtvt", role: .caseOfficer)]
            let account = try await appoint(site, posts)
            let admin = try await site.visit("quantri.tinh@demo.vn")
            for (act, form) in [
                ("thoi-nhiem-vu", ["co_quan": "so-gtvt", "vai_tro": "case_officer"]), ("khoa", [:]),
                ("ket-thuc-phien", [:]),
            ] {
                if act == "ket-thuc-phien" {
                    _ = try await site.post(
                        "/can-bo/tai-khoan/\(account.id.text)/mo-khoa", ["_csrf": admin.csrf], cookie: admin.cookie)
                }
                let visit = try await stale(account, site, minutes: 0)
                #expect(try await site.get("/can-bo/tin-bao", cookie: visit.cookie).status == .ok)
                let form = form.merging(["_csrf": admin.csrf]) { first, _ in first }
                let answer = try await site.post(
                    "/can-bo/tai-khoan/\(account.id.text)/\(act)", form, cookie: admin.cookie)
                #expect(answer.status == .seeOther, "\(act)")
                let next = try await site.get("/can-bo/tin-bao", cookie: visit.cookie)
                #expect(next.headers[.location]?.hasPrefix("/can-bo/dang-nhap") == true, "\(act)")
            }
        }
    }

    @Test("officers' accounts and events are administrators' alone; a foreign agency's officer is not found")
    func audience() async throws {
        try await TestSite.open { site in
            let account = try await appoint(site, [Post(agency: "so-gtvt", role: .agencyAdministrator)])
            let admin = try await stale(account, site, minutes: 0)
            let officer = try await site.visit("thuly.so-gtvt@demo.vn")
            let mine = try await site.test.office.accounts.signIn(
                login: "thuly.so-gtvt@demo.vn", password: DemoPeople.password)
            let foreign = try await site.test.office.accounts.signIn(
                login: "thuly.ubnd-tam-ky@demo.vn", password: DemoPeople.password)
            #expect(try await site.get("/can-bo/tai-khoan", cookie: officer.cookie).status == .forbidden)
            #expect(try await site.get("/can-bo/tai-khoan/\(mine.id.text)", cookie: officer.cookie).status == .notFound)
            #expect(try await site.get("/quan-tri/an-ninh", cookie: admin.cookie).status == .forbidden)
            let list = String(buffer: try await site.get("/can-bo/tai-khoan", cookie: admin.cookie).body)
            #expect(list.contains(mine.name) && !list.contains(foreign.name))
            #expect(
                try await site.get("/can-bo/tai-khoan?co-quan=ubnd-tam-ky", cookie: admin.cookie).status == .notFound)
            #expect(try await site.get("/can-bo/tai-khoan/\(mine.id.text)", cookie: admin.cookie).status == .ok)
            #expect(
                try await site.get("/can-bo/tai-khoan/\(foreign.id.text)", cookie: admin.cookie).status == .notFound)
            for act in OfficerAccountAct.allCases {
                let path = "/can-bo/tai-khoan/\(foreign.id.text)/\(act.rawValue)"
                let form = ["_csrf": admin.csrf, "co_quan": "ubnd-tam-ky", "vai_tro": "reception"]
                #expect(try await site.post(path, form, cookie: admin.cookie).status == .notFound, "\(act)")
            }
            #expect(try await site.test.office.accounts.find(foreign.id)?.posts == foreign.posts)
        }
    }

    @Test("an officer who tries foreign doors is written down, at most twenty times; who mistypes an address is not")
    func refusals() async throws {
        try await TestSite.open { site in
            let foreign = try await site.test.file()
            let visit = try await site.visit("tiepnhan.so-gtvt@demo.vn")
            let refused = site.test.office.security
            func asked() async throws -> [String] { try await refused.page(of: .accessRefused).map(\.detail) }
            #expect(try await site.get("/can-bo/khong-co", cookie: visit.cookie).status == .notFound)
            #expect(try await asked().isEmpty)
            let path = "/can-bo/ho-so/\(foreign.text)"
            #expect(try await site.get(path, cookie: visit.cookie).status == .notFound)
            #expect(try await site.get("/quan-tri/an-ninh", cookie: visit.cookie).status == .forbidden)
            #expect(try await asked() == ["GET /quan-tri/an-ninh", "GET \(path)"])
            let names = try await refused.page(of: .accessRefused).map(\.actorName)
            #expect(Set(names).count == 1 && names.first?.isEmpty == false)
            for _ in 1...30 { _ = try await site.get(path, cookie: visit.cookie) }
            #expect(try await asked().count == 20)
            let citizen = try await site.visit("congdan@demo.vn")
            _ = try await site.get("/can-bo", cookie: citizen.cookie)
            #expect(try await asked().count == 20)
        }
    }

    @Test("the list of events names what failed and what was done, and finds itself whole")
    func events() async throws {
        try await TestSite.open { site in
            _ = try await appoint(site, [Post(agency: "so-gtvt", role: .caseOfficer)])
            let page = try await site.get("/can-bo/dang-nhap")
            let form = try #require(page.headers[.setCookie]?.split(separator: ";").first.map(String.init))
            let token = String(form.split(separator: "=", maxSplits: 1)[1])
            for login in [Self.login, "khong-ai@example.vn"] {
                let answer = try await site.post(
                    "/can-bo/dang-nhap", ["_csrf": token, "login": login, "password": "sai"], cookie: form)
                #expect(answer.status == .unprocessableContent)
            }
            let admin = try await site.visit("quantri.tinh@demo.vn")
            let list = String(
                buffer: try await site.get("/quan-tri/an-ninh?viec=sign_in_failed", cookie: admin.cookie).body)
            #expect(list.contains("Lê Thị Hoa (demo)") && list.contains("Không có tài khoản"))
            #expect(!list.contains("khong-ai@example.vn"))
            let checked = try await site.post("/quan-tri/an-ninh/kiem-tra", ["_csrf": admin.csrf], cookie: admin.cookie)
            #expect(String(buffer: checked.body).contains("Nguyên vẹn"))
        }
    }

    @Test(
        "a browser is told by what it says of itself",
        arguments: [
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/48.0 Safari/537.36",
                "Chrome, Windows"
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 9_2 like Mac OS X) AppleWebKit/601.1 (KHTML, like Gecko) Version/9.0 Mobile Safari/601.1",
                "Safari, iPhone"
            ),
            ("curl/7.88", ""), ("", ""),
        ])
    func device(agent: String, words: String) {
        #expect(Device.words(of: agent) == words)
    }
}
