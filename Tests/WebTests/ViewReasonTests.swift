import Foundation
import HTTPTypes
import HummingbirdTesting
import Kernel
import NIOCore
import OneStop
import TestKit
import Testing

@testable import Web

/// Officers without a part in a dossier are asked why they open it.
@Suite("Pages that ask for the reason of a look")
struct ViewReasonTests {
    private func visitor(_ site: TestSite, _ role: Role) async throws -> (cookie: String, csrf: String) {
        try await site.visit(try #require(site.test.people.officer(role, of: "ubnd-tam-ky")).login)
    }

    @Test("without a reason nothing of the dossier is shown; one click opens it and is told to its applicant")
    func asked() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            let officer = try await visitor(site, .caseOfficer)
            let address = "/can-bo/ho-so/\(code.text)"
            let page = try await site.get(address + "?xem=abc", cookie: officer.cookie)
            let text = String(buffer: page.body)
            #expect(page.status == .conflict && text.contains("Vì sao bạn mở hồ sơ này?"))
            #expect(!text.contains("Huỳnh") && text.contains("value=\"\(address)?xem=abc\""))
            let stated = try await site.post(
                address + "/ly-do-xem",
                ["_csrf": officer.csrf, "ly_do": "asked", "ghi": "chủ hộ gọi điện", "den": address + "?xem=abc"],
                cookie: officer.cookie)
            #expect(stated.status == .seeOther && stated.headers[.location] == address + "?xem=abc")
            #expect(try await site.get(address, cookie: officer.cookie).status == .ok)
            let owner = try await site.visit(site.test.people.citizens[0].login)
            let looks = String(buffer: try await site.get("/ai-da-xem", cookie: owner.cookie).body)
            #expect(looks.contains("Có người hỏi về hồ sơ này: chủ hộ gọi điện"))
            #expect(looks.contains("Công an tỉnh hiện ở đây sau một thời gian"))
        }
    }

    @Test("another reason needs words, what was typed stays, and the way back stays on the site")
    func faults() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            let officer = try await visitor(site, .caseOfficer)
            let address = "/can-bo/ho-so/\(code.text)/ly-do-xem"
            func post(_ values: [String: String]) async throws -> (status: Int, text: String, to: String?) {
                let answer = try await site.post(
                    address, values.merging(["_csrf": officer.csrf]) { $1 }, cookie: officer.cookie)
                return (answer.status.code, String(buffer: answer.body), answer.headers[.location])
            }
            let bare = try await post(["ly_do": "other", "ghi": "  ", "den": "/can-bo"])
            #expect(bare.status == 422 && bare.text.contains("hoặc ghi lý do khác"))
            let long = try await post([
                "ly_do": "asked", "ghi": String(repeating: "dài ", count: 100), "den": "/can-bo",
            ])
            #expect(long.status == 422 && long.text.contains("dài dài"))
            #expect(try await post(["ly_do": "x", "den": "/can-bo"]).status == 400)
            let away = try await post(["ly_do": "other", "ghi": "vì báo đăng", "den": "//evil.example"])
            #expect(away.status == 303 && away.to == "/can-bo/ho-so/\(code.text)")
        }
    }

    @Test("whose step it is, who leads, and who serves at the desk is not asked")
    func notAsked() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            for role in [Role.reception, .agencyHead] {
                let officer = try await visitor(site, role)
                #expect(try await site.get("/can-bo/ho-so/\(code.text)", cookie: officer.cookie).status == .ok)
            }
            let desk = try await visitor(site, .returnDesk)
            #expect(try await site.get("/can-bo/tra-ket-qua/\(code.text)", cookie: desk.cookie).status == .ok)
            #expect(try await site.get("/can-bo/ho-so/\(code.text)", cookie: desk.cookie).status == .ok)
        }
    }

    @Test("a page of the desk opens nothing for who sits at none")
    func noDesk() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            let officer = try await visitor(site, .caseOfficer)
            let address = "/can-bo/ho-so/\(code.text)"
            let desks = [
                "/can-bo/tra-ket-qua/\(code.text)", "\(address)/bien-ban-giao", "\(address)/bo-sung-tai-quay",
                "\(address)/bien-lai/BL-2016-000001",
            ]
            for path in desks {
                #expect(try await site.get(path, cookie: officer.cookie).status.kind == .clientError, "\(path)")
                #expect(try await site.get(address, cookie: officer.cookie).status == .conflict, "\(path)")
            }
            #expect(try #require(try await site.test.dossiers.find(code)).history.count == 1)
        }
    }

    @Test("of another agency's dossier one is not even asked")
    func foreign() async throws {
        try await TestSite.open { site in
            let code = try await site.test.file()
            let member = try #require(site.test.people.officer(.caseOfficer, of: "so-gtvt"))
            let officer = try await site.visit(member.login)
            #expect(try await site.get("/can-bo/ho-so/\(code.text)", cookie: officer.cookie).status == .notFound)
            let stated = try await site.post(
                "/can-bo/ho-so/\(code.text)/ly-do-xem",
                ["_csrf": officer.csrf, "ly_do": "asked", "ghi": "", "den": "/"],
                cookie: officer.cookie)
            #expect(stated.status == .notFound)
        }
    }
}
