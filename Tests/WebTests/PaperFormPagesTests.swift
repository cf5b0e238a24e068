import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import OneStop
import TestKit
import Testing

@testable import Web

@Suite("Forms on paper, over HTTP")
struct PaperFormPagesTests {
    private func bytes(_ answer: TestResponse) -> [UInt8] { Array(answer.body.readableBytesView) }

    /// A draft without papers, of a household; printed by its owner.
    private func printed(_ site: TestSite) async throws -> (draft: Draft, pdf: PDFReading) {
        let draft = try await site.test.draft()
        let changed = try await site.test.office.drafts.change(
            draft.id, of: draft.account, now: Moment.at("18/01/2016 09:30")
        ) { draft in
            draft.files = [:]
            draft.input.values["chu_the_thanh_lap"] = ["Hộ gia đình"]
            draft.input["ten_ho_kinh_doanh"] = "Hộ kinh doanh Bún Bò Quỳnh Diễm"
        }
        let owner = try await site.visit("vantai@demo.vn")
        let answer = try await site.get(Link.filledForm(draft.id.text).path, cookie: owner.cookie)
        #expect(answer.status == .ok && answer.headers[.contentType] == "application/pdf")
        return (changed, PDFReading(bytes(answer)))
    }

    /// Where the QR code on the paper leads, as a path of this site.
    private func desk(_ pdf: PDFReading) throws -> String {
        let address = try #require(try pdf.codes().first { $0.hasPrefix("QR-Code:") }?.dropFirst("QR-Code:".count))
        #expect(address.hasPrefix("http://localhost/"))
        return String(address.dropFirst("http://localhost".count))
    }

    @Test("anyone downloads a blank form; the procedure's page leads there")
    func blank() async throws {
        try await TestSite.open { site in
            let page = try await site.get(Link.procedure(TestOffice.badge).path)
            let link = Link.blankForm(TestOffice.badge, agency: "so-gtvt").path
            #expect(String(buffer: page.body).contains(link.replacing("&", with: "&amp;")))
            let answer = try await site.get(link)
            #expect(answer.status == .ok && answer.headers[.contentType] == "application/pdf")
            #expect(try PDFReading(bytes(answer)).words().contains("Sở Giao thông vận tải tỉnh Quảng Nam"))
            for wrong in [
                Link.blankForm("khong-co", agency: ""), .blankForm(TestOffice.badge, agency: "ubnd-tam-ky"),
            ] {
                #expect(try await site.get(wrong.path).status == .notFound)
            }
        }
    }

    @Test("the code on the paper opens the typed form at its desk; the desk takes it in, the citizen follows it")
    func journey() async throws {
        try await TestSite.open { site in
            let (_, pdf) = try await printed(site)
            #expect(try pdf.words().contains("Hộ kinh doanh Bún Bò Quỳnh Diễm"))
            let path = try desk(pdf)
            let officer = try await site.visit("tiepnhan.ubnd-tam-ky@demo.vn")
            let page = try await site.get(path, cookie: officer.cookie)
            let text = String(buffer: page.body)
            #expect(page.status == .ok && text.contains("Hộ kinh doanh Bún Bò Quỳnh Diễm"))
            let saved = try #require(text.firstMatch(of: /name="luu" value="([0-9]+)"/)?.1)

            let bare = try await site.post(
                path + "/tiep-nhan", ["_csrf": officer.csrf, "luu": String(saved)], cookie: officer.cookie)
            #expect(bare.status == .unprocessableContent && String(buffer: bare.body).contains("Chưa nhận"))

            for unread in ["l", "-1", "1000", "1,5"] {
                let wrong = try await site.post(
                    path + "/tiep-nhan",
                    [
                        "_csrf": officer.csrf, "luu": String(saved), "nhan": "giay_to_tuy_than",
                        "chinh.giay_to_tuy_than": unread, "sao.giay_to_tuy_than": "2",
                    ], cookie: officer.cookie)
                #expect(wrong.status == .unprocessableContent, "\(unread) originals are not 0 on a receipt of law")
            }
            let taken = try await site.post(
                path + "/tiep-nhan",
                [
                    "_csrf": officer.csrf, "luu": String(saved), "nhan": "giay_to_tuy_than",
                    "chinh.giay_to_tuy_than": "0", "sao.giay_to_tuy_than": "2",
                ], cookie: officer.cookie)
            #expect(taken.status == .seeOther)
            let dossier = try #require(taken.headers[.location])
            #expect(dossier.hasPrefix("/can-bo/ho-so/"))
            let opened = String(buffer: try await site.get(dossier, cookie: officer.cookie).body)
            #expect(opened.contains("Đã nhận tại quầy: 2 bản sao") && opened.contains("Tại quầy"))

            let owner = try await site.visit("vantai@demo.vn")
            let own = try await site.get(dossier.replacing("/can-bo", with: ""), cookie: owner.cookie)
            #expect(own.status == .ok)
            let again = try await site.get(path, cookie: officer.cookie)
            #expect(again.status == .conflict && String(buffer: again.body).contains("đã được tiếp nhận"))
        }
    }

    @Test("a foreign desk is told whose the form is and sees nothing of it; other roles and citizens don't get there")
    func foreign() async throws {
        try await TestSite.open { site in
            let path = try desk(try await printed(site).pdf)
            let foreigner = try await site.visit("tiepnhan.ubnd-dien-ban@demo.vn")
            for answer in [
                try await site.get(path, cookie: foreigner.cookie),
                try await site.post(
                    path + "/tiep-nhan", ["_csrf": foreigner.csrf, "luu": "0"], cookie: foreigner.cookie),
            ] {
                let text = String(buffer: answer.body)
                #expect(answer.status == .notFound && text.contains("Ủy ban nhân dân thành phố Tam Kỳ"))
                #expect(!text.contains("Quỳnh Diễm") && !text.contains("0905"))
            }
            let colleague = try await site.visit("thuly.ubnd-tam-ky@demo.vn")
            #expect(try await site.get(path, cookie: colleague.cookie).status == .forbidden)
            #expect(try await site.get(Link.counter.path, cookie: colleague.cookie).status == .forbidden)
            let citizen = try await site.visit("congdan@demo.vn")
            #expect(try await site.get(path, cookie: citizen.cookie).status == .forbidden)
            let unknown = try await site.get(Link.counterForm("TK-2222-2222").path, cookie: foreigner.cookie)
            #expect(unknown.status == .notFound && String(buffer: unknown.body).contains("TK-2222-2222"))
        }
    }

    @Test("what a scanner types leads to the form; what is no reference is said to be none")
    func typed() async throws {
        try await TestSite.open { site in
            let officer = try await site.visit("tiepnhan.ubnd-tam-ky@demo.vn")
            for typed in ["tk7f3k29qx", "http://localhost/can-bo/to-khai/TK-7F3K-29QX"] {
                let answer = try await site.get(
                    Link.counter.path + Link.query([("ma", typed)]), cookie: officer.cookie)
                #expect(answer.headers[.location] == Link.counterForm("TK-7F3K-29QX").path)
            }
            let wrong = try await site.get(Link.counter.path + "?ma=%C4%91%C6%A1n", cookie: officer.cookie)
            #expect(wrong.status == .unprocessableContent && String(buffer: wrong.body).contains("đơn"))
            let page = String(buffer: try await site.get(Link.queue("moi").path, cookie: officer.cookie).body)
            #expect(page.contains("href=\"/can-bo/quay\""))
        }
    }

    @Test("nobody prints a foreign draft")
    func foreignDraft() async throws {
        try await TestSite.open { site in
            let draft = try await site.test.draft()
            let stranger = try await site.visit("congdan@demo.vn")
            let answer = try await site.get(Link.filledForm(draft.id.text).path, cookie: stranger.cookie)
            #expect(answer.status == .notFound)
        }
    }
}
