import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import OneStop
import TestKit
import Testing

@testable import Web

/// Every route of the site, asked by everybody who may not have it.
@Suite("Routes and their audiences")
struct AudienceTests {
    private static func filled(_ path: String, code: DossierCode) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false).map { part in
            switch part {
            case "{code}": code.text
            case "{draft}": ID<Draft>.new().text
            case "{digest}": SHA256Digest.of("x").hex
            case "{slug}": TestOffice.household
            case "{section}": "a"
            case "{number}": "1"
            case "{queue}": Queue.all.rawValue
            case "{paper}": "giay-tiep-nhan"
            case "{reference}": "TK-7F3K-29QX"
            case "{agency}": "ubnd-tam-ky"
            case "{reception}": ID<Reception>.new().text
            case "{upload}": ID<PartialUpload>.new().text
            default: String(part)
            }
        }.joined(separator: "/")
    }

    private static let open = [
        "/", "/co-quan", "/so-lieu", "/tro-giup", "/thu-tuc", "/tra-cuu", "/dang-nhap", "/dang-nhap/ma",
        "/dang-nhap/ma/nhap", "/quen-mat-khau", "/quen-mat-khau/moi", "/dang-ky", "/xac-nhan",
        "/ngon-ngu",
        "/can-bo/dang-nhap", "/suc-khoe", "/dang-xuat", "/verify", "/log/keys", "/log/checkpoint",
    ]

    private func routes(_ site: TestSite) -> [(method: HTTPRequest.Method, path: String)] {
        let settings = SiteSettings(hosts: [], isSecure: false, isDemo: false, publicAddress: "http://localhost")
        return Site(office: site.test.office, settings: settings).router().routes
            .filter { $0.method == .get || $0.method == .post }.map { ($0.method, $0.path.description) }
    }

    @Test("without signing in, only public pages answer; nothing that is anybody's")
    func strangers() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            var asked = 0
            for (method, path) in routes(site) where !path.hasPrefix("/tinh/") {
                let isOpen =
                    Self.open.contains(path) || path.hasPrefix("/thu-tuc/") || path.hasPrefix("/co-quan/")
                    || path.hasPrefix("/quay/")
                if isOpen, method == .get { continue }
                let filled = Self.filled(path, code: code)
                let answer = method == .get ? try await site.get(filled) : try await site.post(filled, [:])
                let isAway =
                    answer.status == .seeOther || answer.status == .notFound || answer.status.kind == .clientError
                #expect(isAway, "\(method) \(path): \(answer.status)")
                #expect(!String(buffer: answer.body).contains("Huỳnh Bí Mật"))
                asked += 1
            }
            #expect(asked > 30)
        }
    }

    @Test("a citizen sees no foreign dossier and no office; an officer of another district sees no dossier")
    func foreigners() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            let stranger = try await site.visit("congdan@demo.vn")
            let officer = try await site.visit("thuly.ubnd-dien-ban@demo.vn")
            for (method, path) in routes(site) where path.contains("{code}") {
                let filled = Self.filled(path, code: code)
                for visit in [stranger, officer] {
                    let answer =
                        method == .get
                        ? try await site.get(filled, cookie: visit.cookie)
                        : try await site.post(
                            filled, ["_csrf": visit.csrf, "thay": "1", "text": "x", "ly_do": "x"], cookie: visit.cookie)
                    #expect(
                        answer.status == .notFound || answer.status == .seeOther || answer.status.kind == .clientError,
                        "\(path): \(answer.status)")
                    #expect(!String(buffer: answer.body).contains("Huỳnh Bí Mật"))
                }
            }
            let history = try #require(try await site.test.dossiers.find(code)).history
            #expect(history.count == 1)
        }
    }

    @Test("a form without its token, or from another site, changes nothing")
    func forgery() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            let officer = try await site.visit("tiepnhan.ubnd-tam-ky@demo.vn")
            let path = "/can-bo/ho-so/\(code.text)/tiep-nhan"
            let foreign: HTTPFields = [.origin: "https://evil.example"]
            let tries = [
                try await site.post(path, ["thay": "1"], cookie: officer.cookie),
                try await site.post(path, ["thay": "1", "_csrf": "x"], cookie: officer.cookie),
                try await site.post(path, ["thay": "1", "_csrf": officer.csrf], cookie: officer.cookie, more: foreign),
            ]
            for answer in tries { #expect(answer.status == .forbidden) }
            let missing = try await site.post(path, ["_csrf": officer.csrf], cookie: officer.cookie)
            #expect(missing.status == .badRequest)
            #expect(try #require(try await site.test.dossiers.find(code)).history.count == 1)
            let right = try await site.post(path, ["thay": "1", "_csrf": officer.csrf], cookie: officer.cookie)
            #expect(right.status == .seeOther)
        }
    }

    @Test("guessing PINs is throttled, and a wrong one says no more than an unknown code")
    func guessing() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            let page = try await site.get("/tra-cuu")
            let cookie = try #require(page.headers[.setCookie]?.split(separator: ";").first.map(String.init))
            let csrf = String(cookie.split(separator: "=", maxSplits: 1)[1])
            var statuses: [HTTPResponse.Status] = []
            for _ in 0..<14 {
                let answer = try await site.post(
                    "/tra-cuu", ["_csrf": csrf, "ma": code.text, "pin": "ZZZZ"], cookie: cookie)
                #expect(!String(buffer: answer.body).contains("Huỳnh Bí Mật"))
                statuses.append(answer.status)
            }
            #expect(statuses.first == .unprocessableContent && statuses.last == .tooManyRequests)
        }
    }

    @Test("pages carry the headers that protect")
    func headers() async throws {
        try await TestSite.open { site in
            let answer = try await site.get("/")
            let policy = try #require(answer.headers[.contentSecurityPolicy])
            #expect(
                policy.contains("default-src") && !policy.contains("unsafe-inline") && !policy.contains("unsafe-eval"))
            let parts = [
                "default-src 'none'", "object-src 'none'", "base-uri 'none'", "form-action 'self'",
                "frame-ancestors 'self'",
            ]
            for part in parts { #expect(policy.contains(part)) }
            #expect(answer.headers[.xContentTypeOptions] == "nosniff")
            #expect(answer.headers[.referrerPolicy] == "same-origin")
            #expect(answer.headers[.crossOriginOpenerPolicy] == "same-origin")
            #expect(answer.headers[.cacheControl] == "no-store")
            #expect(answer.headers[.accessControlAllowOrigin] == nil)
            let style = try #require(try await site.get(Assets.stylesheet.path).headers[.contentSecurityPolicy])
            #expect(style.contains("base-uri 'none'") && style.contains("frame-ancestors 'none'"))
            let cookie = try #require(answer.headers[.setCookie])
            #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
        }
    }

    @Test("a form that the browser says another site sent is refused", arguments: ["cross-site", "same-site"])
    func otherSite(said: String) async throws {
        try await TestSite.open { site in
            let citizen = try await site.visit("congdan@demo.vn")
            let name = try #require(HTTPField.Name("Sec-Fetch-Site"))
            let form = ["_csrf": citizen.csrf]
            let refused = try await site.post("/dang-xuat", form, cookie: citizen.cookie, more: [name: said])
            #expect(refused.status == .forbidden)
            #expect(try await site.get("/lien-lac", cookie: citizen.cookie).status == .ok)
        }
    }

    @Test("answers for programs name their type, as pages do", arguments: ["/suc-khoe", "/log/keys"])
    func types(path: String) async throws {
        try await TestSite.open { site in
            let answer = try await site.get(path)
            #expect(answer.headers[.contentType] == "text/plain; charset=utf-8")
        }
    }
}
