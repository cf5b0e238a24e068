import Foundation
import HTTPTypes
import HummingbirdTesting
import Kernel
import NIOCore
import OneStop
import TestKit
import Testing

@testable import Web

/// The desk in the browser, without a script.
@Suite("Pages of the desk")
struct DeskPageTests {
    private static let desk = "tiepnhan.ubnd-tam-ky@demo.vn"
    private static let card =
        "048085001234|201234567|Nguyễn Văn Mẫu|12031985|Nam|12 Hùng Vương, Phường An Mỹ, Tam Kỳ, Quảng Nam|05012015"

    private func begin(_ site: TestSite, _ text: String = card) async throws -> (String, cookie: String, csrf: String) {
        let visit = try await site.visit(Self.desk)
        let answer = try await site.post(
            "/can-bo/quay", ["_csrf": visit.csrf, "quet": text, "thu_tuc": TestOffice.household], cookie: visit.cookie)
        #expect(answer.status == .seeOther)
        return (answer.headers[.location] ?? "", visit.cookie, visit.csrf)
    }

    @Test("a scanned card opens a reception with the person in it")
    func scan() async throws {
        try await TestSite.open { site in
            let (path, cookie, _) = try await begin(site)
            let page = String(buffer: try await site.get(path, cookie: cookie).body)
            #expect(page.contains("Nguyễn Văn Mẫu") && page.contains("048085001234") && page.contains("12/03/1985"))
        }
    }

    @Test("a wrong card says so and opens nothing", arguments: ["048085001234||A|31021985|Nam|B", "x|y|z"])
    func wrongCard(text: String) async throws {
        try await TestSite.open { site in
            let visit = try await site.visit(Self.desk)
            let answer = try await site.post(
                "/can-bo/quay", ["_csrf": visit.csrf, "quet": text, "thu_tuc": TestOffice.household],
                cookie: visit.cookie)
            #expect(answer.status == .unprocessableContent)
        }
    }

    @Test("saved, filed, filed again: one dossier, and the page of what became of it")
    func file() async throws {
        try await TestSite.open { site in
            let (path, cookie, csrf) = try await begin(site)
            let procedure = try #require(site.test.office.catalogue.procedure(TestOffice.household))
            let input = SyntheticInput(
                for: procedure.form, units: site.test.office.catalogue.province.units,
                today: VietnamTime.day(of: Moment.at("18/01/2016 10:00")), seed: 1
            ).input
            var values = input.values.compactMapValues(\.first)
            values["_csrf"] = csrf
            values["chu_the_thanh_lap"] = "Một cá nhân"
            values["quay.ten"] = "Nguyễn Văn Mẫu"
            values["quay.nhan"] = "giay_to_tuy_than"
            values["quay.sao.giay_to_tuy_than"] = "1"
            let saved = try await site.post(path + "?luu=1", values, cookie: cookie)
            #expect(saved.status == .ok && String(buffer: saved.body) == "10:00")
            values["_viec"] = "nhan"
            for _ in 0..<2 {
                let filed = try await site.post(path, values, cookie: cookie)
                #expect(filed.status == .seeOther && filed.headers[.location] == path + "/xong")
            }
            let done = String(buffer: try await site.get(path + "/xong", cookie: cookie).body)
            #expect(done.contains("-160118-0001"))
            #expect(done.contains("/giay/giay-tiep-nhan-") && done.contains("In giấy tiếp nhận hồ sơ"))
        }
    }

    @Test("nothing typed is lost when it can't be filed, and each fault is named")
    func faults() async throws {
        try await TestSite.open { site in
            let (path, cookie, csrf) = try await begin(site)
            let answer = try await site.post(
                path, ["_csrf": csrf, "quay.ten": "Người Kiên Nhẫn", "quay.so": "12", "_viec": "nhan"], cookie: cookie)
            let page = String(buffer: answer.body)
            #expect(answer.status == .unprocessableContent && page.contains("Người Kiên Nhẫn"))
            #expect(page.contains("href=\"#f-quay-so\"") && page.contains("href=\"#f-giay_to-giay_to_tuy_than\""))
        }
    }

    @Test("another agency's reception doesn't exist")
    func foreign() async throws {
        try await TestSite.open { site in
            let (path, _, _) = try await begin(site)
            let other = try await site.visit("tiepnhan.ubnd-dien-ban@demo.vn")
            for address in [path, path + "/xong"] {
                #expect(try await site.get(address, cookie: other.cookie).status == .notFound)
            }
            let posted = try await site.post(path, ["_csrf": other.csrf, "_viec": "nhan"], cookie: other.cookie)
            #expect(posted.status == .notFound)
        }
    }
}
