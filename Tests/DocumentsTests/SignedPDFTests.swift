import Foundation
import TestKit
import Testing

@testable import Documents

@Suite("Signed documents, judged by poppler and by ourselves")
struct SignedPDFTests {
    private static let sheet = Sheet(title: "Biên nhận", blocks: [.title("Biên nhận hồ sơ"), .paragraph("Đã nộp đủ.")])
    private static let day = Date(timeIntervalSince1970: 1_453_083_300)
    private static let authority = Result { () throws in
        try SigningKey.authority(
            named: "CA thử nghiệm", from: day.addingTimeInterval(-86_400), until: day.addingTimeInterval(86_400 * 7_300)
        )
    }

    private func key(until: Double = 86_400 * 7_300) throws -> SigningKey {
        try Self.authority.get().issue(
            to: "Sở Giao thông vận tải", from: Self.day.addingTimeInterval(-3_600),
            until: Self.day.addingTimeInterval(until))
    }

    private func signed(_ key: SigningKey) async throws -> [UInt8] {
        let pdf = try await Press().print(Self.sheet)
        return try SignedPDF.make(
            pdf, attaching: [Attachment(name: "bien-nhan.tlog-proof", bytes: Array("thử\n".utf8))], by: key,
            signer: "Sở Giao thông vận tải", reason: "Biên nhận", at: Self.day)
    }

    private func verdicts(_ pdf: [UInt8], at time: Date = Self.day) throws -> [PDFSignatures.Finding] {
        PDFSignatures.examine(pdf, authority: try Self.authority.get().certificate, at: time)
    }

    @Test("a signed document is intact and its signer known; pdfsig says the same, the attachment comes out whole")
    func whole() async throws {
        let pdf = try await signed(key())
        #expect(
            try verdicts(pdf) == [
                .init(verdict: .intact, signer: "Sở Giao thông vận tải", isTrusted: true, isExpired: false)
            ])
        let words = try PDFReading(pdf).signatures()
        #expect(words.contains("Signature is Valid") && words.contains("Total document signed"))
        #expect(words.contains("ETSI.CAdES.detached"))
        #expect(try PDFReading(pdf).attachment() == Array("thử\n".utf8))
        #expect(try PDFReading(pdf).words() == PDFReading(try await Press().print(Self.sheet)).words())
    }

    @Test("any changed byte of what is signed is seen, by pdfsig too")
    func altered() async throws {
        let pdf = try await signed(key())
        var dice = Dice(6)
        for round in 0..<40 {
            var spoilt = pdf
            let at = Int.random(in: 20..<(pdf.count / 2), using: &dice)
            spoilt[at] ^= 1
            #expect(try verdicts(spoilt).first?.verdict == .altered, "byte \(at)")
            if round < 3 { #expect(try !PDFReading(spoilt).signatures().contains("Signature is Valid")) }
        }
    }

    @Test("what was appended after signing is told apart, and a gap that hides something is not believed")
    func extended() async throws {
        let pdf = try await signed(key())
        let more = pdf + Array("\n% more\n".utf8)
        #expect(try verdicts(more).map(\.verdict) == [.extended])
        let text = String(decoding: pdf, as: UTF8.self)
        let range = try #require(text.firstMatch(of: /\/ByteRange \[0 (\d{10}) (\d{10}) (\d{10})\]/))
        let close = try #require(Int(range.2))
        var gap = Data(pdf)
        let place = try #require(gap.range(of: Data("/ByteRange [0 \(range.1) \(range.2)".utf8)))
        gap.replaceSubrange(
            place, with: Data("/ByteRange [0 \(range.1) \(String(format: "%010d", close + 40))".utf8))
        #expect(try verdicts([UInt8](gap)).map(\.verdict) == [.unchecked])
        var short = Data(pdf)
        short.replaceSubrange(place, with: Data("/ByteRange [1 \(range.1) \(range.2)".utf8))
        #expect(try verdicts([UInt8](short)).map(\.verdict) == [.unchecked])
        #expect(try verdicts(Array("%PDF-1.4\n/ByteRange [0 9999999999 1 1]".utf8)).map(\.verdict) == [.unchecked])
        #expect(try verdicts(Array("%PDF-1.4\n".utf8)) == [])
    }

    @Test("a certificate out of force, or of a stranger, is said to be so")
    func strangers() async throws {
        let short = try await signed(key(until: 60))
        let later = try verdicts(short, at: Self.day.addingTimeInterval(3_600))
        #expect(later.map(\.isExpired) == [true] && later.map(\.isTrusted) == [false])
        #expect(later.map(\.verdict) == [.intact])
        let other = try SigningKey.authority(
            named: "CA khác", from: Self.day.addingTimeInterval(-60), until: Self.day.addingTimeInterval(86_400))
        let stranger = try other.issue(
            to: "Sở Giao thông vận tải", from: Self.day.addingTimeInterval(-60),
            until: Self.day.addingTimeInterval(86_400))
        let found = try verdicts(try await signed(stranger))
        #expect(found.map(\.isTrusted) == [false] && found.map(\.isExpired) == [false])
    }

    @Test("what our press did not make is not signed")
    func foreign() throws {
        let key = try key()
        for text in ["", "%PDF-1.4\n", "%PDF-1.4\nstartxref\n5\ntrailer\n<< /Size 1 >>"] {
            #expect(throws: SigningError.notOurPDF) {
                _ = try SignedPDF.make(Array(text.utf8), by: key, signer: "x", reason: "y", at: Self.day)
            }
        }
    }
}
