import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import NIOCore
import OneStop
import TestKit
import Testing

@testable import Web

/// The protocol of papers in pieces, asked as a browser on a bad line asks it.
@Suite("Papers in pieces, over HTTP")
struct PartialUploadRoutesTests {
    private static let bytes = UploadLine.bytes

    private static func problem(_ response: TestResponse) throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: Data(response.body.readableBytesView))
        return try #require(object as? [String: Any])
    }

    @Test("announced, sent in pieces, asked in between and finished, the file lies in the draft")
    func whole() async throws {
        try await TestSite.open { site in
            let line = try await UploadLine.open(site)
            let limits = try await line.ask(.options, line.all)
            #expect(limits.headers[.acceptPatch] == "application/partial-upload, application/offset+octet-stream")
            #expect(limits.headers[.uploadLimit]?.contains("max-size=20000000") == true)
            let begun = try await line.begin()
            #expect(begun.status == .created && begun.headers[.uploadComplete] == "?0")
            let place = try #require(begun.headers[.location])
            #expect(try await line.send(Array(Self.bytes[..<5_000]), to: place, at: 0).status == .noContent)
            let page = String(
                buffer: try await site.get(
                    "/ho-so-nhap/\(line.draft.id.text)/giay-to", cookie: line.visit.cookie
                ).body)
            #expect(page.contains("giấy.pdf") && page.contains("55%"))
            let asked = try await line.ask(.head, place)
            #expect(asked.status == .noContent && asked.headers[.uploadOffset] == "5000")
            #expect(asked.headers[.uploadComplete] == "?0" && asked.headers[.uploadLength] == "9009")
            #expect(asked.headers[.cacheControl] == "no-store" && asked.headers[.uploadLimit] != nil)
            let end = try await line.send(Array(Self.bytes[5_000...]), to: place, at: 5_000, isLast: true)
            #expect(end.status == .noContent && end.headers[.uploadComplete] == "?1")
            #expect(end.headers[.location] == "/ho-so-nhap/\(line.draft.id.text)/giay-to")
            #expect(try await line.kept().map(\.digest).contains(.of(Self.bytes)))
            let after = try await line.ask(.head, place)
            #expect(after.headers[.uploadComplete] == "?1" && after.headers[.location] == end.headers[.location])
            let more = try await line.send([1], to: place, at: Self.bytes.count, isLast: true)
            #expect(more.status == .badRequest)
            #expect((try Self.problem(more)["type"] as? String)?.hasSuffix("#completed-upload") == true)
        }
    }

    @Test("a file may come whole with its announcement")
    func atOnce() async throws {
        try await TestSite.open { site in
            let line = try await UploadLine.open(site)
            let end = try await line.ask(
                .post, "\(line.all)?muc=\(line.field)",
                [.uploadComplete: "?1", .contentLength: "\(Self.bytes.count)"], Self.bytes)
            #expect(end.headers[.uploadComplete] == "?1")
            #expect(try await line.kept().map(\.digest).contains(.of(Self.bytes)))
        }
    }

    @Test("bytes for another place are refused with the right one, before any is read")
    func wrongPlace() async throws {
        try await TestSite.open { site in
            let line = try await UploadLine.open(site)
            let place = try #require(try await line.begin().headers[.location])
            _ = try await line.send([UInt8](Self.bytes[..<100]), to: place, at: 0)
            for offset in [0, 99, 101] {
                let answer = try await line.send(Array(Self.bytes[100..<200]), to: place, at: offset)
                #expect(answer.status == .conflict && answer.headers[.uploadOffset] == "100")
                let problem = try Self.problem(answer)
                #expect((problem["type"] as? String)?.hasSuffix("#mismatching-upload-offset") == true)
                #expect(problem["expected-offset"] as? Int == 100 && problem["provided-offset"] as? Int == offset)
            }
            #expect(try await line.ask(.head, place).headers[.uploadOffset] == "100")
        }
    }

    @Test("lengths that don't agree are refused: too much, too little, another than announced")
    func wrongLength() async throws {
        try await TestSite.open { site in
            let line = try await UploadLine.open(site)
            let place = try #require(try await line.begin(length: 100).headers[.location])
            for answer in [
                try await line.send([UInt8](Self.bytes[..<101]), to: place, at: 0),
                try await line.send([UInt8](Self.bytes[..<99]), to: place, at: 0, isLast: true),
                try await line.send([UInt8](Self.bytes[..<50]), to: place, at: 0, [.uploadLength: "200"]),
            ] {
                #expect(answer.status == .badRequest)
                #expect((try Self.problem(answer)["type"] as? String)?.hasSuffix("#inconsistent-upload-length") == true)
            }
        }
    }

    @Test("a file that is too large, empty, or of no accepted kind ends early, at the page that says why")
    func refused() async throws {
        try await TestSite.open { site in
            let line = try await UploadLine.open(site)
            let large = try await line.begin(length: 20_000_001)
            #expect(large.status == .contentTooLarge && large.headers[.uploadLimit] == "max-size=20000000")
            #expect(large.headers[.location]?.hasSuffix("ly_do=too_large") == true)
            let empty = try await line.begin(length: 0)
            #expect(empty.status == .unprocessableContent && empty.headers[.location]?.contains("ly_do=empty") == true)
            let place = try #require(try await line.begin(length: 20_000).headers[.location])
            let kind = try await line.send([UInt8](repeating: 7, count: 5_000), to: place, at: 0)
            #expect(kind.status == .unsupportedMediaType)
            let why = try #require(kind.headers[.location])
            #expect(
                String(buffer: try await site.get(why, cookie: line.visit.cookie).body).contains("dù tên có thể ghi"))
            let asked = try await line.ask(.head, place)
            #expect(asked.headers[.uploadComplete] == "?1" && asked.headers[.location] == why)
        }
    }

    @Test("what is not asked for, not told, or not of the right type is unreadable")
    func unreadable() async throws {
        try await TestSite.open { site in
            let line = try await UploadLine.open(site)
            let foreign = try await line.ask(
                .post, "\(line.all)?muc=giay_to.khong_co", [.uploadComplete: "?0", .uploadLength: "10"])
            #expect(foreign.status == .badRequest)
            for length in ["", "-1", "1e3", "99999999999", "?1"] {
                let answer = try await line.ask(
                    .post, "\(line.all)?muc=\(line.field)", [.uploadComplete: "?0", .uploadLength: length])
                #expect(answer.status == .badRequest, "\(length)")
            }
            let place = try #require(try await line.begin().headers[.location])
            let typed = try await line.send([1], to: place, at: 0, [.contentType: "application/pdf"])
            #expect(typed.status == .unsupportedMediaType)
            #expect(typed.headers[.acceptPatch] == "application/partial-upload")
            let nowhere = try await line.ask(.patch, place, [.contentType: "application/partial-upload"], [1])
            #expect(nowhere.status == .badRequest)
        }
    }

    @Test("without the token, or from another site, nothing is begun, sent or deleted")
    func forged() async throws {
        try await TestSite.open { site in
            let line = try await UploadLine.open(site)
            let place = try #require(try await line.begin().headers[.location])
            let announced: HTTPFields = [.uploadComplete: "?0", .uploadLength: "10"]
            let piece: HTTPFields = [.contentType: "application/partial-upload", .uploadOffset: "0"]
            let elsewhere: HTTPFields = [.origin: "https://evil.example"]
            for answer in [
                try await line.ask(.post, "\(line.all)?muc=\(line.field)", announced, csrf: "x"),
                try await line.ask(.patch, place, piece, [1], csrf: ""),
                try await line.ask(.delete, place, csrf: ""),
                try await line.ask(.delete, place, elsewhere),
            ] { #expect(answer.status == .forbidden) }
            #expect(try await line.ask(.head, place).headers[.uploadOffset] == "0")
        }
    }

    @Test("another's upload is unknown, and so is one that was deleted")
    func foreign() async throws {
        try await TestSite.open { site in
            let line = try await UploadLine.open(site)
            let place = try #require(try await line.begin().headers[.location])
            let other = try await site.visit("congdan@demo.vn")
            let piece: HTTPFields = [.contentType: "application/partial-upload", .uploadOffset: "0"]
            for method in [HTTPRequest.Method.head, .patch, .delete] {
                let answer = try await line.ask(method, place, piece, csrf: other.csrf, cookie: other.cookie)
                #expect(answer.status == .notFound, "\(method)")
            }
            #expect(try await line.ask(.delete, place).status == .noContent)
            for method in [HTTPRequest.Method.head, .patch, .delete] {
                #expect(try await line.ask(method, place, piece).status == .notFound, "\(method)")
            }
        }
    }

    @Test("so many may be under way; the next one is told so and the plain form still works")
    func tooMany() async throws {
        try await TestSite.open { site in
            let line = try await UploadLine.open(site)
            for _ in 0..<PartialUpload.mostOpen { #expect(try await line.begin().status == .created) }
            let answer = try await line.begin()
            #expect(answer.status == .conflict && answer.headers[.uploadOffset] == nil)
        }
    }

    @Test("the day's bytes are counted once, when they are announced")
    func quota() async throws {
        try await TestSite.open { site in
            let line = try await UploadLine.open(site)
            var begun = 0
            while begun < 60 {
                let answer = try await line.begin(length: 20_000_000)
                guard answer.status == .created else {
                    #expect(answer.status == .tooManyRequests)
                    break
                }
                begun += 1
                let place = try #require(answer.headers[.location])
                _ = try await line.send(Array(Self.bytes[..<10]), to: place, at: 0)
                #expect(try await line.ask(.delete, place).status == .noContent)
            }
            #expect(begun == 50)
        }
    }

    @Test("to a draft that was filed nothing is sent any more")
    func filed() async throws {
        try await TestSite.open { site in
            let line = try await UploadLine.open(site)
            let place = try #require(try await line.begin().headers[.location])
            _ = try await site.test.dossiers.file(
                line.draft.id, by: site.test.applicant, at: Moment.at("18/01/2016 10:00"))
            let end = try await line.send(Self.bytes, to: place, at: 0, isLast: true)
            #expect(end.status == .conflict && end.headers[.uploadComplete] == nil)
            #expect(try await line.begin().status == .conflict)
        }
    }
}

/// In the words of the IETF's draft.
extension UploadLine {
    fileprivate func begin(length: Int = bytes.count, _ more: HTTPFields = [:]) async throws -> TestResponse {
        var headers: HTTPFields = [
            .uploadComplete: "?0", .uploadLength: "\(length)",
            .contentDisposition: "inline; filename*=UTF-8''gi%E1%BA%A5y.pdf",
        ]
        for field in more { headers[field.name] = field.value }
        return try await ask(.post, "\(all)?muc=\(field)", headers)
    }

    fileprivate func send(
        _ bytes: [UInt8], to place: String, at offset: Int, isLast: Bool = false, _ more: HTTPFields = [:]
    ) async throws -> TestResponse {
        var headers: HTTPFields = [
            .contentType: "application/partial-upload", .uploadOffset: "\(offset)",
            .uploadComplete: isLast ? "?1" : "?0",
        ]
        for field in more { headers[field.name] = field.value }
        return try await ask(.patch, place, headers, bytes)
    }
}
