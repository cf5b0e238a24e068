import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

@Suite("Uploads that come in pieces")
struct PartialUploadTests {
    private static let now = Moment.at("18/01/2016 09:15")
    private static let field = "giay_to.ban_sao"
    private static let bytes = Array("%PDF-1.4 ".utf8) + (0..<20_000).map { UInt8($0 % 251) }

    private func begin(
        _ test: TestOffice, _ draft: Draft, length: Int = bytes.count, at now: Date = now
    ) async throws -> PartialUpload {
        let request = try UploadRequest(
            draft: draft.id, field: Self.field, fileName: "bản quét.pdf", length: length, limit: 20_000_000)
        return try await test.office.uploads.begin(request, by: draft.account, now: now)
    }

    private func files(_ test: TestOffice, _ draft: Draft) async throws -> [FileReference] {
        try await test.office.drafts.find(draft.id, of: draft.account)?.files[Self.field] ?? []
    }

    @Test("pieces over several lines make the same file as one, and it lies in the draft", arguments: Engine.available)
    func whole(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (uploads, draft) = (test.office.uploads, try await test.draft())
            let upload = try await begin(test, draft)
            var at = 0
            for end in [1, 4_095, 4_096, 12_000, Self.bytes.count] {
                #expect(try await uploads.offset(of: upload) == at)
                at = try await uploads.append(Array(Self.bytes[at..<end]), to: upload, at: at)
            }
            #expect(try await uploads.finish(upload, to: test.office.files, now: Self.now) == .taken)
            let kept = try #require(try await files(test, draft).first)
            #expect(kept.digest == .of(Self.bytes) && kept.name == "bản quét.pdf" && kept.size == Self.bytes.count)
            #expect(try await test.office.files.read(kept.digest) == Self.bytes)
        }
    }

    @Test("asked again, a finished upload says so, and the draft holds the file once", arguments: Engine.available)
    func again(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (uploads, draft) = (test.office.uploads, try await test.draft())
            let upload = try await begin(test, draft)
            _ = try await uploads.append(Self.bytes, to: upload, at: 0)
            for _ in 0..<2 {
                #expect(try await uploads.finish(upload, to: test.office.files, now: Self.now) == .taken)
            }
            #expect(try await files(test, draft).count == 1)
            let found = try await uploads.find(upload.id, to: draft.id, of: draft.account, now: Self.now)
            #expect(found.outcome == .taken)
            #expect(try await uploads.offset(of: found) == Self.bytes.count)
            await #expect(throws: UploadRefusal.finished) { _ = try await uploads.append([1], to: found, at: 0) }
            await #expect(throws: UploadRefusal.finished) { _ = try await uploads.append([1], to: upload, at: 5) }
            #expect(try await uploads.open(in: draft.id, of: draft.account, now: Self.now).isEmpty)
        }
    }

    @Test("of two lines that send at once, one goes on and the other is told where", arguments: Engine.available)
    func twoLines(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (uploads, draft) = (test.office.uploads, try await test.draft())
            let upload = try await begin(test, draft)
            let reached = await withTaskGroup(of: Int?.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        var at = 0
                        while at < Self.bytes.count {
                            let piece = Array(Self.bytes[at..<min(at + 997, Self.bytes.count)])
                            do {
                                at = try await uploads.append(piece, to: upload, at: at)
                            } catch UploadRefusal.wrongOffset(let offset) {
                                at = offset
                            } catch {
                                return nil
                            }
                        }
                        return at
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(reached == Array(repeating: Self.bytes.count, count: 8))
            #expect(try await uploads.finish(upload, to: test.office.files, now: Self.now) == .taken)
            #expect(try await files(test, draft).map(\.digest) == [.of(Self.bytes)])
        }
    }

    @Test("more bytes than were announced are refused, and so is an end before them", arguments: Engine.available)
    func lengths(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (uploads, draft) = (test.office.uploads, try await test.draft())
            let upload = try await begin(test, draft, length: 100)
            await #expect(throws: UploadRefusal.inconsistentLength) {
                _ = try await uploads.append(Array(Self.bytes.prefix(101)), to: upload, at: 0)
            }
            #expect(try await uploads.append(Array(Self.bytes.prefix(99)), to: upload, at: 0) == 99)
            await #expect(throws: UploadRefusal.inconsistentLength) {
                _ = try await uploads.finish(upload, to: test.office.files, now: Self.now)
            }
            #expect(throws: FileRefusal.empty) {
                _ = try UploadRequest(draft: draft.id, field: "a", fileName: "", length: 0, limit: 10)
            }
            #expect(throws: FileRefusal.tooLarge(limit: 10)) {
                _ = try UploadRequest(draft: draft.id, field: "a", fileName: "", length: 11, limit: 10)
            }
        }
    }

    @Test("a file of no accepted kind ends after its first four kilobytes", arguments: Engine.available)
    func kinds(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (uploads, draft) = (test.office.uploads, try await test.draft())
            let program = Array("MZ".utf8) + [UInt8](repeating: 0, count: 10_000)
            let upload = try await begin(test, draft, length: program.count)
            #expect(try await uploads.append(Array(program.prefix(4_095)), to: upload, at: 0) == 4_095)
            await #expect(throws: UploadRefusal.unsupported) {
                _ = try await uploads.append([0], to: upload, at: 4_095)
            }
            let found = try await uploads.find(upload.id, to: draft.id, of: draft.account, now: Self.now)
            #expect(found.outcome == .unsupported)
            let small = try await begin(test, draft, length: 3)
            _ = try await uploads.append([1, 2, 3], to: small, at: 0)
            #expect(try await uploads.finish(small, to: test.office.files, now: Self.now) == .unsupported)
            #expect(try await files(test, draft).isEmpty)
        }
    }

    @Test("what the scanner finds bad does not reach the draft", arguments: Engine.available)
    func infected(engine: Engine) async throws {
        let scanner = ScriptedScanner()
        try await TestOffice.open(on: engine, folder: TestOffice.small, scanner: scanner) { test in
            let (uploads, draft) = (test.office.uploads, try await test.draft())
            let upload = try await begin(test, draft)
            _ = try await uploads.append(Self.bytes, to: upload, at: 0)
            scanner.answers(.infected("Doc.Macro"))
            #expect(try await uploads.finish(upload, to: test.office.files, now: Self.now) == .infected)
            #expect(try await files(test, draft).isEmpty)
        }
    }

    @Test("an upload is its owner's and its draft's alone, for a day", arguments: Engine.available)
    func owners(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (uploads, draft) = (test.office.uploads, try await test.draft())
            let upload = try await begin(test, draft)
            let other = test.citizen(1).account
            for (account, draft, at) in [
                (other, draft.id, Self.now), (draft.account, ID<Draft>.new(), Self.now),
                (draft.account, draft.id, Self.now.addingTimeInterval(PartialUpload.lifetime)),
            ] {
                await #expect(throws: UploadRefusal.unknown) {
                    _ = try await uploads.find(upload.id, to: draft, of: account, now: at)
                }
            }
            let foreign = try UploadRequest(
                draft: draft.id, field: Self.field, fileName: "", length: 10, limit: 10)
            await #expect(throws: Refusal.unknownDossier) {
                _ = try await uploads.begin(foreign, by: other, now: Self.now)
            }
        }
    }

    @Test("an account has so many under way, however many it begins at once", arguments: Engine.available)
    func most(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let draft = try await test.draft()
            let begun = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<PartialUpload.mostOpen + 5 {
                    group.addTask { (try? await begin(test, draft)) != nil }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(begun == PartialUpload.mostOpen)
            await #expect(throws: UploadRefusal.tooMany(max: PartialUpload.mostOpen)) {
                _ = try await begin(test, draft)
            }
            _ = try await begin(test, draft, at: Self.now.addingTimeInterval(PartialUpload.lifetime))
        }
    }

    @Test("what nobody finished in a day is swept with its bytes, the rest stays", arguments: Engine.available)
    func sweep(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (uploads, draft) = (test.office.uploads, try await test.draft())
            let files = try #require(test.office.vault as? MemoryFiles)
            let later = Self.now.addingTimeInterval(PartialUpload.lifetime)
            let old = try await begin(test, draft)
            let young = try await begin(test, draft, at: later)
            for upload in [old, young] { _ = try await uploads.append([1, 2, 3], to: upload, at: 0) }
            #expect(files.partCount == 2)
            #expect(try await uploads.sweep(at: later) == 1)
            #expect(try await uploads.sweep(at: later) == 0)
            #expect(files.partCount == 1)
            #expect(try await uploads.open(in: draft.id, of: draft.account, now: later).map(\.upload) == [young])
        }
    }

    @Test("forgotten, its bytes go too, and a line that still sends is turned away", arguments: Engine.available)
    func forgotten(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let (uploads, draft) = (test.office.uploads, try await test.draft())
            let upload = try await begin(test, draft)
            let at = try await uploads.append([1, 2, 3], to: upload, at: 0)
            try await uploads.forget(upload)
            await #expect(throws: UploadRefusal.unknown) { _ = try await uploads.append([4], to: upload, at: at) }
            await #expect(throws: UploadRefusal.unknown) {
                _ = try await uploads.find(upload.id, to: draft.id, of: draft.account, now: Self.now)
            }
        }
    }

    @Test("counting and sweeping read no more than they need")
    func plans() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let account = test.citizen().account
            let plans = try await test.office.database.read { tx in
                try [
                    PartialUploads.counting(of: account, since: Self.now), PartialUploads.expired(before: Self.now),
                ].map { sql in
                    try tx.rows("EXPLAIN QUERY PLAN \(sql)").map { try $0.get("detail") as String }.joined()
                }
            }
            for plan in plans {
                #expect(plan.contains("SEARCH partial_uploads USING") && !plan.contains("TEMP B-TREE"), "\(plan)")
            }
        }
    }
}
