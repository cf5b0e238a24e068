import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import OneStop
import TestKit
import Testing

@testable import Web

/// The pages by which a long list leaves the house.
@Suite("Pages of exports")
struct ExportPagesTests {
    /// The province whose officers take nothing out alone.
    private static let strict = TestOffice.small.editing("province.yaml") {
        $0.replacing("synonyms:", with: "exports_alone: 0\nsynonyms:")
    }

    private static let clerk = "vanthu.ubnd-tam-ky@demo.vn"
    private static let head = "lanhdao.ubnd-tam-ky@demo.vn"

    private func text(_ answer: TestResponse) -> String { String(buffer: answer.body) }

    /// The hidden field of that name, as the page holds it.
    private func hidden(_ name: String, in page: String) throws -> String {
        let start = try #require(page.range(of: "name=\"\(name)\" value=\""))
        return String(page[start.upperBound...].prefix { $0 != "\"" }).replacing("&amp;", with: "&")
    }

    /// Asks for the register book's spreadsheet as the clerk does; the request's address.
    private func ask(_ site: TestSite) async throws -> String {
        let visit = try await site.visit(Self.clerk)
        let refused = try await site.get("/can-bo/so-theo-doi/xlsx", cookie: visit.cookie)
        #expect(refused.status == .forbidden)
        let page = text(refused)
        let fields = ["_csrf": visit.csrf, "tep": try hidden("tep", in: page), "dong": try hidden("dong", in: page)]
        let empty = try await site.post("/can-bo/xuat-du-lieu", fields, cookie: visit.cookie)
        #expect(empty.status == .unprocessableContent && text(empty).contains("từ 10 đến 500"))
        let asked = try await site.post(
            "/can-bo/xuat-du-lieu", fields.merging(["ly_do": "Báo cáo <năm> gửi Sở Nội vụ"]) { $1 },
            cookie: visit.cookie)
        return try #require(asked.headers[.location])
    }

    @Test("a long list is asked for, approved by the head with both names shown, and then taken")
    func whole() async throws {
        try await TestSite.open(folder: Self.strict) { site in
            _ = try await site.test.file()
            let one = try await ask(site)
            let (clerk, head) = (try await site.visit(Self.clerk), try await site.visit(Self.head))
            #expect(text(try await site.get("/can-bo/so-theo-doi/xlsx", cookie: clerk.cookie)).contains("đang chờ"))
            let list = text(try await site.get("/can-bo/xuat-du-lieu", cookie: head.cookie))
            #expect(list.contains(one) && list.contains("Báo cáo &lt;năm&gt; gửi"))
            #expect(text(try await site.get("/can-bo/tin-bao", cookie: head.cookie)).contains("/can-bo/xuat-du-lieu"))
            let refusal = try await site.post(
                "\(one)/quyet-dinh", ["_csrf": head.csrf, "quyet": "tu-choi"], cookie: head.cookie)
            #expect(refusal.status == .unprocessableContent)
            let said = try await site.post(
                "\(one)/quyet-dinh", ["_csrf": head.csrf, "quyet": "duyet", "loi": "Chỉ dùng một lần"],
                cookie: head.cookie)
            #expect(said.status == .seeOther)
            let again = try await site.post(
                "\(one)/quyet-dinh", ["_csrf": head.csrf, "quyet": "duyet"], cookie: head.cookie)
            #expect(again.status == .conflict)
            let mine = text(try await site.get(one, cookie: clerk.cookie))
            #expect(mine.contains("Chỉ dùng một lần") && mine.contains("/can-bo/so-theo-doi/xlsx?"))
            let file = try await site.get("/can-bo/so-theo-doi/xlsx", cookie: clerk.cookie)
            #expect(file.status == .ok && file.headers[.contentDisposition]?.contains("xlsx") == true)
            #expect(try await site.get("/can-bo/so-theo-doi/in", cookie: clerk.cookie).status == .forbidden)
            #expect(try await site.get("/can-bo/so-theo-doi/xlsx", cookie: head.cookie).status == .forbidden)
        }
    }

    @Test("a piece too many says how much was taken already, and says it again where the reason is missing")
    func pieces() async throws {
        let folder = TestOffice.small.editing("province.yaml") {
            $0.replacing("synonyms:", with: "exports_alone: 1\nsynonyms:")
        }
        try await TestSite.open(folder: folder) { site in
            _ = try await site.test.file()
            let visit = try await site.visit(Self.clerk)
            let list = "/can-bo/so-theo-doi/xlsx?tu=01/01/2016&den="
            #expect(try await site.get(list + "31/01/2016", cookie: visit.cookie).status == .ok)
            #expect(try await site.get(list + "31/01/2016", cookie: visit.cookie).status == .ok, "the same again")
            let page = text(try await site.get(list + "30/01/2016", cookie: visit.cookie))
            #expect(page.contains("đã tự lấy 1 dòng khác"))
            let fields = [
                "_csrf": visit.csrf, "tep": try hidden("tep", in: page), "dong": try hidden("dong", in: page),
            ]
            let empty = try await site.post("/can-bo/xuat-du-lieu", fields, cookie: visit.cookie)
            #expect(empty.status == .unprocessableContent && text(empty).contains("đã tự lấy 1 dòng khác"))
        }
    }

    @Test("a request is nobody's but its asker's and whoever may decide; only the asker takes it back")
    func foreign() async throws {
        try await TestSite.open(folder: Self.strict) { site in
            _ = try await site.test.file()
            let one = try await ask(site)
            for login in [
                "tiepnhan.ubnd-tam-ky@demo.vn", "lanhdao.ubnd-dien-ban@demo.vn", "truongphong.ubnd-tam-ky@demo.vn",
            ] {
                let visit = try await site.visit(login)
                let fields = ["_csrf": visit.csrf, "quyet": "duyet"]
                #expect(try await site.get(one, cookie: visit.cookie).status == .notFound)
                #expect(try await site.post("\(one)/quyet-dinh", fields, cookie: visit.cookie).status == .notFound)
                #expect(try await site.post("\(one)/rut", fields, cookie: visit.cookie).status == .notFound)
                #expect(!text(try await site.get("/can-bo/xuat-du-lieu", cookie: visit.cookie)).contains(one))
            }
            let clerk = try await site.visit(Self.clerk)
            let own = try await site.post(
                "\(one)/quyet-dinh", ["_csrf": clerk.csrf, "quyet": "duyet"], cookie: clerk.cookie)
            #expect(own.status == .conflict)
            let back = try await site.post("\(one)/rut", ["_csrf": clerk.csrf], cookie: clerk.cookie)
            #expect(back.status == .seeOther)
            #expect(text(try await site.get(one, cookie: clerk.cookie)).contains("Đã rút"))
        }
    }

    @Test(
        "only the address of a list's file can be asked for",
        arguments: ["https://evil.example/x", "//evil.example", "/can-bo/so-theo-doi", "/dang-xuat", ""])
    func addresses(address: String) async throws {
        try await TestSite.open(folder: Self.strict) { site in
            let visit = try await site.visit(Self.clerk)
            let answer = try await site.post(
                "/can-bo/xuat-du-lieu",
                ["_csrf": visit.csrf, "tep": address, "dong": "600", "ly_do": "Báo cáo năm gửi Sở"],
                cookie: visit.cookie)
            #expect(answer.status == .badRequest)
        }
    }

    @Test("whoever may not read receipts can't ask for them, nor for another agency's lists")
    func unread() async throws {
        try await TestSite.open(folder: Self.strict) { site in
            let visit = try await site.visit("thuly.ubnd-tam-ky@demo.vn")
            for address in [
                "/can-bo/so-bien-lai/xlsx?co-quan=ubnd-tam-ky", "/can-bo/so-theo-doi/xlsx?co-quan=ubnd-dien-ban",
            ] {
                let answer = try await site.post(
                    "/can-bo/xuat-du-lieu",
                    ["_csrf": visit.csrf, "tep": address, "dong": "600", "ly_do": "Báo cáo năm gửi Sở"],
                    cookie: visit.cookie)
                #expect(answer.status == .notFound)
            }
        }
    }
}
