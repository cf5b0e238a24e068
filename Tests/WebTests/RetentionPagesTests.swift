import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import OneStop
import TestKit
import Testing

@testable import Web

@Suite("Pages about retention")
struct RetentionPagesTests {
    private static let page = "/quan-tri/luu-tru"

    private func text(_ answer: TestResponse) -> String { String(buffer: answer.body) }

    @Test("the province's administrator holds a dossier and lets it go; what is wrong stays as it was typed")
    func holds() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            let admin = try await site.visit("quantri.tinh@demo.vn")
            #expect(text(try await site.get(Self.page, cookie: admin.cookie)).contains("Không giữ lại hồ sơ nào"))
            func hold(_ values: [String: String]) async throws -> TestResponse {
                try await site.post(
                    "\(Self.page)/giu-lai", values.merging(["_csrf": admin.csrf]) { $1 }, cookie: admin.cookie)
            }
            let nameless = try await hold(["pham_vi": "mot", "ma": code.text, "ly_do": ""])
            #expect(nameless.status == .unprocessableContent && text(nameless).contains(code.text))
            let empty = try await hold(["pham_vi": "mot", "ma": "", "ly_do": "Khiếu nại số 3"])
            #expect(empty.status == .unprocessableContent && text(empty).contains("Khiếu nại số 3"))
            #expect(try await hold(["pham_vi": "mot", "ma": code.text, "ly_do": "Khiếu nại số 3"]).status == .seeOther)
            #expect(try await hold(["pham_vi": "mot", "ma": code.text, "ly_do": "lại"]).status == .conflict)
            #expect(try await hold(["pham_vi": "tat_ca", "ly_do": "Thanh tra"]).status == .seeOther)
            let shown = text(try await site.get(Self.page, cookie: admin.cookie))
            #expect(shown.contains("Khiếu nại số 3") && shown.contains("đêm tới không tiêu hủy gì"))
            for hold in try await site.test.office.retaining.holds() {
                let path = "\(Self.page)/giu-lai/\(hold.id.text)/bo"
                #expect(try await site.post(path, ["_csrf": admin.csrf], cookie: admin.cookie).status == .seeOther)
                #expect(try await site.post(path, ["_csrf": admin.csrf], cookie: admin.cookie).status == .conflict)
            }
            #expect(try await site.test.office.retaining.holds().allSatisfy { !$0.isOpen })
        }
    }

    @Test("in place of an erased dossier its agency's officer reads that it was; anybody else finds nothing")
    func purged() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            try await site.test.dossiers.act(
                .refuse(Reasoned(reasons: ["x"], legalGround: "")), on: code, by: site.test.officer(.reception),
                at: Moment.at("18/01/2016 09:30"))
            try await site.test.office.purge.run(at: Moment.at("01/01/2037 02:00"))
            let officer = try await site.visit("tiepnhan.ubnd-tam-ky@demo.vn")
            let answer = try await site.get("/can-bo/ho-so/\(code.text)", cookie: officer.cookie)
            #expect(answer.status == .gone && text(answer).contains("20 năm") && text(answer).contains("01/01/2037"))
            let foreign = try await site.visit("tiepnhan.so-gtvt@demo.vn")
            #expect(try await site.get("/can-bo/ho-so/\(code.text)", cookie: foreign.cookie).status == .notFound)
            let citizen = try await site.visit("vantai@demo.vn")
            #expect(try await site.get("/ho-so/\(code.text)", cookie: citizen.cookie).status == .notFound)
            #expect(try await !text(site.get("/ho-so", cookie: citizen.cookie)).contains(code.text))
            let book = "/can-bo/so-theo-doi?co-quan=ubnd-tam-ky&tu=2016-01-01&den=2016-12-31"
            #expect(try await site.get(book, cookie: officer.cookie).status == .ok)
        }
    }
}
