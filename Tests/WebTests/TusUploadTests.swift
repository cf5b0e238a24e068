import Foundation
import HTTPTypes
import HummingbirdTesting
import Kernel
import NIOCore
import OneStop
import TestKit
import Testing

@testable import Web

/// The same uploads in the words of tus 1.0.0.
@Suite("Papers in pieces, by tus")
struct TusUploadTests {
    private static let bytes = UploadLine.bytes

    @Test("what is spoken is told: version, extensions, largest file")
    func offer() async throws {
        try await TestSite.open { site in
            let line = try await UploadLine.open(site)
            let offer = try await line.tus(.options, line.all)
            #expect(offer.status == .noContent && offer.headers[.tusVersion] == "1.0.0")
            #expect(offer.headers[.tusResumable] == "1.0.0" && offer.headers[.tusMaxSize] == "20000000")
            #expect(offer.headers[.tusExtension] == "creation,creation-with-upload,termination,expiration")
        }
    }

    @Test("created, sent in pieces, asked in between, the file lies in the draft with its last byte")
    func whole() async throws {
        try await TestSite.open { site in
            let line = try await UploadLine.open(site)
            let begun = try await line.begin()
            #expect(begun.status == .created && begun.headers[.tusResumable] == "1.0.0")
            // The visit is at ten in the morning in Việt Nam; what is begun then is kept for a day.
            #expect(begun.headers[.uploadExpires] == "Tue, 19 Jan 2016 03:00:00 GMT")
            let place = try #require(begun.headers[.location])
            let first = try await line.send(Array(Self.bytes[..<5_000]), to: place, at: 0)
            #expect(first.status == .noContent && first.headers[.uploadOffset] == "5000")
            let asked = try await line.tus(.head, place)
            #expect(asked.status == .ok && asked.headers[.uploadOffset] == "5000")
            #expect(asked.headers[.uploadLength] == "9009" && asked.headers[.cacheControl] == "no-store")
            #expect(asked.headers[.uploadComplete] == nil)
            let end = try await line.send(Array(Self.bytes[5_000...]), to: place, at: 5_000)
            #expect(end.status == .noContent && end.headers[.uploadOffset] == "9009")
            let kept = try #require(try await line.kept().first { $0.digest == .of(Self.bytes) })
            #expect(kept.name == "giấy.pdf")
            #expect(try await line.tus(.head, place).headers[.uploadOffset] == "9009")
        }
    }

    @Test("a piece for another place is told 409, another content type 415, another version 412")
    func wrong() async throws {
        try await TestSite.open { site in
            let line = try await UploadLine.open(site)
            let place = try #require(try await line.begin().headers[.location])
            _ = try await line.send(Array(Self.bytes[..<100]), to: place, at: 0)
            let moved = try await line.send(Array(Self.bytes[..<100]), to: place, at: 0)
            #expect(moved.status == .conflict && moved.headers[.tusResumable] == "1.0.0")
            let typed = try await line.tus(
                .patch, place, [.contentType: "application/partial-upload", .uploadOffset: "100"], [1])
            #expect(typed.status == .unsupportedMediaType)
            for method in [HTTPRequest.Method.head, .patch, .delete] {
                let old = try await line.tus(method, place, version: "0.2.2")
                #expect(old.status == .preconditionFailed && old.headers[.tusVersion] == "1.0.0", "\(method)")
            }
            #expect(try await line.tus(.head, place).headers[.uploadOffset] == "100")
        }
    }

    @Test("too large is told 413 before a byte, of no accepted kind 415, and what failed is gone, not whole")
    func refused() async throws {
        try await TestSite.open { site in
            let line = try await UploadLine.open(site)
            #expect(try await line.begin(length: 20_000_001).status == .contentTooLarge)
            let place = try #require(try await line.begin().headers[.location])
            let kind = try await line.send([UInt8](repeating: 7, count: 9_009), to: place, at: 0)
            #expect(kind.status == .unsupportedMediaType)
            let after = try await line.tus(.head, place)
            #expect(after.status == .gone && after.headers[.uploadOffset] == nil)
        }
    }

    @Test("a whole file whose end was not told is taken in once it is asked after")
    func lost() async throws {
        try await TestSite.open { site in
            let line = try await UploadLine.open(site)
            let place = try #require(try await line.begin().headers[.location])
            // In the draft's words one may send all and not say that it is all.
            _ = try await site.client.execute(
                uri: place, method: .patch,
                headers: [
                    .cookie: line.visit.cookie, .literal("X-CSRF-Token"): line.visit.csrf,
                    .contentType: "application/partial-upload", .uploadOffset: "0", .uploadComplete: "?0",
                ], body: ByteBuffer(bytes: Self.bytes))
            #expect(try await !line.kept().contains { $0.digest == .of(Self.bytes) })
            #expect(try await line.tus(.head, place).headers[.uploadOffset] == "9009")
            #expect(try await line.kept().contains { $0.digest == .of(Self.bytes) })
        }
    }

    @Test("a file may come whole with its creation, and may be taken back; neither without the token")
    func atOnce() async throws {
        try await TestSite.open { site in
            let line = try await UploadLine.open(site)
            let body: HTTPFields = [
                .uploadLength: "\(Self.bytes.count)", .contentType: "application/offset+octet-stream",
            ]
            let whole = try await line.tus(.post, "\(line.all)?muc=\(line.field)", body, Self.bytes)
            #expect(whole.status == .created && whole.headers[.uploadOffset] == "9009")
            #expect(whole.headers[.location]?.hasPrefix(line.all) == true)
            #expect(try await line.kept().contains { $0.digest == .of(Self.bytes) })
            let place = try #require(try await line.begin().headers[.location])
            for method in [HTTPRequest.Method.post, .patch, .delete] {
                let path = method == .post ? "\(line.all)?muc=\(line.field)" : place
                #expect(try await line.tus(method, path, body, csrf: "x").status == .forbidden, "\(method)")
            }
            let taken = try await line.tus(.delete, place)
            #expect(taken.status == .noContent && taken.headers[.tusResumable] == "1.0.0")
            #expect(try await line.tus(.head, place).status == .notFound)
        }
    }
}

/// In the words of tus.
extension UploadLine {
    fileprivate func tus(
        _ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields = [:], _ bytes: [UInt8] = [],
        version: String = "1.0.0", csrf: String? = nil
    ) async throws -> TestResponse {
        var fields = headers
        fields[.tusResumable] = version
        return try await ask(method, path, fields, bytes, csrf: csrf)
    }

    fileprivate func begin(length: Int = bytes.count) async throws -> TestResponse {
        let name = Data("giấy.pdf".utf8).base64EncodedString()
        return try await tus(
            .post, "\(all)?muc=\(field)",
            [.uploadLength: "\(length)", .uploadMetadata: "filetype YXBwbGljYXRpb24vcGRm,filename \(name)"])
    }

    fileprivate func send(_ bytes: [UInt8], to place: String, at offset: Int) async throws -> TestResponse {
        try await tus(
            .patch, place, [.contentType: "application/offset+octet-stream", .uploadOffset: "\(offset)"], bytes)
    }
}
