import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import OneStop
import TestKit
import Testing

@testable import Web

/// A procedure of level 2: filled in here, printed, brought to the desk.
@Suite("Procedures that are filed at the desk alone")
struct DeskOnlyTests {
    /// The site over the province in which household businesses are registered at level 2.
    private func open(_ body: @escaping @Sendable (TestSite) async throws -> Void) async throws {
        try await TestSite.open { site in
            var files = TestOffice.province.folder.files
            let path = try #require(files.keys.first { $0.hasSuffix("/\(TestOffice.household)/procedure.yaml") })
            files[path] = files[path]?.replacing("level: 3", with: "level: 2")
            try await site.test.office.publication.publish(
                ProvinceFolder(files: files), as: PublicationNote(by: nil, text: "test"),
                at: Moment.at("18/01/2016 08:30"))
            try await body(site)
        }
    }

    @Test("its page offers to prepare the form, and the draft ends with the print")
    func flow() async throws {
        try await open { site in
            let owner = try await site.visit("vantai@demo.vn")
            let page = String(
                buffer: try await site.get(Link.procedure(TestOffice.household).path, cookie: owner.cookie).body)
            #expect(page.contains("Soạn tờ khai") && !page.contains("Bắt đầu nộp"))
            let draft = try await site.test.draft()
            let check = String(buffer: try await site.get(Link.check(draft.id.text).path, cookie: owner.cookie).body)
            #expect(check.contains(Link.filledForm(draft.id.text).path) && check.contains("70 Hùng Vương"))
            #expect(!check.contains("name=\"dong_y\"") && !check.contains(Link.papers(draft.id.text).path))
            let pdf = try await site.get(Link.filledForm(draft.id.text).path, cookie: owner.cookie)
            #expect(pdf.status == .ok)
        }
    }

    @Test("it is not filed online, whatever is posted")
    func notOnline() async throws {
        try await open { site in
            let owner = try await site.visit("vantai@demo.vn")
            let draft = try await site.test.draft()
            let answer = try await site.post(
                Link.check(draft.id.text).path, ["_csrf": owner.csrf, "dong_y": "1"], cookie: owner.cookie)
            #expect(answer.headers[.location] == Link.check(draft.id.text).path)
            await #expect(throws: Refusal.onlyAtDesk) {
                try await site.test.dossiers.file(
                    draft.id, by: site.test.applicant, at: Moment.at("18/01/2016 10:00"))
            }
        }
    }
}
