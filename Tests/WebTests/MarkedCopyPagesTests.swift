import Foundation
import HTTPTypes
import HummingbirdTesting
import Kernel
import NIOCore
import OneStop
import TestKit
import Testing

@testable import Web

/// ID papers that officers look at as copies that say for which dossier they were made.
@Suite("Marked copies, over HTTP")
struct MarkedCopyPagesTests {
    private struct Scene {
        let code: String
        let files: [FileReference]
        let officer: (cookie: String, csrf: String)

        static func make(_ site: TestSite, _ papers: [(name: String, bytes: [UInt8])]) async throws -> Scene {
            let draft = try await site.test.draft()
            var files: [FileReference] = []
            for paper in papers {
                let intake = try await site.test.office.files.receive(atMost: 100_000)
                try await intake.write(paper.bytes)
                files.append(try await intake.finish().named(paper.name))
            }
            let sent = files
            try await site.test.office.drafts.change(draft.id, of: draft.account, now: draft.savedAt) { draft in
                draft.files["giay_to.giay_to_tuy_than"] = sent
            }
            let code = try await site.test.dossiers.file(
                draft.id, by: site.test.applicant, at: Moment.at("18/01/2016 09:30"))
            let visit = try await site.visit("tiepnhan.ubnd-tam-ky@demo.vn")
            return Scene(code: code.text, files: files, officer: visit)
        }

        func path(_ file: FileReference) -> String { "/can-bo/ho-so/\(code)/tep/\(file.digest.hex)" }
        func viewer(_ file: FileReference) -> String { "/can-bo/ho-so/\(code)?xem=\(file.digest.hex)" }
    }

    private static let signed = Scans.pdf { $0.width = 310 } + Array("% /ByteRange [0 1 2 3]\n".utf8)

    @Test(
        "an officer gets a marked copy of a picture or a scan; what was filed stays, and its owner gets that",
        arguments: [("can-cuoc.jpg", Pictures.jpeg), ("can-cuoc.pdf", Scans.pdf())])
    func copy(name: String, original: [UInt8]) async throws {
        try await TestSite.open { site in
            let scene = try await Scene.make(site, [(name, original)])
            let file = scene.files[0]
            let copy = try await site.get(scene.path(file), cookie: scene.officer.cookie)
            #expect(copy.status == .ok && copy.headers[.contentType] == "application/pdf")
            #expect(copy.headers[.cacheControl] == "no-store")
            let words = try PDFReading(Array(copy.body.readableBytesView)).drawn()
            #expect(words.contains(scene.code) && words.contains("Chỉdùngchohồsơ"))
            #expect(words.contains("xemlúc18/01/2016,10:00"))
            #expect(try await site.test.office.files.read(file.digest) == original)
            let owner = try await site.visit("vantai@demo.vn")
            let own = try await site.get("/ho-so/\(scene.code)/tep/\(file.digest.hex)", cookie: owner.cookie)
            #expect(Array(own.body.readableBytesView) == original)
            let page = String(buffer: try await site.get(scene.viewer(file), cookie: scene.officer.cookie).body)
            #expect(page.contains("<iframe src=\"\(scene.path(file))\"") && page.contains("Lấy bản gốc"))
        }
    }

    @Test("what can't be marked is not shown: the page says why, and the original takes the reason")
    func withheld() async throws {
        try await TestSite.open { site in
            let webp = Array("RIFF\u{4}\u{0}\u{0}\u{0}WEBPVP8 ".utf8)
            let scene = try await Scene.make(site, [("ky-so.pdf", Self.signed), ("anh.webp", webp)])
            for (file, why) in zip(scene.files, ["có chữ ký số", "Tệp loại này"]) {
                let answer = try await site.get(scene.path(file), cookie: scene.officer.cookie)
                let text = String(buffer: answer.body)
                #expect(answer.status == .conflict && text.contains(why) && text.contains("/goc\""))
                let page = String(buffer: try await site.get(scene.viewer(file), cookie: scene.officer.cookie).body)
                #expect(page.contains(why) && !page.contains("<iframe") && page.contains("/goc\""))
            }
            let taken = try await site.post(
                scene.path(scene.files[0]) + "/goc", ["_csrf": scene.officer.csrf, "ghi": "kiểm tra chữ ký"],
                cookie: scene.officer.cookie)
            #expect(Array(taken.body.readableBytesView) == Self.signed)
        }
    }

    @Test("the original takes a reason, which its applicant reads with the officer's name")
    func original() async throws {
        try await TestSite.open { site in
            let scene = try await Scene.make(site, [("can-cuoc.jpg", Pictures.jpeg)])
            let path = scene.path(scene.files[0]) + "/goc"
            for words in ["  ", String(repeating: "dài", count: 101)] {
                let bare = try await site.post(
                    path, ["_csrf": scene.officer.csrf, "ghi": words], cookie: scene.officer.cookie)
                #expect(
                    bare.status == .unprocessableContent && bare.headers[.contentType] == "text/html; charset=utf-8")
            }
            let untokened = try await site.post(path, ["ghi": "x"], cookie: scene.officer.cookie)
            #expect(untokened.status == .forbidden)
            let owner = try await site.visit("vantai@demo.vn")
            func looks() async throws -> String {
                String(buffer: try await site.get("/ai-da-xem", cookie: owner.cookie).body)
            }
            #expect(try await !looks().contains("Lấy bản gốc"))
            let taken = try await site.post(
                path, ["_csrf": scene.officer.csrf, "ghi": "đối chiếu ảnh"], cookie: scene.officer.cookie)
            #expect(taken.status == .ok && Array(taken.body.readableBytesView) == Pictures.jpeg)
            #expect(taken.headers[.contentDisposition]?.hasPrefix("attachment;") == true)
            #expect(taken.headers[.cacheControl] == "no-store")
            #expect(try await looks().contains("Lấy bản gốc của giấy tờ tùy thân: đối chiếu ảnh"))
        }
    }

    @Test("officers of other agencies and citizens get neither copy nor original")
    func foreign() async throws {
        try await TestSite.open { site in
            let scene = try await Scene.make(site, [("can-cuoc.jpg", Pictures.jpeg)])
            let path = scene.path(scene.files[0])
            let stranger = try await site.visit("tiepnhan.so-gtvt@demo.vn")
            #expect(try await site.get(path, cookie: stranger.cookie).status == .notFound)
            let form = ["_csrf": stranger.csrf, "ghi": "x"]
            #expect(try await site.post(path + "/goc", form, cookie: stranger.cookie).status == .notFound)
            let citizen = try await site.visit("congdan@demo.vn")
            let answer = try await site.post(
                path + "/goc", ["_csrf": citizen.csrf, "ghi": "x"], cookie: citizen.cookie)
            #expect(answer.status != .ok && !Array(answer.body.readableBytesView).starts(with: [0xFF, 0xD8]))
        }
    }

    @Test("officers who are asked see what was shared marked, and take the original with a reason")
    func asked() async throws {
        try await TestSite.open { site in
            let scene = try await Scene.make(site, [("can-cuoc.jpg", Pictures.jpeg)])
            let code = try #require(DossierCode(scene.code))
            try await site.test.dossiers.act(
                .accept(officerCase: nil), on: code, by: site.test.officer(.reception),
                at: Moment.at("18/01/2016 09:40"))
            let officer = try await site.visit("thuly.ubnd-tam-ky@demo.vn")
            let seen = try #require(try await site.test.dossiers.find(code)).dossier.lastAct
            let asking = try await site.post(
                "/can-bo/ho-so/\(scene.code)/hoi-y-kien",
                [
                    "_csrf": officer.csrf, "thay": "\(seen)", "co_quan_khac": "so-gtvt", "cau_hoi": "Đúng người?",
                    "han": "3", "tep": scene.files[0].digest.hex,
                ], cookie: officer.cookie)
            #expect(asking.status == .seeOther)
            let asked = try await site.visit("thuly.so-gtvt@demo.vn")
            let path = "/can-bo/xin-y-kien/\(scene.code)/1/tep/\(scene.files[0].digest.hex)"
            let copy = try await site.get(path, cookie: asked.cookie)
            #expect(try PDFReading(Array(copy.body.readableBytesView)).drawn().contains(scene.code))
            let taken = try await site.post(
                path + "/goc", ["_csrf": asked.csrf, "ghi": "so với sổ gốc"], cookie: asked.cookie)
            #expect(Array(taken.body.readableBytesView) == Pictures.jpeg)
            let owner = try await site.visit("vantai@demo.vn")
            let looks = String(buffer: try await site.get("/ai-da-xem", cookie: owner.cookie).body)
            #expect(looks.contains("Lấy bản gốc của giấy tờ tùy thân: so với sổ gốc"))
            let stranger = try await site.visit("thuly.ubnd-dien-ban@demo.vn")
            let refused = try await site.post(
                path + "/goc", ["_csrf": stranger.csrf, "ghi": "x"], cookie: stranger.cookie)
            #expect(refused.status == .notFound)
        }
    }
}
