import Foundation
import HTTPTypes
import HummingbirdTesting
import Kernel
import NIOCore
import OneStop
import TestKit
import Testing

@testable import Web

@Suite("Pages of the back office's work")
struct WorkPagesTests {
    @Test("a head assigns on the dossier's page; who may not sees no form and gets nowhere")
    func assign() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            let receptionist = try #require(site.test.people.officer(.reception, of: "ubnd-tam-ky")).person
            let head = try await site.visit("lanhdao.ubnd-tam-ky@demo.vn")
            let page = try await site.get("/can-bo/ho-so/\(code.text)", cookie: head.cookie)
            #expect(String(buffer: page.body).contains(receptionist.account.text))
            let path = "/can-bo/ho-so/\(code.text)/phan-cong"
            let form = ["thay": "1", "can_bo": receptionist.account.text]
            let officer = try await site.visit("thuly.ubnd-tam-ky@demo.vn")
            let refused = try await site.post(
                path, form.merging(["_csrf": officer.csrf]) { a, _ in a }, cookie: officer.cookie)
            #expect(refused.status == .conflict)
            let done = try await site.post(path, form.merging(["_csrf": head.csrf]) { a, _ in a }, cookie: head.cookie)
            #expect(done.status == .seeOther)
            #expect(try #require(try await site.test.dossiers.find(code)).dossier.assignee == receptionist)
            let unknown = try await site.post(
                path, ["thay": "9", "can_bo": "x", "_csrf": head.csrf], cookie: head.cookie)
            #expect(unknown.status == .conflict)
        }
    }

    @Test("an officer enters an absence; what was typed stays where it is refused; a head of another agency ends none")
    func absence() async throws {
        try await TestSite.open { site in
            let officer = try await site.visit("thuly.ubnd-tam-ky@demo.vn")
            let bad = try await site.post(
                "/can-bo/vang-mat", ["_csrf": officer.csrf, "tu": "18/01/2016", "den": "xx", "ly_do": "Nghỉ phép"],
                cookie: officer.cookie)
            #expect(bad.status == .unprocessableContent && String(buffer: bad.body).contains("Nghỉ phép"))
            let good = try await site.post(
                "/can-bo/vang-mat",
                ["_csrf": officer.csrf, "tu": "19/01/2016", "den": "20/01/2016", "ly_do": "Nghỉ <phép>"],
                cookie: officer.cookie)
            #expect(good.status == .seeOther)
            let page = try await site.get("/can-bo/vang-mat", cookie: officer.cookie)
            #expect(String(buffer: page.body).contains("Nghỉ &lt;phép&gt;"))
            let absence = try #require(
                try await site.test.office.work.absences(in: "ubnd-tam-ky", at: Moment.at("18/01/2016 10:00")).first)
            let path = "/can-bo/vang-mat/\(absence.id.text)/ket-thuc"
            let stranger = try await site.visit("lanhdao.ubnd-dien-ban@demo.vn")
            #expect(try await site.post(path, ["_csrf": stranger.csrf], cookie: stranger.cookie).status == .notFound)
            let clerk = try await site.visit("vanthu.ubnd-tam-ky@demo.vn")
            #expect(try await site.post(path, ["_csrf": clerk.csrf], cookie: clerk.cookie).status == .forbidden)
            #expect(try await site.post(path, ["_csrf": officer.csrf], cookie: officer.cookie).status == .seeOther)
        }
    }

    @Test("rules of assignment are for heads; each agency has its own")
    func rules() async throws {
        try await TestSite.open { site in
            let officer = try await site.visit("thuly.ubnd-tam-ky@demo.vn")
            #expect(try await site.get("/can-bo/phan-cong", cookie: officer.cookie).status == .forbidden)
            let head = try await site.visit("truongphong.ubnd-tam-ky@demo.vn")
            let form = ["_csrf": head.csrf, "co-quan": "ubnd-tam-ky", "vai": "case_officer", "cach": "lan-luot"]
            #expect(try await site.post("/can-bo/phan-cong", form, cookie: head.cookie).status == .seeOther)
            let missing = form.merging(["cach": "dich-danh"]) { _, b in b }
            #expect(
                try await site.post("/can-bo/phan-cong", missing, cookie: head.cookie).status == .unprocessableContent)
            let foreign = form.merging(["co-quan": "ubnd-dien-ban"]) { _, b in b }
            #expect(try await site.post("/can-bo/phan-cong", foreign, cookie: head.cookie).status == .notFound)
            let page = try await site.get("/can-bo/phan-cong", cookie: head.cookie)
            #expect(String(buffer: page.body).contains("Lần lượt từng người"))
            let drop = ["_csrf": head.csrf, "co-quan": "ubnd-tam-ky", "vai": "case_officer"]
            #expect(try await site.post("/can-bo/phan-cong/bo", drop, cookie: head.cookie).status == .seeOther)
            #expect(try await site.test.office.work.rules(of: "ubnd-tam-ky").isEmpty)
        }
    }

    @Test("what others did to one's work is told once as new")
    func notices() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            let member = try #require(site.test.people.officer(.reception, of: "ubnd-tam-ky"))
            try await site.test.dossiers.act(
                .assign(to: member.person), on: code, by: site.test.officer(.agencyHead),
                at: Moment.at("18/01/2016 09:30"))
            let officer = try await site.visit("tiepnhan.ubnd-tam-ky@demo.vn")
            let first = try await site.get("/can-bo/tin-bao", cookie: officer.cookie)
            #expect(String(buffer: first.body).contains(code.text))
            let other = try await site.visit("vanthu.ubnd-tam-ky@demo.vn")
            let foreign = try await site.get("/can-bo/tin-bao", cookie: other.cookie)
            #expect(!String(buffer: foreign.body).contains(code.text))
        }
    }

    @Test("ticked rows are accepted together; the report says what was done and belongs to who ordered it")
    func bulk() async throws {
        try await TestSite.open { site in
            let (one, two) = (try await site.test.file(seed: 1), try await site.test.file(seed: 2))
            let desk = try await site.visit("tiepnhan.ubnd-tam-ky@demo.vn")
            let queue = String(
                buffer: try await site.get("/can-bo/hang-doi/moi?chon=het", cookie: desk.cookie).body)
            #expect(queue.contains("value=\"\(one.text):1\" aria-label=\"Chọn \(one.text)\" checked"))
            let order = ID<BulkOrder>.new().text
            let form = ["_csrf": desk.csrf, "co-quan": "ubnd-tam-ky", "lan": order, "viec": "tiep-nhan"]
            let nothing = try await site.post("/can-bo/hang-loat", form, cookie: desk.cookie)
            #expect(nothing.status == .seeOther && nothing.headers[.location] == "/can-bo/hang-doi/tat-ca")
            try await site.test.dossiers.act(
                .assign(to: try #require(site.test.people.officer(.reception, of: "ubnd-tam-ky")).person), on: two,
                by: site.test.officer(.agencyHead), at: Moment.at("18/01/2016 09:30"))
            for code in [one, two] {
                let again = form.merging(["chon": "\(code.text):1", "lan": ID<BulkOrder>.new().text]) { _, b in b }
                let answer = try await site.post("/can-bo/hang-loat", again, cookie: desk.cookie)
                let path = try #require(answer.headers[.location])
                let report = String(buffer: try await site.get(path, cookie: desk.cookie).body)
                #expect(report.contains(code == one ? "Đã làm 1 trên 1" : "Đã làm 0 trên 1"))
                let other = try await site.visit("vanthu.ubnd-tam-ky@demo.vn")
                #expect(try await site.get(path, cookie: other.cookie).status == .notFound)
            }
            let foreign = form.merging(["chon": "\(one.text):1", "co-quan": "ubnd-dien-ban"]) { _, b in b }
            #expect(try await site.post("/can-bo/hang-loat", foreign, cookie: desk.cookie).status == .notFound)
        }
    }

    @Test("a search finds the own agency's dossiers and says where; filters are kept and dropped")
    func search() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            let officer = try await site.visit("thuly.ubnd-tam-ky@demo.vn")
            let found = String(buffer: try await site.get("/can-bo/tim?q=huynh+bi", cookie: officer.cookie).body)
            #expect(found.contains(code.text) && found.contains("Chủ hồ sơ"))
            let other = try await site.visit("thuly.ubnd-dien-ban@demo.vn")
            let none = String(buffer: try await site.get("/can-bo/tim?q=huynh", cookie: other.cookie).body)
            #expect(!none.contains(code.text))
            #expect(try await site.get("/can-bo/tim?q=a&co-quan=ubnd-tam-ky", cookie: other.cookie).status == .notFound)
            let form = [
                "_csrf": officer.csrf, "co-quan": "ubnd-tam-ky", "hang-doi": "tat-ca", "tim": "<b>",
                "ten": "Của \"tôi\"",
            ]
            #expect(try await site.post("/can-bo/bo-loc", form, cookie: officer.cookie).status == .seeOther)
            let page = String(buffer: try await site.get("/can-bo/bo-loc", cookie: officer.cookie).body)
            #expect(page.contains("Của &quot;tôi&quot;"))
            let link = try #require(page.firstMatch(of: /href="(\/can-bo\/bo-loc\/[0-9a-f-]+)"/)).1
            let opened = try await site.get(String(link), cookie: officer.cookie)
            #expect(opened.headers[.location] == "/can-bo/hang-doi/tat-ca?co-quan=ubnd-tam-ky&tim=%3Cb%3E")
            #expect(try await site.get(String(link), cookie: other.cookie).status == .notFound)
        }
    }

    @Test("an inspector of the province searches any agency and opens nothing")
    func inspector() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            let login = try #require(Login("giamsat@demo.vn"))
            try await site.test.office.accounts.appoint(
                name: "Giám sát tỉnh", login: login, password: DemoPeople.password,
                posts: [Post(agency: site.test.office.catalogue.province.slug, role: .inspector)],
                now: Moment.at("18/01/2016 09:00"))
            let inspector = try await site.visit("giamsat@demo.vn")
            let page = String(
                buffer: try await site.get("/can-bo/tim?q=huynh&co-quan=ubnd-tam-ky", cookie: inspector.cookie).body)
            #expect(page.contains(code.text) && !page.contains("href=\"/can-bo/ho-so/"))
        }
    }

    @Test("a wording is written by the head, chosen on the dossier's page without scripts, and escaped")
    func templates() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            let head = try await site.visit("truongphong.ubnd-tam-ky@demo.vn")
            let form = [
                "_csrf": head.csrf, "co-quan": "ubnd-tam-ky", "dung_cho": "tin-nhan", "ten": "Chào",
                "noi_dung": "Chào {{ chu_ho_so }} </textarea>",
            ]
            let wrong = form.merging(["noi_dung": "Chào {{ chu_ho }}"]) { _, b in b }
            let refused = try await site.post("/can-bo/mau-tin", wrong, cookie: head.cookie)
            #expect(refused.status == .unprocessableContent)
            #expect(String(buffer: refused.body).contains("{{ chu_ho }}"))
            #expect(try await site.post("/can-bo/mau-tin", form, cookie: head.cookie).status == .seeOther)
            let template = try #require(try await site.test.office.work.templates(of: "ubnd-tam-ky").first)
            let officer = try await site.visit("tiepnhan.ubnd-tam-ky@demo.vn")
            #expect(try await site.get("/can-bo/mau-tin", cookie: officer.cookie).status == .forbidden)
            let page = String(
                buffer: try await site.get(
                    "/can-bo/ho-so/\(code.text)?mau=\(template.id.text)", cookie: officer.cookie
                ).body)
            #expect(page.contains("Chào Huỳnh Bí Mật (demo) &lt;/textarea&gt;</textarea>"))
            let foreign = try await site.visit("truongphong.ubnd-dien-ban@demo.vn")
            let drop = try await site.post(
                "/can-bo/mau-tin/\(template.id.text)/xoa", ["_csrf": foreign.csrf, "co-quan": "ubnd-dien-ban"],
                cookie: foreign.cookie)
            #expect(drop.status == .seeOther)
            #expect(try await site.test.office.work.templates(of: "ubnd-tam-ky").count == 1)
        }
    }

    @Test("the checklist is ticked on the page; completing before that says what is missing")
    func checklist() async throws {
        let slug = "cap-giay-phep-xe-tap-lai"
        try await TestSite.open(folder: TestOffice.province.folder.keeping(slug)) { site in
            let code = try await site.test.file(slug, at: "so-gtvt")
            try await site.test.dossiers.act(
                .accept(officerCase: nil), on: code, by: site.test.officer(.reception, of: "so-gtvt"),
                at: Moment.at("18/01/2016 09:30"))
            let officer = try await site.visit("thuly.so-gtvt@demo.vn")
            let path = "/can-bo/ho-so/\(code.text)"
            let act = try #require(try await site.test.dossiers.find(code)).dossier.lastAct
            let refused = try await site.post(
                path + "/buoc", ["_csrf": officer.csrf, "thay": "\(act)"], cookie: officer.cookie)
            #expect(refused.status == .conflict)
            #expect(String(buffer: refused.body).contains("Phanh phụ của giáo viên hoạt động"))
            let ticked = try await site.post(
                path + "/danh-muc", ["_csrf": officer.csrf, "thay": "\(act)", "xong": "phanh_phu"],
                cookie: officer.cookie)
            #expect(ticked.status == .seeOther)
            let page = String(buffer: try await site.get(path, cookie: officer.cookie).body)
            #expect(page.contains("value=\"phanh_phu\" checked"))
        }
    }
}
