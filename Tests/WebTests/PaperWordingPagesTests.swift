import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import OneStop
import TestKit
import Testing

@testable import Web

/// The pages on which an agency words its papers.
@Suite("Pages of wordings")
struct PaperWordingPagesTests {
    private static let path = "/quan-tri/mau-giay/giay-tiep-nhan"

    private func text(_ response: TestResponse) -> String { String(buffer: response.body) }

    /// A visit of the agency's administrator.
    private func administrator(
        _ site: TestSite, of agency: String = "ubnd-tam-ky"
    ) async throws -> (cookie: String, csrf: String) {
        let login = "quantri.\(agency)@demo.vn"
        let address = try #require(EmailAddress(login))
        _ = try await site.test.office.accounts.appoint(
            name: "Quản Trị (demo)", login: .email(address), password: DemoPeople.password,
            posts: [Post(agency: agency, role: .agencyAdministrator)], now: Moment.at("18/01/2016 08:00"))
        return try await site.visit(login)
    }

    private func form(_ csrf: String, _ more: [String: String]) -> [String: String] {
        ["_csrf": csrf, "co-quan": "ubnd-tam-ky", "mau": "2018", "thay": "", "tu_ngay": "18/01/2016"].merging(more) {
            $1
        }
    }

    @Test("the administrator sees every paper, changes one, and finds who changed it when; back again too")
    func changed() async throws {
        try await TestSite.open { site in
            let who = try await administrator(site)
            let list = text(try await site.get("/quan-tri/mau-giay", cookie: who.cookie))
            for kind in PrintKind.allCases { #expect(list.contains("/quan-tri/mau-giay/\(kind.rawValue)?")) }
            #expect(!list.contains(">Lời riêng<"))
            let page = text(try await site.get("\(Self.path)?co-quan=ubnd-tam-ky&mau=2018", cookie: who.cookie))
            #expect(page.contains("mang theo giấy này") && page.contains("{{ dien_thoai }}"))
            #expect(!page.contains("{{ han_bo_sung }}"), "a receipt has no such field")
            let kept = try await site.post(
                Self.path, form(who.csrf, ["doan.close": "Nhận tại quầy 3 <b>, {{ dien_thoai }}."]), cookie: who.cookie)
            #expect(kept.status == .seeOther)
            let after = text(try await site.get("\(Self.path)?co-quan=ubnd-tam-ky&mau=2018", cookie: who.cookie))
            #expect(after.contains("Nhận tại quầy 3 &lt;b&gt;, {{ dien_thoai }}.") && after.contains("Quản Trị (demo)"))
            #expect(text(try await site.get("/quan-tri/mau-giay", cookie: who.cookie)).contains("Lời riêng"))
            let seen = try #require(after.firstMatch(of: /name="thay" value="([^"]+)"/)).1
            let back = try await site.post(
                "\(Self.path)/bo", form(who.csrf, ["thay": String(seen)]), cookie: who.cookie)
            #expect(back.status == .seeOther)
            let place = WordingPlace(agency: "ubnd-tam-ky", kind: .receipt, edition: .of2018)
            let versions = try await site.test.office.prints.wording(at: place).versions
            #expect(versions.count == 2 && versions[0].isStandard)
        }
    }

    @Test(
        "what is wrong is said at the paragraph, with place, reason and remedy; what was typed stays, nothing is kept")
    func wrong() async throws {
        try await TestSite.open { site in
            let who = try await administrator(site)
            let typed = ["doan.close": "Gọi {{ dien_thoa }}"]
            for path in [Self.path, "\(Self.path)/xem-thu"] {
                let answer = try await site.post(path, form(who.csrf, typed), cookie: who.cookie)
                let page = text(answer)
                #expect(answer.status == .unprocessableContent && page.contains("aria-invalid"))
                #expect(page.contains("Lời kết, dòng 1, cột 8") && page.contains("“dien_thoa”"), "\(path)")
                #expect(page.contains("“dien_thoai”") && page.contains("Trường dùng được"))
                #expect(page.contains("Gọi {{ dien_thoa }}</textarea>"))
            }
            for day in ["hôm nay", "17/01/2016", "18/01/2030"] {
                let late = try await site.post(
                    Self.path, form(who.csrf, ["doan.close": "x", "tu_ngay": day]), cookie: who.cookie)
                #expect(late.status == .unprocessableContent, "\(day)")
            }
            let long = try await site.post(
                Self.path, form(who.csrf, ["doan.close": String(repeating: "x", count: 4_001)]), cookie: who.cookie)
            #expect(long.status == .unprocessableContent)
            let place = WordingPlace(agency: "ubnd-tam-ky", kind: .receipt, edition: .of2018)
            #expect(try await site.test.office.prints.wording(at: place).versions.isEmpty)
        }
    }

    @Test("somebody who was first is named, and the words typed stay on the page")
    func stale() async throws {
        try await TestSite.open { site in
            let who = try await administrator(site)
            _ = try await site.post(Self.path, form(who.csrf, ["doan.close": "Một."]), cookie: who.cookie)
            let second = try await site.post(Self.path, form(who.csrf, ["doan.close": "Hai."]), cookie: who.cookie)
            #expect(second.status == .conflict)
            #expect(text(second).contains("Hai.</textarea>") && text(second).contains("Quản Trị (demo)"))
        }
    }

    @Test("the preview is a PDF of what was typed, and keeps nothing")
    func preview() async throws {
        try await TestSite.open { site in
            let who = try await administrator(site)
            let answer = try await site.post(
                "\(Self.path)/xem-thu", form(who.csrf, ["doan.close": "Nhận tại quầy 7."]), cookie: who.cookie)
            #expect(answer.status == .ok && answer.headers[.contentType] == "application/pdf")
            let words = try PDFReading(Array(answer.body.readableBytesView)).words()
            #expect(words.contains("Nhận tại quầy 7.") && words.contains("BẢN XEM THỬ"))
        }
    }

    @Test(
        "another agency's papers are not found, nor the province's; the province's administrator words the default alone"
    )
    func foreign() async throws {
        try await TestSite.open { site in
            let who = try await administrator(site)
            let province = try await site.visit("quantri.tinh@demo.vn")
            let head = try await site.visit("lanhdao.ubnd-tam-ky@demo.vn")
            for slug in ["ubnd-dien-ban", "", "khong-co"] {
                let path = "\(Self.path)?co-quan=\(slug)&mau=2018"
                #expect(try await site.get(path, cookie: who.cookie).status == .notFound, "\(slug)")
                for act in ["", "/bo", "/xem-thu"] {
                    let answer = try await site.post(
                        Self.path + act, form(who.csrf, ["co-quan": slug, "doan.close": "x"]), cookie: who.cookie)
                    #expect(answer.status == .notFound, "\(slug) \(act)")
                }
            }
            #expect(try await site.get("/quan-tri/mau-giay", cookie: head.cookie).status == .forbidden)
            let strange = try await site.get("/quan-tri/mau-giay?co-quan=ubnd-tam-ky", cookie: province.cookie)
            #expect(strange.status == .notFound)
            let own = try await site.get("/quan-tri/mau-giay", cookie: province.cookie)
            #expect(own.status == .ok && text(own).contains("Lời chung của tỉnh"))
            let kept = try await site.post(
                Self.path, form(province.csrf, ["co-quan": "", "doan.close": "Lời tỉnh."]), cookie: province.cookie)
            #expect(kept.status == .seeOther)
            let below = text(try await site.get("\(Self.path)?co-quan=ubnd-tam-ky&mau=2018", cookie: who.cookie))
            #expect(below.contains("Lời tỉnh."), "it is the agency's common wording now")
            #expect(try await site.get("/quan-tri/mau-giay/khong-co", cookie: who.cookie).status == .notFound)
            #expect(try await site.get("\(Self.path)?mau=2020", cookie: who.cookie).status == .notFound)
        }
    }

    @Test("a server without the font says so, with place, reason and remedy, and goes on serving")
    func fonts() async throws {
        try await TestSite.open(fontFamily: "No Such Family") { site in
            let who = try await administrator(site)
            let answer = try await site.post(
                "\(Self.path)/xem-thu", form(who.csrf, ["doan.close": "x"]), cookie: who.cookie)
            #expect(answer.status == .serviceUnavailable && text(answer).contains("fonts-noto-core"))
            #expect(try await site.get("/quan-tri/mau-giay", cookie: who.cookie).status == .ok)
        }
    }
}
