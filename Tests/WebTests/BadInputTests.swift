import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import OneStop
import TestKit
import Testing

@testable import Web

@Suite("Bad input over HTTP")
struct BadInputTests {
    /// A multipart form with one file.
    private func send(
        _ site: TestSite, to path: String, _ visit: (cookie: String, csrf: String), name: String, bytes: [UInt8]
    ) async throws -> TestResponse {
        let head = """
            --XyZ\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\n\(visit.csrf)\r\n\
            --XyZ\r\nContent-Disposition: form-data; name="\(name)"; filename="giay-to.pdf"\r\nContent-Type: application/pdf\r\n\r\n
            """
        let body = Array(head.utf8) + bytes + Array("\r\n--XyZ--\r\n".utf8)
        return try await site.client.execute(
            uri: path, method: .post,
            headers: [.cookie: visit.cookie, .contentType: "multipart/form-data; boundary=XyZ"],
            body: ByteBuffer(bytes: body))
    }

    @Test("a disguised, an empty and an oversized file are refused with the reason, the draft unchanged")
    func files() async throws {
        try await TestSite.open { site in
            let draft = try await site.test.draft()
            let visit = try await site.visit("vantai@demo.vn")
            let owner = site.test.citizen()
            let path = Link.papers(draft.id.text).path
            let paper = "giay_to.giay_to_tuy_than"
            let bad: [([UInt8], String)] = [
                (Array("MZ\u{90}\u{0}".utf8), "unsupported"), (Array("<html><script>".utf8), "unsupported"),
                ([], "empty"),
                (Array("%PDF-1.4".utf8) + [UInt8](repeating: 32, count: Upload.largestFile), "too_large"),
            ]
            for (bytes, reason) in bad {
                let answer = try await send(site, to: path, visit, name: paper, bytes: bytes)
                #expect(
                    answer.headers[.location]?.contains(reason) == true, "\(reason): \(answer.headers[.location] ?? "")"
                )
                let page = try await site.get(try #require(answer.headers[.location]), cookie: visit.cookie)
                #expect(page.status == .ok)
            }
            let now = try #require(try await site.test.office.drafts.find(draft.id, of: owner.account))
            #expect(now.files[paper] == draft.files[paper])
            let good = try await send(site, to: path, visit, name: paper, bytes: Array("%PDF-1.4 mới".utf8))
            #expect(good.status == .seeOther)
            let later = try #require(try await site.test.office.drafts.find(draft.id, of: owner.account))
            #expect(later.files[paper]?.count == 2)
        }
    }

    @Test("a paper that the procedure doesn't ask for is never written to the store")
    func unaskedPaper() async throws {
        try await TestSite.open { site in
            let draft = try await site.test.draft()
            let visit = try await site.visit("vantai@demo.vn")
            let bytes = Array("%PDF-1.4 nobody asked".utf8)
            _ = try await send(site, to: Link.papers(draft.id.text).path, visit, name: "giay_to.la", bytes: bytes)
            let now = try #require(try await site.test.office.drafts.find(draft.id, of: site.test.citizen().account))
            #expect(now.files == draft.files)
            await #expect(throws: FileRefusal.missing) {
                try await site.test.office.files.read(SHA256Digest.of(bytes))
            }
        }
    }

    @Test(
        "what isn't there is told so, in the site's own page",
        arguments: [
            "/thu-tuc/khong-co", "/ho-so/abc", "/khong-co", "/co-quan/khong-co", "/tinh/khong-co",
            "/thu-tuc/..%2f..%2fetc%2fpasswd",
        ])
    func missing(path: String) async throws {
        try await TestSite.open { site in
            let answer = try await site.get(path)
            #expect(answer.status == .notFound || answer.status == .seeOther)
        }
    }

    @Test("pressing “file” five times gives one dossier and the same receipt")
    func doubleSubmit() async throws {
        try await TestSite.open { site in
            let draft = try await site.test.draft()
            let visit = try await site.visit("vantai@demo.vn")
            var places: Set<String> = []
            for _ in 0..<5 {
                let answer = try await site.post(
                    Link.check(draft.id.text).path, ["_csrf": visit.csrf, "dong_y": "1"], cookie: visit.cookie)
                #expect(answer.status == .seeOther)
                places.insert(answer.headers[.location] ?? "")
            }
            #expect(places.count == 1)
            #expect(try await site.test.dossiers.all(of: site.test.citizen().account).count == 1)
        }
    }

    @Test("a form of 3 MB and one of broken escapes are refused")
    func forms() async throws {
        try await TestSite.open { site in
            let visit = try await site.visit("vantai@demo.vn")
            let draft = try await site.test.draft()
            let path = Link.section(draft.id.text, "a").path
            let large = try await site.post(
                path, ["_csrf": visit.csrf, "x": String(repeating: "x", count: 3_000_000)], cookie: visit.cookie)
            #expect(large.status == .contentTooLarge)
            let broken = try await site.client.execute(
                uri: path, method: .post,
                headers: [.cookie: visit.cookie, .contentType: "application/x-www-form-urlencoded"],
                body: ByteBuffer(string: "_csrf=\(visit.csrf)&a=%ZZ"))
            #expect(broken.status == .badRequest)
        }
    }

    @Test("a text with U+0000 is unreadable, in a form and in a multipart one, and changes nothing")
    func noughts() async throws {
        try await TestSite.open { site in
            let draft = try await site.test.draft()
            let visit = try await site.visit("vantai@demo.vn")
            let path = Link.section(draft.id.text, "a").path
            let answer = try await site.post(
                path, ["_csrf": visit.csrf, "ten_ho_kinh_doanh": "a\u{0}b"], cookie: visit.cookie)
            #expect(answer.status == .badRequest)
            let found = try await site.get("/thu-tuc?tim=%00")
            #expect(found.status == .ok)
            let sent = try await send(
                site, to: Link.papers(draft.id.text).path, (visit.cookie, "\(visit.csrf)\u{0}"),
                name: "giay_to.giay_to_tuy_than", bytes: Array("%PDF-1.4".utf8))
            #expect(sent.status == .badRequest)
        }
    }

    @Test("wrong passwords from one place don't shut the owner out elsewhere")
    func shutOut() async throws {
        try await TestSite.open { site in
            let page = try await site.get("/dang-nhap")
            let cookie = try #require(page.headers[.setCookie]?.split(separator: ";").first.map(String.init))
            let csrf = String(cookie.split(separator: "=", maxSplits: 1)[1])
            func signIn(_ password: String, from address: String) async throws -> HTTPResponse.Status {
                let form = ["_csrf": csrf, "login": "congdan@demo.vn", "password": password]
                return try await site.post("/dang-nhap", form, cookie: cookie, more: [.forwardedFor: address]).status
            }
            for _ in 0..<8 { #expect(try await signIn("wrong", from: "198.51.100.7") == .unprocessableContent) }
            #expect(try await signIn(DemoPeople.password, from: "198.51.100.7") == .tooManyRequests)
            #expect(try await signIn(DemoPeople.password, from: "203.0.113.9") == .seeOther)
        }
    }
}
