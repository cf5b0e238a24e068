import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import OneStop
import TestKit
import Testing

@testable import Web

/// What officers and citizens read of a file that may not be opened.
@Suite("Files behind the virus scanner in the browser")
struct ScreeningPagesTests {
    private func text(_ answer: TestResponse) -> String { String(buffer: answer.body) }

    /// A dossier with one paper in it, everybody who looks, and the paper's address by the dossier's.
    private func scene(_ site: TestSite) async throws -> (
        code: String, digest: String, officer: String, citizen: String
    ) {
        let code = try await site.test.file()
        let dossier = try #require(try await site.test.dossiers.find(code)).dossier
        let digest = try #require(dossier.papers.values.first?.first).digest.hex
        return (
            code.text, digest, try await site.visit("tiepnhan.ubnd-tam-ky@demo.vn").cookie,
            try await site.visit("vantai@demo.vn").cookie
        )
    }

    @Test("a file that waits is shut with words, for everybody; the dossier is worked on all the same")
    func waiting() async throws {
        let scanner = ScriptedScanner()
        scanner.answers(.fault("clamd: connect: Connection refused"))
        try await TestSite.open(scanner: scanner) { site in
            let (code, digest, officer, citizen) = try await scene(site)
            let page = text(try await site.get("/can-bo/ho-so/\(code)?xem=\(digest)", cookie: officer))
            #expect(page.contains("máy quét chưa trả lời") && page.contains("Hệ thống tự thử lại"))
            #expect(!page.contains("<iframe"))
            #expect(try await site.get("/can-bo/ho-so/\(code)/tep/\(digest)", cookie: officer).status == .conflict)
            #expect(try await site.get("/ho-so/\(code)/tep/\(digest)", cookie: citizen).status == .conflict)
            let reception = try await site.visit("tiepnhan.ubnd-tam-ky@demo.vn")
            let accepted = try await site.post(
                "/can-bo/ho-so/\(code)/tiep-nhan", ["_csrf": reception.csrf, "thay": "1"], cookie: reception.cookie)
            #expect(accepted.status == .seeOther)
            scanner.answers(.clean)
            #expect(try await site.test.office.files.advance(at: Date.now.addingTimeInterval(600)) == .looked)
            let opened = try await site.get("/can-bo/ho-so/\(code)/tep/\(digest)", cookie: officer)
            #expect(opened.status == .ok && opened.body.readableBytes > 0)
            #expect(text(try await site.get("/can-bo/ho-so/\(code)", cookie: officer)).contains("Đã quét vi-rút"))
        }
    }

    @Test("a bad file is opened for nobody; the officer reads why and what to do")
    func infected() async throws {
        let scanner = ScriptedScanner()
        scanner.answers(.fault("gone"))
        try await TestSite.open(scanner: scanner) { site in
            let (code, digest, officer, citizen) = try await scene(site)
            scanner.answers(.infected("Doc.Macro"))
            #expect(try await site.test.office.files.advance(at: Date.now.addingTimeInterval(600)) == .looked)
            let page = text(try await site.get("/can-bo/ho-so/\(code)?xem=\(digest)", cookie: officer))
            #expect(page.contains("Có mã độc (Doc.Macro)") && page.contains("yêu cầu người nộp bổ sung"))
            #expect(!page.contains("<iframe"))
            #expect(try await site.get("/can-bo/ho-so/\(code)/tep/\(digest)", cookie: officer).status == .forbidden)
            let citizens = try await site.get("/ho-so/\(code)/tep/\(digest)", cookie: citizen)
            #expect(citizens.status == .forbidden && text(citizens).contains("Tệp này có mã độc"))
            let admin = try await site.visit("quantri.tinh@demo.vn").cookie
            #expect(text(try await site.get("/quan-tri/quet-vi-rut", cookie: admin)).contains("Doc.Macro"))
        }
    }

    @Test("a draft that holds a bad file is not filed; its page says which paper to send again")
    func unfiled() async throws {
        let scanner = ScriptedScanner()
        scanner.answers(.fault("gone"))
        try await TestSite.open(scanner: scanner) { site in
            let draft = try await site.test.draft()
            scanner.answers(.infected("Doc.Macro"))
            #expect(try await site.test.office.files.advance(at: Date.now.addingTimeInterval(600)) == .looked)
            let citizen = try await site.visit("vantai@demo.vn")
            let path = "/ho-so-nhap/\(draft.id.text)"
            for (act, form) in [("kiem-tra", ["dong_y": "1"]), ("giay-to/xong", [:])] {
                let form = form.merging(["_csrf": citizen.csrf]) { first, _ in first }
                let answer = try await site.post("\(path)/\(act)", form, cookie: citizen.cookie)
                let place = try #require(answer.headers[.location])
                #expect(place.hasPrefix("\(path)/giay-to?tep=") && place.hasSuffix("ly_do=infected"))
                #expect(text(try await site.get(place, cookie: citizen.cookie)).contains("Máy quét thấy mã độc"))
            }
            #expect(try await site.test.dossiers.all(of: site.test.citizen().account).isEmpty)
        }
    }

    @Test("without a scanner files open, and the officer reads that nobody looked into them")
    func unchecked() async throws {
        try await TestSite.open { site in
            let (code, digest, officer, _) = try await scene(site)
            #expect(text(try await site.get("/can-bo/ho-so/\(code)", cookie: officer)).contains("Chưa quét vi-rút"))
            #expect(try await site.get("/can-bo/ho-so/\(code)/tep/\(digest)", cookie: officer).status == .ok)
            let admin = try await site.visit("quantri.tinh@demo.vn").cookie
            #expect(text(try await site.get("/quan-tri/quet-vi-rut", cookie: admin)).contains("--clamd"))
        }
    }
}
