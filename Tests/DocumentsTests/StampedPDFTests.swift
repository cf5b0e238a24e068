import Foundation
import TestKit
import Testing

@testable import Documents

@Suite("Signed documents with time stamps and marks, judged by poppler, OpenSSL and ourselves")
struct StampedPDFTests {
    private static let agency = "UBND thành phố Tam Kỳ"
    private static let words = SignatureWords(signer: agency, reason: "H47.21-160118-0003")
    /// In force for the hour around the present, since an authority's clock is the machine's.
    private static let authority = Result { () throws in
        try SigningKey.authority(
            named: "CA thử nghiệm", from: Date.now.addingTimeInterval(-3_600),
            until: Date.now.addingTimeInterval(86_400))
    }

    private func key(until: Double = 3_600) throws -> SigningKey {
        try Self.authority.get().issue(
            to: Self.agency, from: Date.now.addingTimeInterval(-600), until: Date.now.addingTimeInterval(until))
    }

    private func printed(mark: Bool = true, paragraphs: Int = 1) async throws -> PrintedSheet {
        let body = (0..<paragraphs).map {
            Block.paragraph("Đoạn \($0): hồ sơ đã được tiếp nhận, hẹn ngày trả kết quả.")
        }
        let seal = SealMark(words: "Ký số bởi: " + .bold(Self.agency) + "\nThời gian ký: 18/01/2016 09:15:00 +07:00")
        let space = SignatureSpace(capacity: "Thủ trưởng cơ quan", mark: mark ? seal : nil)
        return try await Press().printed(
            Sheet(title: "Giấy", blocks: [.title("Giấy tiếp nhận")] + body + [.signatures([SignatureSpace(), space])]))
    }

    private func sign(_ sheet: PrintedSheet, by key: SigningKey, stamper: StampAuthority?) async throws -> [UInt8] {
        let stamping = stamper.map { stamper in
            SignatureStamping(authority: stamper.authority) { query in try? await stamper.ask(query) }
        }
        return try await Press().sign(
            sheet, attaching: [], by: key, as: Self.words, at: Date.now, stamping: stamping)
    }

    private func examine(_ pdf: [UInt8], stamps: String?, at time: Date = .now) throws -> PDFSignatures.Finding {
        let trust = SigningTrust(signers: try Self.authority.get().certificate, stamps: stamps)
        return try #require(PDFSignatures.examine(pdf, trust: trust, at: time).first)
    }

    @Test("a stamped signature stays good after its certificate ran out, an unstamped one doesn't")
    func stamped() async throws {
        let stamper = try StampAuthority()
        defer { stamper.remove() }
        let pdf = try await sign(printed(), by: key(until: 60), stamper: stamper)
        let later = Date.now.addingTimeInterval(7_200)
        let found = try examine(pdf, stamps: stamper.authority, at: later)
        #expect(found.verdict == .intact && found.isTrusted && !found.isExpired)
        guard case .holds(let at) = found.stamp else {
            Issue.record("the stamp does not hold: \(found.stamp)")
            return
        }
        #expect(abs(at.timeIntervalSinceNow) < 60)
        #expect(try PDFReading(pdf).signatures().contains("Signature is Valid"))
        let plain = try await sign(printed(), by: key(until: 60), stamper: nil)
        #expect(try examine(plain, stamps: stamper.authority, at: later).isExpired)
    }

    @Test("a stamp by a stranger, for another signature, or with a certificate for something else is told apart")
    func wrongStamps() async throws {
        let (stamper, stranger) = (try StampAuthority(), try StampAuthority())
        let unfit = try StampAuthority(isForStamping: false)
        defer { [stamper, stranger, unfit].forEach { $0.remove() } }
        let sheet = try await printed()
        let pdf = try await sign(sheet, by: key(), stamper: stamper)
        #expect(try examine(pdf, stamps: stranger.authority).stamp == .stranger)
        #expect(try examine(pdf, stamps: nil).stamp == .stranger)
        #expect(
            try examine(try await signWrongly(sheet, stamper, about: "khác"), stamps: stamper.authority).stamp
                == .otherContent)
        #expect(
            try examine(try await signWrongly(sheet, unfit, about: nil), stamps: unfit.authority).stamp == .wrongPurpose
        )
        for wrong in [stranger, unfit] {
            let verdict = try examine(pdf, stamps: wrong.authority)
            #expect(verdict.verdict == .intact && verdict.isTrusted, "a stamp's fault is not the signature's")
        }
    }

    /// With whatever stamp comes, unchecked, as a careless program would sign.
    private func signWrongly(_ sheet: PrintedSheet, _ stamper: StampAuthority, about content: String?) async throws
        -> [UInt8]
    {
        let key = try key()
        let unsigned = try SignedPDF.prepare(
            sheet.pdf, attaching: [], as: Self.words, at: Date.now, area: nil, room: SignedPDF.room(isStamped: true))
        let signature = try key.signature(over: unsigned.covered)
        let value = try content.map { Array($0.utf8) } ?? #require(SignatureStamping.value(of: signature))
        let reply = try await stamper.ask(try StampQuery(about: value, nonce: 7).bytes)
        return try unsigned.filled(with: try #require(SignatureStamping.attached(reply, to: signature)))
    }

    @Test("an authority that doesn't answer, or answers with what doesn't hold, leaves a paper without a stamp")
    func silent() async throws {
        let unfit = try StampAuthority(isForStamping: false)
        defer { unfit.remove() }
        let sheet = try await printed()
        #expect(try examine(try await sign(sheet, by: key(), stamper: unfit), stamps: unfit.authority).stamp == .none)
        let silent = SignatureStamping(authority: unfit.authority) { _ in nil }
        let pdf = try await Press().sign(
            sheet, attaching: [], by: key(), as: Self.words, at: Date.now, stamping: silent)
        #expect(try examine(pdf, stamps: unfit.authority).stamp == .none)
        #expect(try PDFReading(pdf).signatures().contains("Signature is Valid"))
    }

    @Test("the mark stands in the signature's room on its page, and the signature's field lies over it")
    func mark() async throws {
        for paragraphs in [1, 60] {
            let sheet = try await printed(paragraphs: paragraphs)
            let area = try #require(sheet.mark)
            let pdf = try await sign(sheet, by: key(), stamper: nil)
            let pages = try PDFReading(pdf).pages()
            #expect(pages[area.page].contains("Ký số bởi: \(Self.agency)"))
            #expect(pages[area.page].contains("18/01/2016 09:15:00 +07:00"))
            #expect(area.page == pages.count - 1 && (paragraphs == 1) == (pages.count == 1))
            let text = String(decoding: pdf, as: UTF8.self)
            #expect(text.contains("/Rect [\(area.rectangle)]"))
            #expect(area.x > 250 && area.x + area.width < 595 && area.y + area.height < 842)
            #expect(try PDFReading(pdf).signatures().contains("Total document signed"))
        }
        #expect(try await printed(mark: false).mark == nil)
    }
}
