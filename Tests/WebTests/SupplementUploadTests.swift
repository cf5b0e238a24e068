import Foundation
import HTTPTypes
import HummingbirdTesting
import Kernel
import NIOCore
import OneStop
import TestKit
import Testing

@testable import Web

/// Answers to a request for supplement: files in pieces, kept until all is right, and the plain form.
@Suite("Answers to a request for supplement, over HTTP")
struct SupplementUploadTests {
    private static let bytes = Array("%PDF-1.4 ".utf8) + (0..<9_000).map { UInt8($0 % 251) }
    private static let boundary = "ranh-gioi"

    private struct Scene {
        let site: TestSite
        let code: DossierCode
        let visit: (cookie: String, csrf: String)

        /// A dossier that waits for two papers, one of them its own.
        static func make(_ site: TestSite) async throws -> Scene {
            let code = try await site.test.file(now: Moment.at("15/01/2016 08:00"))
            let items = [
                SupplementItem(subject: .paper("giay_to_tuy_than"), reason: "Bản quét bị mờ"),
                SupplementItem(subject: .extra(name: "Hợp đồng thuê nhà"), reason: "Còn thiếu"),
            ]
            try await site.test.dossiers.act(
                .requestSupplement(SupplementRequest(items: items, until: Moment.day("25/01/2016"))), on: code,
                by: site.test.officer(.reception), at: Moment.at("15/01/2016 09:00"))
            return Scene(site: site, code: code, visit: try await site.visit("vantai@demo.vn"))
        }

        var page: String { "/ho-so/\(code.text)/bo-sung" }

        func ask(
            _ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields = [:], _ bytes: [UInt8] = [],
            as other: (cookie: String, csrf: String)? = nil
        ) async throws -> TestResponse {
            var fields = headers
            fields[.cookie] = (other ?? visit).cookie
            fields[.literal("X-CSRF-Token")] = (other ?? visit).csrf
            return try await site.client.execute(
                uri: path, method: method, headers: fields, body: ByteBuffer(bytes: bytes))
        }

        /// Announces a file for that input, and sends so many bytes of it.
        func send(_ count: Int, for input: String) async throws -> (place: String, answer: TestResponse) {
            let begun = try await ask(
                .post, "\(page)/tung-phan?muc=\(input)",
                [
                    .uploadComplete: "?0", .uploadLength: "\(bytes.count)",
                    .contentDisposition: "inline; filename=\"a.pdf\"",
                ])
            let place = try #require(begun.headers[.location])
            let answer = try await ask(
                .patch, place,
                [
                    .contentType: "application/partial-upload", .uploadOffset: "0",
                    .uploadComplete: count == bytes.count ? "?1" : "?0",
                ], Array(bytes[..<count]))
            return (place, answer)
        }

        func form(_ values: [(String, String)], file: (input: String, bytes: [UInt8])? = nil) async throws
            -> TestResponse
        {
            let seen = try #require(try await site.test.dossiers.find(code)).dossier.lastAct
            var body: [UInt8] = []
            for (name, value) in [("_csrf", visit.csrf), ("thay", "\(seen)")] + values {
                body += Array(
                    "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
            }
            if let file {
                body += Array(
                    "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(file.input)\"; filename=\"b.pdf\"\r\n\r\n"
                        .utf8)
                body += file.bytes + Array("\r\n".utf8)
            }
            body += Array("--\(boundary)--\r\n".utf8)
            return try await ask(.post, page, [.contentType: "multipart/form-data; boundary=\(boundary)"], body)
        }

        func text() async throws -> String { String(buffer: try await site.get(page, cookie: visit.cookie).body) }
    }

    private static let own = "giay_to.giay_to_tuy_than", extra = "giay_to.bo_sung_1"

    @Test("a file in pieces lies with the answer, the page shows it, and the form sends it without its bytes")
    func pieces() async throws {
        try await TestSite.open { site in
            let scene = try await Scene.make(site)
            #expect(try await scene.text().contains("data-pieces=\"\(scene.page)/tung-phan?muc=\(Self.own)\""))
            let (place, half) = try await scene.send(5_000, for: Self.own)
            #expect(half.status == .noContent && place.hasPrefix("\(scene.page)/tung-phan/"))
            #expect(try await scene.text().contains("55%"))
            let end = try await scene.ask(
                .patch, place,
                [.contentType: "application/partial-upload", .uploadOffset: "5000", .uploadComplete: "?1"],
                Array(Self.bytes[5_000...]))
            #expect(end.headers[.uploadComplete] == "?1" && end.headers[.location] == scene.page)
            #expect(try await scene.text().contains("a.pdf"))
            // The other paper is missing yet: what came is kept.
            let missing = try await scene.form([])
            #expect(missing.status == .unprocessableContent)
            #expect(String(buffer: missing.body).contains("a.pdf"))
            let done = try await scene.form([], file: (Self.extra, Self.bytes + [1]))
            #expect(done.status == .seeOther && done.headers[.location] == "/ho-so/\(scene.code.text)")
            let dossier = try #require(try await site.test.dossiers.find(scene.code)).dossier
            #expect(dossier.stage == .submitted)
            #expect(dossier.papers["giay_to_tuy_than"]?.map(\.digest) == [.of(Self.bytes)])
            #expect(dossier.papers["bo_sung_1"]?.map(\.digest) == [.of(Self.bytes + [1])])
            // Nothing is left of it among the drafts, and nothing more can be sent.
            #expect(
                try await site.test.office.drafts.all(of: site.test.citizen().account).allSatisfy { $0.filed == nil })
            #expect(try await scene.ask(.head, place).status == .notFound)
        }
    }

    @Test("without scripts all goes in one form; what came is kept when something else is missing, and can be dropped")
    func plain() async throws {
        try await TestSite.open { site in
            let scene = try await Scene.make(site)
            let first = try await scene.form([], file: (Self.own, Self.bytes))
            #expect(first.status == .unprocessableContent && String(buffer: first.body).contains("b.pdf"))
            #expect(try await scene.text().contains("b.pdf"))
            let dropped = try await scene.form([("_bo", "\(Self.own) \(SHA256Digest.of(Self.bytes).hex)")])
            #expect(dropped.status == .seeOther && dropped.headers[.location] == scene.page)
            #expect(try await !scene.text().contains("b.pdf"))
            let bare = try await scene.form([], file: (Self.extra, Self.bytes))
            #expect(bare.status == .unprocessableContent)
            #expect(try await scene.form([], file: (Self.own, Self.bytes + [2])).status == .seeOther)
        }
    }

    @Test("a file of no accepted kind is told on the page, at its item")
    func kind() async throws {
        try await TestSite.open { site in
            let scene = try await Scene.make(site)
            let begun = try await scene.ask(
                .post, "\(scene.page)/tung-phan?muc=\(Self.own)", [.uploadComplete: "?0", .uploadLength: "9009"])
            let place = try #require(begun.headers[.location])
            let refused = try await scene.ask(
                .patch, place,
                [.contentType: "application/partial-upload", .uploadOffset: "0", .uploadComplete: "?1"],
                [UInt8](repeating: 7, count: 9_009))
            let why = try #require(refused.headers[.location])
            #expect(refused.status == .unsupportedMediaType && why.hasPrefix(scene.page))
            #expect(
                String(buffer: try await site.get(why, cookie: scene.visit.cookie).body).contains("dù tên có thể ghi"))
        }
    }

    @Test("only the applicant sends, and only what was asked while it is asked")
    func foreign() async throws {
        try await TestSite.open { site in
            let scene = try await Scene.make(site)
            let (place, _) = try await scene.send(100, for: Self.own)
            let other = try await site.visit("congdan@demo.vn")
            let announced: HTTPFields = [.uploadComplete: "?0", .uploadLength: "10"]
            let path = "\(scene.page)/tung-phan"
            #expect(try await scene.ask(.post, "\(path)?muc=\(Self.own)", announced, as: other).status == .notFound)
            for method in [HTTPRequest.Method.head, .patch, .delete] {
                let piece: HTTPFields = [.contentType: "application/partial-upload", .uploadOffset: "100"]
                #expect(try await scene.ask(method, place, piece, [1], as: other).status == .notFound, "\(method)")
            }
            #expect(try await scene.ask(.post, "\(path)?muc=giay_to.khac", announced).status == .badRequest)
            #expect(
                try await scene.ask(.post, "\(path)?muc=\(Self.own)", announced, as: (scene.visit.cookie, "x")).status
                    == .forbidden)
            // An answer is no draft: no page of drafts shows it, and it can't be filed.
            let file = try #require(try await site.test.dossiers.find(scene.code))
            let account = site.test.citizen().account
            let answer = try #require(try await site.test.office.drafts.answer(to: file, by: account))
            for page in ["giay-to", "kiem-tra", ""] {
                let shown = try await site.get("/ho-so-nhap/\(answer.id.text)/\(page)", cookie: scene.visit.cookie)
                #expect(shown.status == .notFound, "\(page)")
            }
            await #expect(throws: Refusal.unknownDossier) {
                _ = try await site.test.dossiers.file(
                    answer.id, by: site.test.applicant, at: Moment.at("18/01/2016 10:00"))
            }
            let without = try await site.test.file()
            let idle = try await scene.ask(.post, "/ho-so/\(without.text)/bo-sung/tung-phan?muc=\(Self.own)", announced)
            #expect(idle.status == .notFound)
        }
    }
}
