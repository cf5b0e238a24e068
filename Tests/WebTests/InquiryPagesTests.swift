import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import OneStop
import TestKit
import Testing

@testable import Web

/// Asking, answering and reading opinions as officers do it in the browser.
@Suite("Pages of opinions")
struct InquiryPagesTests {
    private func accepted(_ site: TestSite) async throws -> DossierCode {
        let code = try await site.test.file()
        try await site.test.dossiers.act(
            .accept(officerCase: nil), on: code, by: site.test.officer(.reception), at: Moment.at("18/01/2016 09:30"))
        return code
    }

    private func ask(_ site: TestSite, _ code: DossierCode, _ more: [String: String] = [:]) async throws -> TestResponse
    {
        let officer = try await site.visit("thuly.ubnd-tam-ky@demo.vn")
        let seen = try #require(try await site.test.dossiers.find(code)).dossier.lastAct
        let form = [
            "_csrf": officer.csrf, "thay": "\(seen)", "co_quan_khac": "so-gtvt", "cau_hoi": "Có hợp quy hoạch?",
            "han": "3", "to_khai": "1",
        ].merging(more) { $1 }
        return try await site.post("/can-bo/ho-so/\(code.text)/hoi-y-kien", form, cookie: officer.cookie)
    }

    @Test("a question reaches the other agency's queue and page, and nobody else's")
    func reaches() async throws {
        try await TestSite.open { site in
            let code = try await accepted(site)
            #expect(try await ask(site, code).status == .seeOther)
            let asked = try await site.visit("thuly.so-gtvt@demo.vn")
            let queue = String(buffer: try await site.get("/can-bo/xin-y-kien", cookie: asked.cookie).body)
            #expect(queue.contains(code.text) && queue.contains("Có hợp quy hoạch?"))
            let page = try await site.get("/can-bo/xin-y-kien/\(code.text)/1", cookie: asked.cookie)
            #expect(page.status == .ok)
            #expect(try await site.get("/can-bo/ho-so/\(code.text)", cookie: asked.cookie).status == .notFound)
            let stranger = try await site.visit("thuly.ubnd-dien-ban@demo.vn")
            #expect(
                try await site.get("/can-bo/xin-y-kien/\(code.text)/1", cookie: stranger.cookie).status == .notFound)
            let taken = try await site.post(
                "/can-bo/xin-y-kien/\(code.text)/1/nhan", ["_csrf": asked.csrf], cookie: asked.cookie)
            #expect(taken.status == .seeOther)
        }
    }

    @Test("the applicant reads who was asked until when, never the question")
    func applicant() async throws {
        try await TestSite.open { site in
            let code = try await accepted(site)
            _ = try await ask(site, code)
            let owner = try await site.visit("vantai@demo.vn")
            let page = String(buffer: try await site.get("/ho-so/\(code.text)", cookie: owner.cookie).body)
            #expect(page.contains("Xin ý kiến Sở Giao thông vận tải") && !page.contains("Có hợp quy hoạch?"))
            #expect(page.contains("Đang chờ ý kiến của nơi khác") && page.contains("Bạn không phải làm gì."))
        }
    }

    @Test("who was asked for papers in time isn't told that the agency is late")
    func askedBack() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file(now: Moment.at("15/01/2016 08:00"))
            let item = SupplementItem(subject: .extra(name: "Giấy phép"), reason: "Còn thiếu")
            try await site.test.dossiers.act(
                .requestSupplement(SupplementRequest(items: [item], until: Moment.day("25/01/2016"))), on: code,
                by: site.test.officer(.reception), at: Moment.at("15/01/2016 09:00"))
            let owner = try await site.visit("vantai@demo.vn")
            let page = String(buffer: try await site.get("/ho-so/\(code.text)", cookie: owner.cookie).body)
            #expect(page.contains("Bạn bổ sung trước hết ngày") && page.contains("25/01/2016"))
            #expect(!page.contains("Đã quá hạn"))
        }
    }

    @Test("a question without a body or a limit is shown again with what was typed")
    func again() async throws {
        try await TestSite.open { site in
            let code = try await accepted(site)
            for more in [["co_quan_khac": ""], ["han": "x"], ["co_quan_khac": "khong-co"], ["ngay_cv": "31/02/2016"]] {
                let answer = try await ask(site, code, more)
                #expect(answer.status == .conflict, "\(more)")
                #expect(String(buffer: answer.body).contains("Có hợp quy hoạch?"))
            }
        }
    }
}
