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
            #expect(history.last?.event == .viewed)
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
