import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import OneStop
import TestKit
import Testing

@testable import Web

/// Organisations and mandates, asked as browsers ask them.
@Suite("Organisations and mandates in the browser")
struct PeoplePagesTests {
    private let now = Moment.at("18/01/2016 10:00")

    private struct Visitor {
        let account: Account
        let cookie: String
        let csrf: String
    }

    /// A citizen who registered and is signed in.
    private func citizen(_ site: TestSite, _ name: String, _ login: String) async throws -> Visitor {
        let accounts = site.test.office.accounts
        let taken = try await accounts.register(
            name: name, login: login, password: "mat-khau-rat-dai", language: .vi, now: now)
        let account = try await accounts.confirm(taken, code: try await code(site, taken.text), now: now)
        let token = try await site.test.office.sessions.open(for: account, now: now)
        let csrf = try #require(try await site.test.office.sessions.find(token, now: now)?.csrf)
        return Visitor(account: account, cookie: "motcua=\(token)", csrf: csrf)
    }

    private func code(_ site: TestSite, _ recipient: String) async throws -> String {
        let sent = try await site.test.office.mailbox().first { $0.kind == "code" && $0.recipient == recipient }
        return String(try #require(sent?.body.firstMatch(of: /\d{6}/)).0)
    }

    private func post(_ site: TestSite, _ path: String, _ form: [String: String], as visitor: Visitor) async throws
        -> TestResponse
    {
        try await site.post(path, form.merging(["_csrf": visitor.csrf]) { $1 }, cookie: visitor.cookie)
    }

    @Test("an organisation from founding to leaving: a wrong number is kept as typed, the invited joins by the link")
    func organisation() async throws {
        try await TestSite.open { site in
            let owner = try await citizen(site, "Chủ Nhiệm (demo)", "0905 111 222")
            let other = try await citizen(site, "Người Nộp (demo)", "0905 333 444")
            let stranger = try await citizen(site, "Người Lạ (demo)", "la@example.vn")
            let wrong = try await post(site, "/to-chuc", ["ten": "Hợp tác xã <A>", "ma": "12"], as: owner)
            let text = String(buffer: wrong.body)
            #expect(wrong.status == .unprocessableContent && text.contains("value=\"Hợp tác xã &lt;A&gt;\""))
            let founded = try await post(site, "/to-chuc", ["ten": "Hợp tác xã", "ma": "0100109106"], as: owner)
            let place = try #require(founded.headers[.location])
            #expect(founded.status == .seeOther && place.hasPrefix("/to-chuc/"))
            let asked = try await post(
                site, "\(place)/moi", ["lien_lac": "0905333444", "vai_tro": "filer"], as: owner)
            #expect(asked.status == .seeOther)
            let sent = try await site.test.office.mailbox().first { $0.kind == "invited" }
            let link = String(try #require(sent?.body.firstMatch(of: /http:\/\/localhost(\/loi-moi\/[A-Z0-9]+)/)).1)
            let foreign = try await site.get(link, cookie: stranger.cookie)
            #expect(foreign.status == .forbidden && !String(buffer: foreign.body).contains("Hợp tác xã"))
            let away = try await site.get(link)
            #expect(away.headers[.location]?.hasPrefix("/dang-nhap?tiep=") == true)
            let page = String(buffer: try await site.get(link, cookie: other.cookie).body)
            let id = String(try #require(page.firstMatch(of: /name="loi_moi" value="([^"]+)"/)).1)
            #expect(try await post(site, "/loi-moi/nhan", ["loi_moi": id], as: stranger).status == .forbidden)
            #expect(try await post(site, "/loi-moi/nhan", ["loi_moi": id], as: other).headers[.location] == place)
            #expect(try await post(site, "/loi-moi/nhan", ["loi_moi": id], as: other).status == .gone)
            #expect(try await site.get(place, cookie: stranger.cookie).status == .notFound)
            let seen = String(buffer: try await site.get(place, cookie: other.cookie).body)
            #expect(seen.contains("Hợp tác xã") && !seen.contains("\(place)/moi"))
            let last = try await post(site, "\(place)/thoi", ["nguoi": owner.account.id.text], as: owner)
            #expect(last.status == .conflict)
            let left = try await post(site, "\(place)/thoi", ["nguoi": other.account.id.text], as: other)
            #expect(left.headers[.location] == "/to-chuc")
            #expect(try await site.get(place, cookie: other.cookie).status == .notFound)
        }
    }

    @Test("the choice for whom to file is offered where there is one; a forged one begins nothing")
    func choice() async throws {
        try await TestSite.open { site in
            let owner = try await citizen(site, "Chủ Nhiệm (demo)", "0905 111 222")
            let stranger = try await citizen(site, "Người Lạ (demo)", "la@example.vn")
            let id = try await site.test.office.people.organisations.found(
                "Hợp tác xã", code: "0100109106", by: owner.account, now: now)
            let page = String(buffer: try await site.get("/thu-tuc/\(TestOffice.household)", cookie: owner.cookie).body)
            #expect(page.contains("name=\"thay\" value=\"tc:\(id.text)\""))
            let plain = String(
                buffer: try await site.get("/thu-tuc/\(TestOffice.household)", cookie: stranger.cookie).body)
            #expect(!plain.contains("name=\"thay\""))
            let form = ["co_quan": "ubnd-tam-ky", "thay": "tc:\(id.text)"]
            #expect(try await post(site, "/nop/\(TestOffice.household)", form, as: stranger).status == .conflict)
            #expect(try await site.test.office.drafts.all(of: stranger.account.id).isEmpty)
            let begun = try await post(site, "/nop/\(TestOffice.household)", form, as: owner)
            let draft = try #require(begun.headers[.location])
            let check = try await site.get("\(draft)/kiem-tra", cookie: owner.cookie)
            #expect(String(buffer: check.body).contains("<dd>Hợp tác xã</dd>"))
        }
    }

    @Test("a mandate by code and its end, between two people's pages; a stranger finds none of it")
    func mandate() async throws {
        try await TestSite.open { site in
            let daughter = try await citizen(site, "Con Gái (demo)", "0905 111 222")
            let mother = try await citizen(site, "Mẹ Già (demo)", "0905 333 444")
            let stranger = try await citizen(site, "Người Lạ (demo)", "la@example.vn")
            let fields = [
                "_csrf": daughter.csrf, "ten": "Mẹ Già (demo)", "so": "049045001234", "lien_lac": "0905333444",
                "thu_tuc": "", "den": "18/02/2016", "bang": "code",
            ]
            let wrong = try await send(site, fields.merging(["so": "1"]) { $1 }, as: daughter)
            let text = String(buffer: wrong.body)
            #expect(wrong.status == .unprocessableContent && text.contains("value=\"Mẹ Già (demo)\""))
            let asked = try await send(site, fields, as: daughter)
            let place = try #require(asked.headers[.location])
            #expect(place.hasSuffix("/ma"))
            #expect(!String(buffer: try await site.get(place, cookie: daughter.cookie).body).contains("0905333444"))
            for visitor in [mother, stranger] {
                #expect(try await site.get(place, cookie: visitor.cookie).status == .notFound)
            }
            #expect(try await post(site, place, ["code": "x"], as: daughter).status == .unprocessableContent)
            let right = try await code(site, "0905333444")
            #expect(try await post(site, place, ["code": right], as: daughter).headers[.location] == "/uy-quyen")
            let list = String(buffer: try await site.get("/uy-quyen", cookie: mother.cookie).body)
            #expect(list.contains("Con Gái (demo)") && !list.contains("049045001234"))
            let base = String(place.dropLast(3))
            #expect(try await post(site, "\(base)/ket-thuc", [:], as: stranger).status == .notFound)
            #expect(try await post(site, "\(base)/ket-thuc", [:], as: mother).status == .seeOther)
            let held = try await site.test.office.people.mandates.held(by: daughter.account.id)
            #expect(held.first?.endedAt != nil)
        }
    }

    /// A multipart form without files.
    private func send(_ site: TestSite, _ fields: [String: String], as visitor: Visitor) async throws -> TestResponse {
        let parts = [("_csrf", fields["_csrf"] ?? "")] + fields.filter { $0.key != "_csrf" }.map { ($0.key, $0.value) }
        let body =
            parts.map { "--x\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n" }.joined()
            + "--x--\r\n"
        let headers: HTTPFields = [.cookie: visitor.cookie, .contentType: "multipart/form-data; boundary=x"]
        return try await site.client.execute(
            uri: "/uy-quyen/moi", method: .post, headers: headers, body: ByteBuffer(string: body))
    }

    @Test("the desk finds organisations by number and puts people in, for who receives alone")
    func desk() async throws {
        try await TestSite.open { site in
            let owner = try await citizen(site, "Chủ Nhiệm (demo)", "0905 111 222")
            let id = try await site.test.office.people.organisations.found(
                "Hợp tác xã", code: "0100109106", by: owner.account, now: now)
            let officer = try await site.visit("tiepnhan.ubnd-tam-ky@demo.vn")
            let page = try await site.get("/can-bo/to-chuc?ma=0100109106", cookie: officer.cookie)
            #expect(page.status == .ok && String(buffer: page.body).contains("Hợp tác xã"))
            let other = try await site.visit("thuly.ubnd-tam-ky@demo.vn")
            #expect(try await site.get("/can-bo/to-chuc?ma=0100109106", cookie: other.cookie).status == .forbidden)
            let path = "/can-bo/to-chuc/\(id.text)/doi-chieu"
            #expect(try await site.post(path, ["_csrf": other.csrf], cookie: other.cookie).status == .notFound)
            let done = try await site.post(path, ["_csrf": officer.csrf, "ma": "0100109106"], cookie: officer.cookie)
            let back = try #require(done.headers[.location])
            #expect(back.hasPrefix("/can-bo/to-chuc?ma=~"), "a household's number is somebody's own")
            let added = try await site.post(
                "/can-bo/to-chuc/\(id.text)/them-nguoi",
                ["_csrf": officer.csrf, "ma": "0100109106", "lien_lac": "congdan@demo.vn", "vai_tro": "reader"],
                cookie: officer.cookie)
            #expect(added.status == .seeOther)
        }
    }
}
