import Foundation
import TestKit
import Testing

@testable import Documents

@Suite("Sheets")
struct SheetTests {
    private static let sheet = Sheet(
        title: "Giấy tiếp nhận",
        blocks: [
            .letterhead(
                Letterhead(left: [.text("SỞ GIAO THÔNG VẬN TẢI"), .rule(share: 0.3)], right: Letterhead.motto)),
            .title("Giấy tiếp nhận hồ sơ"), .heading("I. Người nộp"),
            .particulars([Particular("Họ và tên", .value("Nguyễn Thị Diễm Quỳnh"))]),
            .particulars([Particular("Ngày sinh", .blankDate), Particular("Điện thoại", .blank(moreLines: 0))]),
            .choices(Choices("Giới tính", [.init("Nam"), .init("Nữ", isTicked: true)])),
            .table(
                Table(
                    columns: [.init("STT"), .init("Tên giấy tờ"), .init("Có")],
                    rows: (1...60).map {
                        [.text("\($0)"), .text("Giấy đăng ký xe ô tô số \($0)"), .box(isTicked: false)]
                    })),
            .signatures([SignatureSpace(), SignatureSpace(capacity: "Người nộp", note: "(Ký và ghi rõ họ tên)")]),
        ], footer: Footer("H47.07-160118-0012", page: "Trang"))

    @Test("words come out as they went in, with every mark")
    func words() async throws {
        let words = try await PDFReading(Press().print(Self.sheet)).words()
        for expected in [
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "GIẤY TIẾP NHẬN HỒ SƠ", "Họ và tên: Nguyễn Thị Diễm Quỳnh", "☒ Nữ",
            "☐ Nam", "NGƯỜI NỘP", "Giấy đăng ký xe ô tô số 60",
        ] {
            #expect(words.contains(expected), "\(expected)")
        }
    }

    @Test("a table goes on over pages under its head; each page bears its number and the code")
    func pages() async throws {
        let pages = try await PDFReading(Press().print(Self.sheet)).pages()
        #expect(pages.count == 3)
        for (index, page) in pages.enumerated() {
            #expect(page.contains("Trang \(index + 1)/3") && page.contains("H47.07-160118-0012"))
            #expect(page.contains("Tên giấy tờ"), "page \(index + 1)")
        }
    }

    @Test("the structure has one title, the table's heads once and every row")
    func structure() async throws {
        let tree = try await PDFReading(Press().print(Self.sheet)).structure()
        func count(_ tag: String) -> Int {
            tree.split(separator: "\n").count { line in
                line.trimmingPrefix { $0 == " " }.split(separator: " ").first.map(String.init) == tag
            }
        }
        #expect(count("Document") == 1 && count("H1") == 1 && count("H2") == 1 && count("Table") == 1)
        #expect(count("TR") == 61 && count("TH") == 3 && count("TD") == 180)
    }

    @Test("the file names its language and shows its title; every object is found where the table says")
    func catalog() async throws {
        let bytes = try await Press().print(Self.sheet)
        let reading = PDFReading(bytes)
        let facts = try reading.facts().split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        #expect(facts.contains("Title: Giấy tiếp nhận") && facts.contains("Tagged: yes"), "\(facts)")
        let tail = try PDFTail(bytes)
        #expect(try tail.dictionary(tail.root).contains("/Lang (vi) /ViewerPreferences << /DisplayDocTitle true >>"))
        for (object, offset) in tail.offsets {
            #expect(tail.bytes[offset...].starts(with: Data("\(object) 0 obj".utf8)), "object \(object)")
        }
        #expect(tail.offsets.count > 20)
    }

    @Test("all letters come from one embedded family; boxes from the symbols")
    func fonts() async throws {
        let fonts = try await PDFReading(Press().print(Self.sheet)).fonts()
        #expect(fonts.allSatisfy { $0.contains("NotoSerif") || $0.contains("NotoSansSymbols2") }, "\(fonts)")
    }

    @Test("a machine without the font says so instead of stopping")
    func missingFont() async throws {
        await #expect(throws: PressError.missingFont("No Such Serif")) {
            try await Press(family: "No Such Serif").print(Self.sheet)
        }
    }

    @Test("a row higher than a page, a word longer than a line, an empty table and an empty sheet are printed")
    func extremes() async throws {
        let long = String(repeating: "Điều khoản rất dài của hợp đồng thuê xe. ", count: 400)
        let word = String(repeating: "Ễ", count: 400)
        let table = Table(columns: [.init("Một"), .init("Hai")], rows: [[.text(Text(long)), .text(Text(word))]])
        let blocks: [Block] = [
            .table(table), .paragraph(Text(long + "hết")), .table(Table(columns: [.init("Trống")], rows: [])),
            .table(Table(columns: [], rows: [])), .choices(Choices("Không có gì", [])), .signatures([]),
            .particulars([]),
        ]
        let pages = try await PDFReading(Press().print(Sheet(title: "", blocks: blocks))).pages()
        #expect(pages.count > 5 && pages.contains { $0.contains("hết") })
        let empty = try await Press().print(Sheet(title: "", blocks: []))
        #expect(empty.starts(with: Array("%PDF-".utf8)))
    }
}
