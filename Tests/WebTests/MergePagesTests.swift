import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import OneStop
import TestKit
import Testing

@testable import Web

/// Putting accounts together, asked as browsers ask it.
@Suite("Accounts put together in the browser")
struct MergePagesTests {
    private let now = Moment.at("18/01/2016 10:00")
    private static let desk = "tiepnhan.ubnd-tam-ky@demo.vn"

    private func account(_ site: TestSite, _ name: String, _ login: String) async throws -> Account {
        let accounts = site.test.office.accounts
        let taken = try await accounts.register(
            name: name, login: login, password: "mat-khau-rat-dai", language: .vi, now: now)
        return try await accounts.confirm(taken, code: try await code(site, taken.text), now: now)
    }

    private func code(_ site: TestSite, _ recipient: String) async throws -> String {
        let sent = try await site.test.office.mailbox().first { $0.kind == "code" && $0.recipient == recipient }
        return String(try #require(sent?.body.firstMatch(of: /\d{6}/)).0)
    }

    @Test("two contacts, two codes, a look at both, a tick, and they are one")
    func whole() async throws {
        try await TestSite.open { site in
            let kept = try await account(site, "Lê Thử <b>", "0905 111 222")
            _ = try await account(site, "Le Thu", "le.thu@example.vn")
            let desk = try await site.visit(Self.desk)
            func post(_ path: String, _ form: [String: String]) async throws -> TestResponse {
                try await site.post(path, form.merging(["_csrf": desk.csrf]) { $1 }, cookie: desk.cookie)
            }
            #expect(try await site.get("/can-bo/gop-tai-khoan", cookie: desk.cookie).status == .ok)
            for (one, other) in [("0905 111 222", "0905111222"), ("0905 111 222", "không phải"), ("", "")] {
                let answer = try await post("/can-bo/gop-tai-khoan", ["giu": one, "gop": other])
                #expect(answer.status == .unprocessableContent)
            }
            let sent = try await post("/can-bo/gop-tai-khoan", ["giu": "0905 111 222", "gop": "le.thu@example.vn"])
            let path = try #require(sent.headers[.location])
            #expect(try await site.get(path, cookie: desk.cookie).status == .ok)
            let wrong = try await post(path, ["ma_giu": "000000", "ma_gop": "1", "buoc": "xem"])
            #expect(wrong.status == .unprocessableContent && String(buffer: wrong.body).contains("value=\"000000\""))
            var form = [
                "ma_giu": try await code(site, "0905111222"), "ma_gop": try await code(site, "le.thu@example.vn"),
                "buoc": "xem",
            ]
            let plan = try await post(path, form)
            let text = String(buffer: plan.body)
            #expect(plan.status == .ok && text.contains("Lê Thử &lt;b&gt;") && text.contains("le.thu@example.vn"))
            form["buoc"] = "gop"
            #expect(try await post(path, form).status == .unprocessableContent)
            #expect(try await site.test.office.accounts.find(kept.id)?.email == nil)
            form["da_xem"] = "1"
            let done = try await post(path, form)
            #expect(done.status == .seeOther && done.headers[.location] == "/can-bo/gop-tai-khoan")
            #expect(try await site.test.office.accounts.find(kept.id)?.email?.text == "le.thu@example.vn")
            #expect(try await post(path, form).status == .notFound)
        }
    }

    @Test("only who receives reaches it, and codes of another officer are nobody's")
    func foreign() async throws {
        try await TestSite.open { site in
            _ = try await account(site, "Lê Thử", "0905 111 222")
            _ = try await account(site, "Le Thu", "le.thu@example.vn")
            let desk = try await site.visit(Self.desk)
            let sent = try await site.post(
                "/can-bo/gop-tai-khoan", ["_csrf": desk.csrf, "giu": "0905 111 222", "gop": "le.thu@example.vn"],
                cookie: desk.cookie)
            let path = try #require(sent.headers[.location])
            let other = try await site.visit("tiepnhan.ubnd-dien-ban@demo.vn")
            #expect(try await site.get(path, cookie: other.cookie).status == .notFound)
            let head = try await site.visit("lanhdao.ubnd-tam-ky@demo.vn")
            #expect(try await site.get("/can-bo/gop-tai-khoan", cookie: head.cookie).status == .forbidden)
        }
    }
}
