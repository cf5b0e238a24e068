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
}
