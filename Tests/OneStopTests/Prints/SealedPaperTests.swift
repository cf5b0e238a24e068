import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import OneStop

@Suite("Papers with their proofs on them")
struct SealedPaperTests {
    private static let now = Moment.at("18/01/2016 10:05")

    private func paper(_ test: TestOffice, _ code: DossierCode) async throws -> [UInt8] {
        let file = try #require(try await test.dossiers.find(code))
        return try await test.office.paper(
            PrintReference(.receipt), of: file, forApplicant: true, site: PrintedLives.site, at: Self.now
        )
    }

    @Test(
        "a paper shows who signed it and when, its line in the log, and carries the receipt",
        arguments: Engine.available)
    func whole(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { plain in
            let test = try plain.sealing()
            let code = try await PrintedLives(test: test).accepted()
            let sequencer = try await test.sequencer()
            let before = try PDFReading(try await paper(test, code)).words()
            #expect(!before.contains("Mã kiểm tra"), "nothing is promised that the log doesn't have yet")
            try await sequencer.round(at: Self.now)
            let bytes = try await paper(test, code)
            let file = try #require(try await test.dossiers.find(code))
            let event = try #require(file.print(PrintReference(.receipt), forApplicant: true)?.reference.event)
            let short = try #require(try await test.office.ledger.short(of: file.dossier.id.text, number: event))
            let words = try PDFReading(bytes).words()
            #expect(words.contains("Ký số bởi: Ủy ban nhân dân thành phố Tam Kỳ"))
            #expect(words.contains("18/01/2016 10:05:00 +07:00") && words.contains(short.text))
            #expect(
                try PDFReading(bytes).codes().contains(
                    "QR-Code:\(PrintedLives.tracking)?ma=\(code.text)&bn=\(short.text)"))
            #expect(try PDFReading(bytes).pages().count <= 2)
            #expect(try await test.office.sealing.examine(bytes, at: Self.now).map(\.isGood) == [true])
            let check = try await test.office.ledger.check(bytes, content: nil)
            #expect(check.leaf.kind == "accepted" && check.isStillThere)
            let found = try await test.office.ledger.check(short)
            #expect(found.dossier?.code == code && found.leaf == check.leaf && found.index == check.proven.index)
        }
    }

    @Test("an agency without a key gives papers without a mark")
    func unsigned() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { test in
            let code = try await PrintedLives(test: test).accepted()
            #expect(!(try PDFReading(try await paper(test, code)).words()).contains("Ký số bởi"))
        }
    }

    @Test(
        "a result that MotCua prints is signed before it is kept, and its digest in the log is that of what was signed")
    func result() async throws {
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { plain in
            let test = try plain.sealing()
            let lives = PrintedLives(test: test)
            let code = try await lives.accepted()
            try await lives.act(.completeStep(note: "", skipping: []), code, .caseOfficer, "19/01/2016 08:00")
            try await lives.act(.approve(note: ""), code, .agencyHead, "19/01/2016 09:00")
            let file = try #require(try await test.dossiers.find(code))
            let bytes = try #require(
                try await test.office.resultPaper(
                    of: file, number: "19/ĐKHKD", day: Moment.day("19/01/2016"), site: PrintedLives.site,
                    at: Self.now))
            #expect(try await test.office.sealing.examine(bytes, at: Self.now).map(\.isGood) == [true])
            #expect(try PDFReading(bytes).words().contains("Ký số bởi"))
            let preview = try await test.office.prints.result(
                of: file, number: "19/ĐKHKD", day: Moment.day("19/01/2016"), isPreview: true,
                site: PrintedLives.site)
            #expect(try PDFReading(try #require(preview)).words().contains("Ký số bởi") == false)
        }
    }

    @Test("a stamped paper says when it was signed by a clock that is not ours")
    func stamped() async throws {
        let stamper = try StampAuthority()
        defer { stamper.remove() }
        try await TestOffice.open(on: .sqlite, folder: TestOffice.small) { plain in
            let test = try plain.sealing(stampedBy: stamper)
            let code = try await PrintedLives(test: test).accepted()
            let found = try await test.office.sealing.examine(try await paper(test, code), at: Self.now)
            guard case .holds? = found.first?.stamp else {
                Issue.record("no stamp: \(found)")
                return
            }
        }
    }

    @Test(
        "the short receipt of another line, of none, or after the salt was erased is doubted",
        arguments: Engine.available)
    func doubts(engine: Engine) async throws {
        try await TestOffice.open(on: engine, folder: TestOffice.small) { test in
            let code = try await test.file()
            _ = try await test.file(seed: 2)
            try await (try await test.sequencer()).round(at: Self.now)
            let ledger = test.office.ledger
            let id = try #require(try await test.dossiers.find(code)).dossier.id.text
            let short = try #require(try await ledger.short(of: id, number: 1))
            let letters = short.text.drop { $0 != "-" }
            let other = try #require(ShortReceipt("\(1 - short.index)\(letters)"))
            await #expect(throws: ReceiptDoubt.anotherLine) { _ = try await ledger.check(other) }
            let beyond = try #require(ShortReceipt("2\(letters)"))
            await #expect(throws: ReceiptDoubt.noSuchLine) { _ = try await ledger.check(beyond) }
            try await test.office.database.write { tx in try tx.run("UPDATE ledger_leaves SET salt = NULL") }
            await #expect(throws: ReceiptDoubt.anotherLine) { _ = try await ledger.check(short) }
            #expect(try await ledger.short(of: id, number: 1) == nil)
        }
    }
}
