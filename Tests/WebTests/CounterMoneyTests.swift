import Foundation
import HTTPTypes
import HummingbirdTesting
import Kernel
import NIOCore
import OneStop
import TestKit
import Testing

@testable import Web

/// Money, originals and results over HTTP: what is refused, and that nothing is lost.
@Suite("Counter: money and results over HTTP")
struct CounterMoneyTests {
    private func act(
        _ site: TestSite, _ code: DossierCode, _ act: String, _ login: String, _ values: [String: String] = [:]
    ) async throws -> TestResponse {
        let visit = try await site.visit(login)
        let seen = try #require(try await site.test.dossiers.find(code)).dossier.lastAct
        var all = values
        all["_csrf"] = visit.csrf
        all["thay"] = "\(seen)"
        return try await site.post("/can-bo/ho-so/\(code.text)/\(act)", all, cookie: visit.cookie)
    }

    @Test("paid once, the second time is refused with a reason; the receipt is printed in words")
    func pay() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            let desk = "tiepnhan.ubnd-tam-ky@demo.vn"
            let first = try await act(site, code, "thu-phi", desk, ["nguoi_nop": "Nguyễn Văn Mẫu"])
            #expect(first.status == .seeOther)
            let second = try await act(site, code, "thu-phi", desk, ["nguoi_nop": "Nguyễn Văn Mẫu"])
            #expect(second.status == .conflict)
            let visit = try await site.visit(desk)
            let receipt = try await site.get(
                "/can-bo/ho-so/\(code.text)/bien-lai/BL-2016-000001", cookie: visit.cookie)
            #expect(String(buffer: receipt.body).contains("Một trăm nghìn đồng"))
            let none = try await site.get("/can-bo/ho-so/\(code.text)/bien-lai/BL-2016-000002", cookie: visit.cookie)
            #expect(none.status == .notFound)
            let book = try await site.get("/can-bo/so-quy", cookie: visit.cookie)
            #expect(String(buffer: book.body).contains("BL-2016-000001"))
        }
    }

    @Test("a waiver is confirmed in the cash book by a head, and nobody else gets the button")
    func waiver() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            let waived = try await act(
                site, code, "mien-phi", "tiepnhan.ubnd-tam-ky@demo.vn", ["ly_do": "Hộ nghèo (mẫu)"])
            #expect(waived.status == .seeOther)
            let desk = try await site.visit("tiepnhan.ubnd-tam-ky@demo.vn")
            let own = try await site.get("/can-bo/so-quy", cookie: desk.cookie)
            #expect(!String(buffer: own.body).contains("xac-nhan-mien"))
            let head = try await site.visit("lanhdao.ubnd-tam-ky@demo.vn")
            let book = String(buffer: try await site.get("/can-bo/so-quy", cookie: head.cookie).body)
            #expect(book.contains("Hộ nghèo (mẫu)") && book.contains("xac-nhan-mien"))
            let event = try #require(
                try await site.test.dossiers.find(code)?.history.last { $0.event.kind == "fee_waived" }?.number)
            func confirm(_ visit: (cookie: String, csrf: String), _ number: String) async throws -> HTTPResponse.Status
            {
                try await site.post(
                    "/can-bo/so-quy/xac-nhan-mien",
                    ["_csrf": visit.csrf, "co_quan": "ubnd-tam-ky", "ma": code.text, "su_kien": number],
                    cookie: visit.cookie
                ).status
            }
            #expect(try await confirm(desk, "\(event)") != .seeOther)
            #expect(try await confirm(head, "999") == .notFound)
            #expect(try await confirm(head, "\(event)") == .seeOther)
            let after = String(buffer: try await site.get("/can-bo/so-quy", cookie: head.cookie).body)
            #expect(!after.contains("Hộ nghèo (mẫu)"))
        }
    }

    @Test(
        "a day that can't be read counts no cash box, and asks for no supplement", arguments: ["", "32/01/2016", "mai"])
    func days(typed: String) async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            let desk = "tiepnhan.ubnd-tam-ky@demo.vn"
            let asked = try await act(
                site, code, "yeu-cau-bo-sung", desk, ["them": "Hợp đồng", "them_ly_do": "Thiếu", "han": typed])
            #expect(asked.status == .conflict)
            let reason = Phrasebook.standard.wording(.vi)("act.deadline")
            #expect(String(buffer: asked.body).contains(reason))
            let visit = try await site.visit(desk)
            let counted = try await site.post(
                "/can-bo/so-quy/kiem-dem",
                ["_csrf": visit.csrf, "co_quan": "ubnd-tam-ky", "ngay": typed, "dem": "1000"], cookie: visit.cookie)
            #expect(counted.status == .unprocessableContent)
            #expect(try #require(try await site.test.dossiers.find(code)).dossier.stage == .submitted)
        }
    }

    @Test("the dossier's page leads to the return desk, and the old way to hand over is gone")
    func oneDoor() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            let visit = try await site.visit("trakq.ubnd-tam-ky@demo.vn")
            let answer = try await site.post(
                "/can-bo/ho-so/\(code.text)/tra-ket-qua",
                ["_csrf": visit.csrf, "thay": "1", "cach": "desk", "nguoi_nhan": "A", "giay_to": ""],
                cookie: visit.cookie)
            #expect(answer.status == .notFound)
        }
    }

    @Test("an amount that is none is refused", arguments: ["-5000", "0", "abc", "99999999999999999999"])
    func amounts(typed: String) async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            let now = Moment.at("18/01/2016 09:30")
            try await site.test.dossiers.act(
                .accept(officerCase: nil), on: code, by: site.test.officer(.reception), at: now)
            let answer = try await act(
                site, code, "yeu-cau-nop-phi", "truongphong.ubnd-tam-ky@demo.vn",
                ["so_tien": typed, "ly_do": "Phí thẩm định"])
            #expect(answer.status == .conflict)
            #expect(try #require(try await site.test.dossiers.find(code)).dossier.stage == .processing)
        }
    }

    @Test("heads read, print and download the register of receipts; others and foreign heads don't")
    func register() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            _ = try await act(
                site, code, "thu-phi", "tiepnhan.ubnd-tam-ky@demo.vn", ["nguoi_nop": "Nguyễn <b>Văn</b> Mẫu"])
            let head = try await site.visit("lanhdao.ubnd-tam-ky@demo.vn")
            let page = String(buffer: try await site.get("/can-bo/so-bien-lai", cookie: head.cookie).body)
            for expected in ["BL-2016-000001", "Nguyễn &lt;b&gt;Văn", "1 biên lai còn giá trị", "2000 dòng"] {
                #expect(page.contains(expected), "\(expected)")
            }
            let pdf = try await site.get("/can-bo/so-bien-lai/in?tu=18/01/2016", cookie: head.cookie)
            #expect(pdf.status == .ok && pdf.headers[.contentType] == "application/pdf")
            let sheet = try await site.get("/can-bo/so-bien-lai/xlsx", cookie: head.cookie)
            #expect(sheet.status == .ok && sheet.body.readableBytes > 1_000)
            let wrong = try await site.get("/can-bo/so-bien-lai?tu=hom-qua", cookie: head.cookie)
            #expect(wrong.status == .unprocessableContent && String(buffer: wrong.body).contains("hom-qua"))
            for login in ["tiepnhan", "thuly"] {
                let other = try await site.visit("\(login).ubnd-tam-ky@demo.vn")
                #expect(try await site.get("/can-bo/so-bien-lai", cookie: other.cookie).status == .forbidden)
            }
            let foreign = try await site.visit("lanhdao.ubnd-dien-ban@demo.vn")
            for path in ["", "/in", "/xlsx"] {
                let answer = try await site.get(
                    "/can-bo/so-bien-lai\(path)?co-quan=ubnd-tam-ky", cookie: foreign.cookie)
                #expect(answer.status == .notFound)
            }
        }
    }

    @Test("several results: first who collects them is asked, nothing goes out without")
    func several() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            let desk = try await site.visit("trakq.ubnd-tam-ky@demo.vn")
            let form = [
                "_csrf": desk.csrf, "co-quan": "ubnd-tam-ky", "hang-doi": "tra-ket-qua", "viec": "tra-ket-qua",
                "lan": ID<BulkOrder>.new().text, "chon": "\(code.text):1",
            ]
            let asked = try await site.post("/can-bo/hang-loat", form, cookie: desk.cookie)
            let page = String(buffer: asked.body)
            #expect(asked.status == .unprocessableContent && page.contains("name=\"nguoi_nhan\""))
            #expect(page.contains("value=\"\(code.text):1\"") && !page.contains("role=\"alert\""))
            let half = form.merging(["cach": "the", "nguoi_nhan": "Người Nhận"]) { _, new in new }
            let again = try await site.post("/can-bo/hang-loat", half, cookie: desk.cookie)
            #expect(again.status == .unprocessableContent)
            #expect(String(buffer: again.body).contains("value=\"Người Nhận\""))
            let whole = half.merging(["so": "048185001234"]) { _, new in new }
            let done = try await site.post("/can-bo/hang-loat", whole, cookie: desk.cookie)
            #expect(done.status == .seeOther)
            #expect(try #require(try await site.test.dossiers.find(code)).dossier.stage == .submitted)
        }
    }

    @Test("a result that isn't there is not handed over, and a foreign desk finds nothing")
    func returning() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            let own = try await site.visit("trakq.ubnd-tam-ky@demo.vn")
            let path = "/can-bo/tra-ket-qua/\(code.text)"
            #expect(try await site.get(path, cookie: own.cookie).status == .ok)
            let early = try await site.post(
                path, ["_csrf": own.csrf, "thay": "1", "cach": "buu", "buu": "EA1", "nguoi_nhan": "A"],
                cookie: own.cookie)
            #expect(early.status == .conflict)
            let other = try await site.visit("trakq.ubnd-dien-ban@demo.vn")
            #expect(try await site.get(path, cookie: other.cookie).status == .notFound)
            let foreign = try await site.post(path, ["_csrf": other.csrf, "thay": "1"], cookie: other.cookie)
            #expect(foreign.status == .notFound)
            let desk = try await site.visit("tiepnhan.ubnd-tam-ky@demo.vn")
            #expect(try await site.get(path, cookie: desk.cookie).status == .forbidden)
        }
    }

    @Test(
        "the slip's QR code, a code and a name all find",
        arguments: [
            ("https://motcua.example/tra-cuu?ma=H47.17-160118-0001", "H47.17-160118-0001"),
            ("h47.17-160118-0001", "H47.17-160118-0001"), ("Nguyễn Văn A", nil), ("ma=", nil),
        ] as [(String, String?)])
    func scans(typed: String, code: String?) {
        #expect(ReturnRoutes.code(in: typed)?.text == code)
    }

    @Test("the waiting room shows numbers to everybody, and gives none out to strangers")
    func board() async throws {
        try await TestSite.open { site in
            #expect(try await site.get("/quay/ubnd-tam-ky").status == .ok)
            #expect(try await site.get("/quay/khong-co").status == .notFound)
            #expect(try await site.post("/can-bo/so-cho", ["viec": "lay"]).status == .seeOther)
            let board = try await site.test.office.counter.tickets.board(
                at: "ubnd-tam-ky", now: Moment.at("18/01/2016 10:00"))
            #expect(board.waiting == 0)
        }
    }
}
