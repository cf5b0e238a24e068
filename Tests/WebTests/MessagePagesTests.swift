import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import OneStop
import Storage
import TestKit
import Testing

@testable import Web

/// Pages of messages: the operator's, the officer's list of calls, the citizen's contacts; and what gateways call.
@Suite("Pages of messages")
struct MessagePagesTests {
    private func text(_ response: TestResponse) -> String { String(buffer: response.body) }

    /// A dossier with a phone, whose message nobody took.
    private func failed(_ site: TestSite) async throws -> (DossierCode, ID<OutgoingMessage>) {
        let test = site.test
        let applicant = Applicant(
            name: "Huỳnh Bí Mật (demo)", submitter: test.citizen(), phone: PhoneNumber("0905123318"), email: nil,
            language: .vi)
        let now = Moment.at("18/01/2016 09:15")
        let code = try await test.dossiers.file(try await test.draft().id, by: applicant, at: now)
        let id = try await test.office.database.read { tx in
            try tx.value("SELECT id FROM outbox WHERE for_applicant = 1", as: ID<OutgoingMessage>.self)
        }
        let message = try #require(id)
        try await test.office.mailroom.report(.rejected("no such number"), on: message, at: now)
        return (code, message)
    }

    @Test("the operator sees what failed, masked, and sends it again; nobody else gets there")
    func sending() async throws {
        try await TestSite.open { site in
            let (code, message) = try await failed(site)
            let administrator = try await site.visit("quantri.tinh@demo.vn")
            let page = text(try await site.get("/quan-tri/tin-nhan", cookie: administrator.cookie))
            #expect(page.contains("0905 *** 318") && !page.contains("0905123318") && page.contains(code.text))
            let path = "/quan-tri/tin-nhan/\(message.text)/gui-lai"
            let sent = try await site.post(path, ["_csrf": administrator.csrf], cookie: administrator.cookie)
            #expect(sent.status == .seeOther)
            #expect(try await site.test.office.mailroom.overview(at: Date.now).waiting[.sms]?.count == 1)
            let wrong = try await site.post(
                "/quan-tri/tin-nhan/thu", ["_csrf": administrator.csrf, "to": "<x>"], cookie: administrator.cookie)
            #expect(wrong.status == .unprocessableContent && text(wrong).contains("value=\"&lt;x&gt;\""))
            let officer = try await site.visit("lanhdao.ubnd-tam-ky@demo.vn")
            #expect(try await site.get("/quan-tri/tin-nhan", cookie: officer.cookie).status == .forbidden)
        }
    }

    @Test("an officer calls whom no message reached and writes it down; another agency's officer finds nothing")
    func calls() async throws {
        try await TestSite.open { site in
            let (code, message) = try await failed(site)
            let officer = try await site.visit("tiepnhan.ubnd-tam-ky@demo.vn")
            let foreign = try await site.visit("tiepnhan.ubnd-dien-ban@demo.vn")
            #expect(text(try await site.get("/can-bo/goi-dien", cookie: officer.cookie)).contains("Huỳnh Bí Mật"))
            #expect(!text(try await site.get("/can-bo/goi-dien", cookie: foreign.cookie)).contains("Huỳnh Bí Mật"))
            #expect(
                try await site.get("/can-bo/goi-dien?co-quan=ubnd-tam-ky", cookie: foreign.cookie).status == .notFound)
            let path = "/can-bo/goi-dien/\(message.text)"
            let stolen = try await site.post(
                path, ["_csrf": foreign.csrf, "gap": "1", "ghi_chu": "x"], cookie: foreign.cookie)
            #expect(stolen.status == .notFound)
            let empty = try await site.post(
                path, ["_csrf": officer.csrf, "gap": "1", "ghi_chu": " "], cookie: officer.cookie)
            #expect(empty.status == .unprocessableContent && text(empty).contains("aria-invalid"))
            let done = try await site.post(
                path, ["_csrf": officer.csrf, "gap": "1", "ghi_chu": "Đã báo <b>ngày hẹn</b>"], cookie: officer.cookie)
            #expect(done.status == .seeOther)
            let dossier = text(try await site.get("/can-bo/ho-so/\(code.text)", cookie: officer.cookie))
            #expect(dossier.contains("Đã báo &lt;b&gt;ngày hẹn&lt;/b&gt;"))
            #expect(!text(try await site.get("/can-bo/goi-dien", cookie: officer.cookie)).contains("Huỳnh Bí Mật"))
        }
    }

    @Test("reports, inbound messages and bounces are believed with their proof alone")
    func gateways() async throws {
        try await TestSite.open(carriers: Self.sealed) { site in
            let seal = try #require(Self.sealed.seal)
            let phone = PhoneNumber("0905123318")
            let applicant = Applicant(
                name: "A", submitter: site.test.citizen(), phone: phone, email: nil, language: .vi)
            _ = try await site.test.dossiers.file(
                try await site.test.draft().id, by: applicant, at: Moment.at("18/01/2016 09:15"))
            let id = try #require(
                try await site.test.office.database.read { tx in
                    try tx.value("SELECT id FROM outbox WHERE for_applicant = 1", as: ID<OutgoingMessage>.self)
                })
            func state() async throws -> MessageState? {
                try await site.test.office.database.read { tx in
                    try tx.value("SELECT state FROM outbox WHERE id = \(id)", as: MessageState.self)
                }
            }
            let other = seal.proof(for: .new())
            #expect(try await site.get("/cong/sms/\(id.text)/\(other)?d=1").status == .notFound)
            #expect(try await site.get("/cong/sms/\(id.text)/\(seal.proof(for: id))?d=7").status == .badRequest)
            #expect(try await state() == .created)
            #expect(try await site.get("/cong/sms/\(id.text)/\(seal.proof(for: id))?d=2").status == .ok)
            #expect(try await state() == .temporaryFailure)
            #expect(try await site.get("/cong/sms/\(id.text)/\(seal.proof(for: id))?d=1").status == .ok)
            #expect(try await state() == .delivered)
            #expect(try await site.get("/cong/sms/den?khoa=x&tu=0905123318&chu=TC&ma=1").status == .notFound)
            let key = seal.inboundKey
            #expect(try await site.get("/cong/sms/den?khoa=\(key)&tu=0905123318&chu=TC&ma=1").status == .ok)
            let answers = try await site.test.office.database.read { tx in
                try tx.value("SELECT COUNT(*) FROM outbox WHERE kind = 'answer'", as: Int.self)
            }
            #expect(answers == 1)
            let forged = "To: <a+\(id.text.filter { $0 != "-" }).0123456789ab@x.vn>\n\nStatus: 5.1.1\n"
            let bounced = try await site.client.execute(
                uri: "/cong/thu/tra-lai", method: .post, body: ByteBuffer(string: forged))
            #expect(bounced.status == .notFound)
        }
    }

    private static let sealed = Carriers(
        sms: [], mail: [], seal: GatewaySeal("0123456789abcdef0123456789abcdef"))

    @Test("a person adds a phone by its code, chooses how to hear, and reads what came")
    func contacts() async throws {
        try await TestSite.open { site in
            let citizen = try await site.visit("congdan@demo.vn")
            let wrong = try await site.post(
                "/lien-lac/moi", ["_csrf": citizen.csrf, "moi": "0235385"], cookie: citizen.cookie)
            #expect(wrong.status == .unprocessableContent && text(wrong).contains("0235385"))
            let asked = try await site.post(
                "/lien-lac/moi", ["_csrf": citizen.csrf, "moi": "0905 123 318"], cookie: citizen.cookie)
            #expect(asked.status == .seeOther)
            let code = try await site.test.office.mailbox().first { $0.kind == "code" }?.body
            let digits = String((code ?? "").filter(\.isNumber).prefix(6))
            let kept = try await site.post(
                "/lien-lac/ma", ["_csrf": citizen.csrf, "ma": digits], cookie: citizen.cookie)
            #expect(kept.status == .seeOther)
            _ = try await site.post("/lien-lac", ["_csrf": citizen.csrf, "sms": "1"], cookie: citizen.cookie)
            let page = text(try await site.get("/lien-lac", cookie: citizen.cookie))
            #expect(page.contains("0905 123 318") && page.contains("SMS 0905 *** 318"))
            #expect(
                !text(try await site.get("/tin-nhan", cookie: citizen.cookie)).contains(digits), "codes aren't shown")
        }
    }

    private func sent(_ site: TestSite) async throws -> [String] {
        try await site.test.office.mailbox().filter { $0.kind == "test" }.reversed().map {
            "\($0.recipient) | \($0.subject) | \($0.body)"
        }
    }

    @Test("a trial sends the words that are being written, filled in, and keeps neither them nor the page's text")
    func trial() async throws {
        try await TestSite.open { site in
            let administrator = try await site.visit("quantri.tinh@demo.vn")
            let path = "/quan-tri/loi-nhan/accepted/thu"
            var form = [
                "_csrf": administrator.csrf, "thu_tuc": "", "ngon_ngu": "vi", "sms": "Riêng: {code}, hẹn {due}",
                "subject": "Về {code}", "body": "Kính báo {procedure}", "viec": "xem", "to": "",
            ]
            func post() async throws -> TestResponse { try await site.post(path, form, cookie: administrator.cookie) }
            let shown = try await post()
            #expect(shown.status == .ok && text(shown).contains("Rieng: H47.07-160118-0001, hen 21/01/2016, 17:00"))
            #expect(try await sent(site).isEmpty, "a look sends nothing")
            form["viec"] = "gui"
            form["to"] = "0235 385 2555"
            let wrong = try await post()
            #expect(wrong.status == .unprocessableContent && text(wrong).contains("value=\"0235 385 2555\""))
            form["to"] = "0905 123 318"
            let kept = try await post()
            #expect(kept.status == .ok && text(kept).contains("Riêng: {code}, hẹn {due}</textarea>"))
            form["to"] = "a@demo.vn"
            _ = try await post()
            #expect(
                try await sent(site) == [
                    "0905123318 | Về H47.07-160118-0001 | Rieng: H47.07-160118-0001, hen 21/01/2016, 17:00",
                    "a@demo.vn | Về H47.07-160118-0001 | Kính báo Đăng ký thành lập hộ kinh doanh",
                ])
            form["sms"] = "{nope}"
            #expect(try await post().status == .unprocessableContent)
            let now = text(try await site.get("/quan-tri/loi-nhan/accepted", cookie: administrator.cookie))
            #expect(try await sent(site).count == 2 && !now.contains("Riêng:"))
            let officer = try await site.visit("lanhdao.ubnd-tam-ky@demo.vn")
            form["_csrf"] = officer.csrf
            #expect(try await site.post(path, form, cookie: officer.cookie).status == .forbidden)
        }
    }

    @Test("words with an unknown name are shown again with what is wrong; right ones are kept")
    func templates() async throws {
        try await TestSite.open { site in
            let administrator = try await site.visit("quantri.tinh@demo.vn")
            let path = "/quan-tri/loi-nhan/accepted"
            var form = ["_csrf": administrator.csrf, "sms": "Chào {ten}", "subject": "s", "body": "b"]
            let wrong = try await site.post(path, form, cookie: administrator.cookie)
            #expect(wrong.status == .unprocessableContent)
            #expect(text(wrong).contains("Chào {ten}") && text(wrong).contains("Không có giá trị ten"))
            form["sms"] = "Riêng: {code}"
            #expect(try await site.post(path, form, cookie: administrator.cookie).status == .seeOther)
            let page = text(try await site.get(path, cookie: administrator.cookie))
            #expect(page.contains("Rieng: H47.07-160118-0001"))
            #expect(try await site.get("/quan-tri/loi-nhan/nope", cookie: administrator.cookie).status == .notFound)
            let list = try await site.get("/quan-tri/loi-nhan", cookie: administrator.cookie)
            #expect(list.status == .ok && text(list).contains("Riêng: {code}"))
        }
    }
}
