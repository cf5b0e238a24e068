import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import OneStop
import TestKit
import Testing

@testable import Web

@Suite("The province's administration over HTTP")
struct AdministrationTests {
    private static let badgeFile = "agencies/so-gtvt/procedures/\(TestOffice.badge)/procedure.yaml"
    private static let paths = ["/quan-tri", "/quan-tri/ban-cong-bo/1", "/quan-tri/chua-xac-minh"]

    /// Publishes the small folder without the badge procedure's first keyword and with another summary.
    private func publishSecond(_ site: TestSite) async throws {
        let edited = TestOffice.small.editing(Self.badgeFile) { $0.replacing("max: 200", with: "max: 199") }
            .editing("agencies/so-gtvt/agency.yaml") { $0 + "# đổi\n" }
            .without("agencies/ubnd-dien-ban/procedures/\(TestOffice.household)")
        try await site.test.office.publication.publish(
            edited, as: PublicationNote(by: nil, text: "thử <b>đổi</b>"), at: Moment.at("18/01/2016 09:00"))
    }

    private func text(_ answer: TestResponse) -> String { String(buffer: answer.body) }

    @Test("nobody but the province's administrator sees or changes publications")
    func rights() async throws {
        try await TestSite.open { site in
            try await publishSecond(site)
            let act = "/quan-tri/ban-cong-bo/1/ap-dung-lai"
            for login in ["congdan@demo.vn", "lanhdao.so-gtvt@demo.vn", "tiepnhan.ubnd-tam-ky@demo.vn"] {
                let visit = try await site.visit(login)
                for path in Self.paths {
                    #expect(try await site.get(path, cookie: visit.cookie).status == .forbidden, "\(login) \(path)")
                }
                let answer = try await site.post(act, ["_csrf": visit.csrf, "dong_y": "1"], cookie: visit.cookie)
                #expect(answer.status == .forbidden, "\(login)")
            }
            for path in Self.paths { #expect(try await site.get(path).status == .seeOther) }
            #expect(site.test.office.publication.number == 2)
        }
    }

    @Test("the administrator reads what each publication changed, and what is not verified")
    func reads() async throws {
        try await TestSite.open { site in
            try await publishSecond(site)
            let visit = try await site.visit("quantri.tinh@demo.vn")
            for path in Self.paths { #expect(try await site.get(path, cookie: visit.cookie).status == .ok, "\(path)") }
            let list = text(try await site.get("/quan-tri", cookie: visit.cookie))
            #expect(list.contains("thử &lt;b&gt;đổi&lt;/b&gt;") && list.contains("Công bố khi khởi động"))
            let second = text(try await site.get("/quan-tri/ban-cong-bo/2", cookie: visit.cookie))
            #expect(second.contains("Đăng ký thành lập hộ kinh doanh") && second.contains("1 thủ tục không còn"))
            #expect(second.contains("agencies/so-gtvt/agency.yaml") && !second.contains("Áp dụng lại bản này"))
            #expect(second.contains("1 thủ tục thay đổi"))
            let first = text(try await site.get("/quan-tri/ban-cong-bo/1", cookie: visit.cookie))
            #expect(first.contains("Áp dụng lại bản này"))
            for number in ["3", "0", "x", "-1"] {
                #expect(try await site.get("/quan-tri/ban-cong-bo/\(number)", cookie: visit.cookie).status == .notFound)
            }
            let assumed = text(try await site.get("/quan-tri/chua-xac-minh", cookie: visit.cookie))
            #expect(assumed.contains("/thu-tuc/\(TestOffice.badge)") && assumed.contains("tổng đài"))
        }
    }

    @Test("an earlier version comes back into force: confirmed, with its token, once, in the administrator's name")
    func reinstates() async throws {
        try await TestSite.open { site in
            try await publishSecond(site)
            let publication = site.test.office.publication
            let visit = try await site.visit("quantri.tinh@demo.vn")
            let act = "/quan-tri/ban-cong-bo/1/ap-dung-lai"
            #expect(try await site.post(act, ["dong_y": "1"], cookie: visit.cookie).status == .forbidden)
            let unconfirmed = try await site.post(act, ["_csrf": visit.csrf], cookie: visit.cookie)
            #expect(unconfirmed.status == .unprocessableContent && text(unconfirmed).contains("Đánh dấu vào ô"))
            #expect(publication.number == 2 && publication.catalogue.procedure(TestOffice.household) == nil)
            for _ in 0..<2 {
                let done = try await site.post(act, ["_csrf": visit.csrf, "dong_y": "1"], cookie: visit.cookie)
                #expect(done.status == .seeOther && done.headers[.location] == "/quan-tri")
            }
            #expect(publication.number == 3 && publication.catalogue.procedure(TestOffice.household) != nil)
            let newest = try #require(try await publication.history().first)
            #expect(newest.by == site.test.people.administrator?.person.name)
            #expect(try await text(site.get("/thu-tuc/\(TestOffice.household)")).contains("Bắt đầu nộp"))
        }
    }

    @Test("a version that lacks an agency with dossiers is refused with the reason")
    func refused() async throws {
        let without = TestOffice.small.without("agencies/so-gtvt")
        try await TestSite.open(folder: without) { site in
            try await site.test.office.publication.publish(
                TestOffice.small, as: PublicationNote(by: nil, text: ""), at: Moment.at("18/01/2016 09:00"))
            _ = try await site.test.file(TestOffice.badge, at: "so-gtvt")
            let visit = try await site.visit("quantri.tinh@demo.vn")
            let answer = try await site.post(
                "/quan-tri/ban-cong-bo/1/ap-dung-lai", ["_csrf": visit.csrf, "dong_y": "1"], cookie: visit.cookie)
            #expect(answer.status == .unprocessableContent && text(answer).contains("đang giữ 1 hồ sơ"))
            #expect(site.test.office.publication.number == 2)
        }
    }

    @Test(
        "an administrator without a desk is led from the office to the administration",
        arguments: ["/can-bo", "/can-bo/hang-doi/moi"])
    func noDesk(path: String) async throws {
        try await TestSite.open { site in
            let visit = try await site.visit("quantri.tinh@demo.vn")
            let answer = try await site.get(path, cookie: visit.cookie)
            #expect(answer.status == .seeOther && answer.headers[.location] == "/quan-tri")
            let code = try await site.test.file()
            #expect(try await site.get("/can-bo/ho-so/\(code.text)", cookie: visit.cookie).status == .notFound)
        }
    }

    @Test("every kind of change has its words in both languages")
    func words() {
        let name = LocalText(vi: "tên", en: "name")
        let limit = TimeLimit(value: 3, unit: .workingDays)
        let changes: [ProcedureDifference.Change] = [
            .added, .removed, .fieldAdded(name), .fieldRemoved(name), .fieldChanged(name), .paperAdded(name),
            .paperRemoved(name), .limit(old: nil, new: limit), .limit(old: limit, new: limit), .fee, .steps, .result,
            .wording,
        ]
        for change in changes {
            let (vi, en) = (Phrasebook.standard.wording(.vi), Phrasebook.standard.wording(.en))
            #expect(ChangeWords.text(change, vi) != ChangeWords.text(change, en))
            #expect(!ChangeWords.text(change, vi).contains("change."), "\(change)")
        }
    }
}
