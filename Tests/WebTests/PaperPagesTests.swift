import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import OneStop
import TestKit
import Testing

@testable import Web

@Suite("Papers of dossiers, over HTTP")
struct PaperPagesTests {
    private func accepted(_ site: TestSite) async throws -> DossierCode {
        let code = try await site.test.file()
        try await site.test.dossiers.act(
            .accept(officerCase: nil), on: code, by: site.test.officer(.reception), at: Moment.at("18/01/2016 09:30"))
        return code
    }

    @Test("the owner and the officer find the receipt on their pages; it is a PDF of that name, never kept in caches")
    func receipt() async throws {
        try await TestSite.open { site in
            let code = try await accepted(site).text
            let owner = try await site.visit("vantai@demo.vn")
            let officer = try await site.visit("thuly.ubnd-tam-ky@demo.vn")
            for (page, link, cookie) in [
                (Link.dossier(code), Link.paper(code, "giay-tiep-nhan-3"), owner.cookie),
                (Link.officeDossier(code), Link.officePaper(code, "giay-tiep-nhan-3"), officer.cookie),
            ] {
                let shown = String(buffer: try await site.get(page.path, cookie: cookie).body)
                #expect(shown.contains("href=\"\(link.path)\""))
                let answer = try await site.get(link.path, cookie: cookie)
                #expect(answer.status == .ok && answer.headers[.contentType] == "application/pdf")
                #expect(answer.headers[.contentDisposition] == "inline; filename=\"giay-tiep-nhan-\(code).pdf\"")
                #expect(answer.headers[.cacheControl] == "no-store")
            }
            #expect(
                try await site.get(Link.paper(code, "phieu-kiem-soat").path, cookie: owner.cookie).status == .notFound)
            #expect(
                try await site.get(Link.officePaper(code, "phieu-kiem-soat").path, cookie: officer.cookie).status == .ok
            )
            for wrong in ["giay-tiep-nhan-9", "phieu-tu-choi", "x"] {
                #expect(try await site.get(Link.paper(code, wrong).path, cookie: owner.cookie).status == .notFound)
            }
        }
    }

    @Test("a foreign agency and a foreign citizen find no paper; printing at the office is recorded as a view")
    func foreign() async throws {
        try await TestSite.open { site in
            let code = try await accepted(site)
            let foreigner = try await site.visit("tiepnhan.ubnd-dien-ban@demo.vn")
            let stranger = try await site.visit("congdan@demo.vn")
            let path = Link.officePaper(code.text, "giay-tiep-nhan").path
            #expect(try await site.get(path, cookie: foreigner.cookie).status == .notFound)
            #expect(
                try await site.get(Link.paper(code.text, "giay-tiep-nhan").path, cookie: stranger.cookie).status
                    == .notFound)
            let officer = try await site.visit("thuly.ubnd-tam-ky@demo.vn")
            #expect(try await site.get(path, cookie: officer.cookie).status == .ok)
            let history = try #require(try await site.test.dossiers.find(code)).history
            #expect(history.last?.event.isView == true)
        }
    }

    @Test("a server without a font for Vietnamese says which package it lacks, in words, and goes on")
    func withoutFonts() async throws {
        try await TestSite.open(fontFamily: "No Such Serif") { site in
            let code = try await accepted(site).text
            let owner = try await site.visit("vantai@demo.vn")
            let answer = try await site.get(Link.paper(code, "giay-tiep-nhan").path, cookie: owner.cookie)
            #expect(answer.status == .serviceUnavailable)
            #expect(String(buffer: answer.body).contains("fonts-noto-core"))
            #expect(try await site.get(Link.dossier(code).path, cookie: owner.cookie).status == .ok)
        }
    }
}

@Suite("Registers and the control slip, over HTTP")
struct RegisterPagesTests {
    @Test("the book shows the agency's own dossiers, on screen, as PDF and as a spreadsheet; a foreign agency's not")
    func book() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            let officer = try await site.visit("thuly.ubnd-tam-ky@demo.vn")
            let page = String(buffer: try await site.get(Link.book(nil).path, cookie: officer.cookie).body)
            #expect(page.contains(code.text) && page.contains("Huỳnh Bí Mật"))
            let pdf = try await site.get(Link.bookPrint(nil).path, cookie: officer.cookie)
            #expect(pdf.status == .ok && pdf.headers[.contentType] == "application/pdf")
            for link in [Link.bookSheet(nil), .resultsSheet(agency: nil)] {
                let sheet = try await site.get(link.path, cookie: officer.cookie)
                #expect(sheet.status == .ok)
                #expect(Array(sheet.body.readableBytesView).starts(with: [0x50, 0x4B]))
            }
            #expect(try await site.get(Link.resultsPrint(agency: nil).path, cookie: officer.cookie).status == .ok)
            let foreigner = try await site.visit("thuly.ubnd-dien-ban@demo.vn")
            let other = String(buffer: try await site.get(Link.book(nil).path, cookie: foreigner.cookie).body)
            #expect(!other.contains(code.text))
            for path in [
                "/can-bo/so-theo-doi", "/can-bo/so-theo-doi/in", "/can-bo/so-theo-doi/xlsx", "/can-bo/so-ket-qua/xlsx",
            ] {
                let answer = try await site.get(path + "?co-quan=ubnd-tam-ky", cookie: foreigner.cookie)
                #expect(answer.status == .notFound, "\(path)")
            }
        }
    }

    @Test(
        "days that are none are told, with what was typed kept",
        arguments: ["tu=99/99/2016", "tu=31/01/2016&den=01/01/2016"])
    func badDays(query: String) async throws {
        try await TestSite.open { site in
            let officer = try await site.visit("thuly.ubnd-tam-ky@demo.vn")
            for path in ["", "/in", "/xlsx"] {
                let answer = try await site.get("/can-bo/so-theo-doi\(path)?\(query)", cookie: officer.cookie)
                #expect(answer.status == .unprocessableContent)
                #expect(String(buffer: answer.body).contains("/2016\" inputmode"))
            }
        }
    }

    @Test("the control slip tells each hand-over on screen")
    func slip() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            try await site.test.dossiers.act(
                .accept(officerCase: nil), on: code, by: site.test.officer(.reception),
                at: Moment.at("18/01/2016 09:30"))
            let officer = try await site.visit("thuly.ubnd-tam-ky@demo.vn")
            let page = String(buffer: try await site.get(Link.controlSlip(code.text).path, cookie: officer.cookie).body)
            #expect(page.contains("Tiếp nhận, chuyển xử lý") && page.contains("Trước hạn"))
        }
    }
}

@Suite("Results that MotCua writes, over HTTP")
struct ResultPaperPagesTests {
    @Test("the clerk sees the paper before, issues without a file, and the applicant is given that PDF")
    func issued() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            let acts: [(Command, Role)] = [
                (.accept(officerCase: nil), .reception), (.completeStep(note: "", skipping: []), .caseOfficer),
                (.approve(note: ""), .agencyHead),
            ]
            for (command, role) in acts {
                try await site.test.dossiers.act(
                    command, on: code, by: site.test.officer(role), at: Moment.at("18/01/2016 09:30"))
            }
            let clerk = try await site.visit("vanthu.ubnd-tam-ky@demo.vn")
            let preview = Link.resultPreview(code.text).path
            let page = String(buffer: try await site.get(Link.officeDossier(code.text).path, cookie: clerk.cookie).body)
            #expect(page.contains("href=\"\(preview)\""))
            let seen = try await site.get(preview + "?so=7/HKD", cookie: clerk.cookie)
            #expect(seen.status == .ok && seen.headers[.contentType] == "application/pdf")
            let stale = try #require(page.firstMatch(of: /name="thay" value="([0-9]+)"/)?.1)
            let boundary = "ranh-gioi"
            let fields = [
                "_csrf": clerk.csrf, "thay": String(stale), "so": "7/ĐKHKD", "ngay": "18/01/2016", "van_ban": "x",
            ]
            let body =
                fields.map {
                    "--\(boundary)\r\nContent-Disposition: form-data; name=\"\($0.key)\"\r\n\r\n\($0.value)\r\n"
                }.joined() + "--\(boundary)--\r\n"
            let answer = try await site.client.execute(
                uri: Link.act(code.text, .issue).path, method: .post,
                headers: [.cookie: clerk.cookie, .contentType: "multipart/form-data; boundary=\(boundary)"],
                body: ByteBuffer(string: body))
            #expect(answer.status == .seeOther, "\(String(buffer: answer.body).prefix(3_000))")
            let owner = try await site.visit("vantai@demo.vn")
            let result = try await site.get(Link.resultFile(code.text).path, cookie: owner.cookie)
            #expect(result.headers[.contentType] == "application/pdf")
            let words = try PDFReading(Array(result.body.readableBytesView)).words()
            #expect(words.contains("7/ĐKHKD") && !words.contains("XEM TRƯỚC"))
            let foreigner = try await site.visit("vanthu.ubnd-dien-ban@demo.vn")
            #expect(try await site.get(preview, cookie: foreigner.cookie).status == .notFound)
        }
    }
}
