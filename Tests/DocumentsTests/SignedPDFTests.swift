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

    private static let words = SignatureWords(signer: "Sở Giao thông vận tải", reason: "Biên nhận")
    private static let attachment = Attachment(name: "bien-nhan.tlog-proof", bytes: Array("thử\n".utf8))

    private func signed(_ key: SigningKey) async throws -> [UInt8] {
        let pdf = try await Press().print(Self.sheet)
        return try SignedPDF.make(pdf, attaching: [Self.attachment], by: key, as: Self.words, at: Self.day)
    }

    private func verdicts(
        _ pdf: [UInt8], at time: Date = Self.day, stamps: String? = nil
    ) throws -> [PDFSignatures.Finding] {
        let trust = SigningTrust(signers: try Self.authority.get().certificate, stamps: stamps)
        return PDFSignatures.examine(pdf, trust: trust, at: time)
    }

    @Test("a signed document is intact and its signer known; pdfsig says the same, the attachment comes out whole")
    func whole() async throws {
        let pdf = try await signed(key())
        #expect(
            try verdicts(pdf) == [
                .init(
                    verdict: .intact, signer: "Sở Giao thông vận tải", isTrusted: true, isExpired: false, stamp: .none,
                    claimedAt: Self.day)
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
            #expect(try verdicts(spoilt).first?.claimedAt == nil, "a time that was not signed is no time")
            if round < 3 { #expect(try !PDFReading(spoilt).signatures().contains("Signature is Valid")) }
        }
    }

    @Test("a time is read as programs write it: with an offset either way, in UTC, or not at all")
    func times() {
        #expect(PDFText.moment(PDFText.time(Self.day)[...]) == Self.day)
        for same in ["D:20160118081500+06'00'", "D:20160118014500-00'30'", "D:20160118021500Z", "D:20160118021500"] {
            #expect(PDFText.moment(same[...]) == Self.day, "\(same)")
        }
        for wrong in ["20160118021500", "D:2016", "D:20161318021500Z", "D:20160230021500Z", ""] {
            #expect(PDFText.moment(wrong[...]) == nil, "\(wrong)")
        }
    }

    @Test("what was appended after signing is told apart, and a gap that hides something is not believed")
    func extended() async throws {
        let pdf = try await signed(key())
        let more = pdf + Array("\n% more\n".utf8)
        #expect(try verdicts(more).map(\.verdict) == [.extended])
        let text = String(decoding: pdf, as: UTF8.self)
        let range = try #require(text.firstMatch(of: /\/ByteRange \[0 (\d{10}) (\d{10}) (\d{10})\]/))
        let (close, rest) = (try #require(Int(range.2)), try #require(Int(range.3)))
        var gap = Data(pdf)
        let whole = try #require(gap.range(of: Data("/ByteRange [0 \(range.1) \(range.2) \(range.3)".utf8)))
        let place = whole.lowerBound..<whole.upperBound - 11
        let wider = [close + 40, rest - 40].map { String(format: "%010d", $0) }.joined(separator: " ")
        gap.replaceSubrange(whole, with: Data("/ByteRange [0 \(range.1) \(wider)".utf8))
        #expect(try verdicts([UInt8](gap)).map(\.verdict) == [.gap])
        var short = Data(pdf)
        short.replaceSubrange(place, with: Data("/ByteRange [1 \(range.1) \(range.2)".utf8))
        #expect(try verdicts([UInt8](short)).map(\.verdict) == [.gap])
        #expect(try verdicts(Array("%PDF-1.4\n/ByteRange [0 9999999999 1 1]".utf8)).map(\.verdict) == [.unchecked])
        #expect(try verdicts(Array("%PDF-1.4\n".utf8)) == [])
    }

    /// The file with one signature more, as another program would append it.
    private func signedAgain(_ pdf: [UInt8], by key: SigningKey) throws -> [UInt8] {
        let hole = String(repeating: "0", count: 2 * 8_192)
        let update = "\n/ByteRange [0 0000000000 0000000000 0000000000]\n/Contents <\(hole)>\n"
        let unsigned = try UnsignedPDF(pdf + Array(update.utf8), room: 8_192)
        return try unsigned.filled(with: try key.signature(over: unsigned.covered))
    }

    @Test("of two signatures the first is followed, the second intact; what nobody signed behind them is seen")
    func two() async throws {
        let pdf = try await signed(key())
        let twice = try signedAgain(pdf, by: key())
        #expect(try verdicts(twice).map(\.verdict) == [.followed, .intact])
        #expect(try verdicts(twice).map(\.isTrusted) == [true, true])
        #expect(try verdicts(twice + Array("% more\n".utf8)).map(\.verdict) == [.extended, .extended])
        let between = try signedAgain(pdf + Array("% put in\n".utf8), by: key())
        #expect(try verdicts(between).map(\.verdict) == [.followed, .intact])
        var spoilt = twice
        spoilt[40] ^= 1
        #expect(try verdicts(spoilt).map(\.verdict) == [.altered, .altered])
        spoilt = twice
        spoilt[pdf.count + 4] ^= 1
        #expect(try verdicts(spoilt).first?.verdict == .extended)
    }

    @Test("a signature that rests on SHA-1 proves nothing, and is said to be so")
    func weak() async throws {
        let old = try StampAuthority()
        defer { old.remove() }
        let sheet = try await Press().printed(Self.sheet)
        let unsigned = try SignedPDF.prepare(
            sheet.pdf, attaching: [], as: Self.words, at: Self.day, area: nil, room: 8_192)
        let pdf = try unsigned.filled(with: try old.weakSignature(over: unsigned.covered))
        #expect(try verdicts(pdf).map(\.verdict) == [.weak])
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
                _ = try SignedPDF.make(Array(text.utf8), by: key, as: Self.words, at: Self.day)
            }
        }
    }

    @Test("a file made to cost much costs little: few of its signatures are looked at, and no gap without end")
    func bounded() {
        let trust = SigningTrust(signers: nil)
        let many = Array(String(repeating: "/ByteRange [0 1 2 3] ", count: 500).utf8)
        #expect(PDFSignatures.examine(many, trust: trust, at: Self.day).count == PDFSignatures.most)
        let gap = "<" + String(repeating: "00", count: 150_000) + ">"
        let head = "/ByteRange [0 40 \(40 + gap.count) 0]"
        let text = head + String(repeating: " ", count: 40 - head.count) + gap
        #expect(PDFSignatures.examine(Array(text.utf8), trust: trust, at: Self.day).map(\.verdict) == [.gap])
    }
}
