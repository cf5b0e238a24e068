import Foundation
import TestKit
import Testing

@testable import Documents

/// Stamps on the pages of PDFs that others made, judged by poppler.
@Suite("PDFs with words across them")
struct MarkedPDFTests {
    private static let lines = ["Chỉ dùng cho hồ sơ H47.07-160118-0012", "Lê Thị Mẫu xem lúc 10:00"]

    private func marked(_ file: [UInt8]) async throws -> [UInt8] { try await Press().marked(file, with: Self.lines) }

    @Test("what was there stays byte for byte, and every page has the words", arguments: ["\n", "\r\n"])
    func pages(end: String) async throws {
        let scan = Scans.pdf { ($0.pages, $0.end, $0.hasAnnotations) = (3, end, true) }
        let copy = try await marked(scan)
        #expect(copy.starts(with: scan))
        // Of the five rows the middle one lies whole on each page.
        #expect(try PDFReading(copy).drawn().components(separatedBy: "H47.07-160118-0012").count > 3)
        #expect(try PDFReading(copy).facts().contains("Pages:           3"))
    }

    @Test("a sheet of our own with many pages keeps its words, and what it was stays before the mark")
    func sheet() async throws {
        let blocks = (0..<80).map { Block.paragraph("Dòng thứ \($0) của một bản kê dài.") }
        let pdf = try await Press().print(Sheet(title: "Bản kê", blocks: blocks))
        let copy = try await marked(pdf)
        #expect(try PDFReading(copy).pages().count == PDFReading(pdf).pages().count)
        #expect(try PDFReading(copy).drawn().contains("Dòngthứ79củamộtbảnkêdài."))
        // Once marked, it can be marked again: the reader follows tables that lead back.
        #expect(try PDFReading(try await marked(copy)).drawn().components(separatedBy: "xemlúc10:00").count > 11)
    }

    @Test("the words run upright however the page is turned", arguments: [90, 180, 270])
    func turned(rotation: Int) async throws {
        let upright = try PDFReading(try await marked(Scans.pdf())).grey()
        let copy = try await marked(
            Scans.pdf { traits in
                traits.rotation = rotation
                if rotation != 180 { (traits.width, traits.height) = (200, 300) }
            })
        let page = try PDFReading(copy).grey()
        try #require(page.width == upright.width && page.pixels.count == upright.pixels.count)
        // All but the grey square, which the turning moves, is the same within what rounding does to edges.
        let far = zip(page.pixels, upright.pixels).filter { abs(Int($0) - Int($1)) > 60 }.count
        #expect(far < page.pixels.count / 50)
        let marks = page.pixels.filter { $0 < 235 && $0 != 204 }.count
        #expect(marks > 2_000)
    }

    @Test("a signed PDF is not marked, nor one under a password, nor one that is no PDF")
    func refused() async throws {
        var signed = Scans.pdf()
        signed += Array("% /ByteRange [0 1 2 3]\n".utf8)
        await #expect(throws: MarkingFault.signed) { _ = try await marked(signed) }
        let locked = Scans.pdf { $0.trailer = "/Encrypt 3 0 R" }
        await #expect(throws: MarkingFault.locked) { _ = try await marked(locked) }
        await #expect(throws: MarkingFault.unreadable) { _ = try await marked(Array("%PDF-1.4\n% trang\n".utf8)) }
        let many = Scans.pdf { $0.pages = 201 }
        await #expect(throws: MarkingFault.tooLarge) { _ = try await marked(many) }
        await #expect(throws: MarkingFault.kind) { _ = try await marked(Array("PK\u{3}\u{4}".utf8)) }
    }

    @Test("a file that lies about itself is refused or marked, and never more than that")
    func lies() throws {
        let watermark = Watermark(lines: ["x"], family: "Noto Serif")
        var dice = Dice(33)
        var taken = 0
        for round in 0..<3_000 {
            var bytes = Scans.pdf { $0.hasAnnotations = true }
            if round % 3 == 0 {
                bytes.removeLast(Int.random(in: 1..<bytes.count, using: &dice))
            } else {
                for _ in 0..<Int.random(in: 1...5, using: &dice) {
                    let at = Int.random(in: 0..<bytes.count, using: &dice)
                    let other = bytes[Int.random(in: 0..<bytes.count, using: &dice)]
                    bytes[at] = round % 2 == 0 ? other : UInt8.random(in: .min ... .max, using: &dice)
                }
            }
            if let file = try? ForeignPDF(bytes), (try? file.pages(atMost: 200)) != nil { taken += 1 }
        }
        #expect(taken > 100)
        // Loops of sections, of page nodes and of depth end.
        let looped = String(decoding: Scans.pdf(), as: UTF8.self).replacing("/Kids[5 0 R]", with: "/Kids[2 0 R]")
        #expect(throws: MarkingFault.unreadable) {
            try MarkedPDF(file: try ForeignPDF(Array(looped.utf8)), watermark: watermark).pdf()
        }
        let start = try #require(Data(Scans.pdf()).range(of: Data("xref".utf8))).lowerBound
        #expect(throws: MarkingFault.unreadable) { try ForeignPDF(Scans.pdf { $0.trailer = "/Prev \(start)" }) }
        let deep = PDFReader(Array(repeating: UInt8(ascii: "["), count: 100_000), at: 0)
        #expect(throws: MarkingFault.unreadable) {
            var reader = deep
            _ = try reader.value()
        }
    }
}
