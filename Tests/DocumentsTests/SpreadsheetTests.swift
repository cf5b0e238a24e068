import Foundation
import TestKit
import Testing

@testable import Documents

@Suite("Spreadsheets")
struct SpreadsheetTests {
    private func sheet(_ rows: [[Spreadsheet.Cell]], name: String = "Sổ theo dõi hồ sơ") -> Spreadsheet {
        Spreadsheet(
            name: name, heading: ["Sổ theo dõi hồ sơ"], columns: [.init("STT", width: 6), .init("Tên", width: 30)],
            rows: rows)
    }

    /// One file inside the workbook, as `unzip` gives it.
    private func part(_ name: String, of bytes: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "motcua-test-\(UUID().uuidString).xlsx")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let program = "import sys,zipfile;sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))"
        let data = try Launch.run(
            "python3", ["-c", program, file.path, name], in: FileManager.default.temporaryDirectory)
        return String(decoding: data, as: UTF8.self)
    }

    @Test(
        "what looks like a formula stays text",
        arguments: ["=1+1", "@SUM(A1)", "+84905", "-2", "{=A1}", "=cmd|' /C calc'!A0"])
    func formulas(text: String) async throws {
        let bytes = try await SpreadsheetPress().write(sheet([[.number(1), .text(text)]]))
        let page = try part("xl/worksheets/sheet1.xml", of: bytes)
        #expect(!page.contains("<f>") && !page.contains("<f "))
        let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        #expect(page.contains("t=\"inlineStr\"") && page.contains(">\(escaped)</t>"), "\(page)")
    }

    @Test("Vietnamese, line ends, control characters and texts of any length are written; a wicked tab name too")
    func extremes() async throws {
        let long = String(repeating: "ễ", count: 40_000)
        let bytes = try await SpreadsheetPress().write(
            sheet([[.empty, .text("Đỗ Thị Quỳnh\nhàng hai \u{1}")], [.number(2), .text(long)]], name: "a/b[c]:*?'"))
        #expect(try part("xl/worksheets/sheet1.xml", of: bytes).contains("Đỗ Thị Quỳnh"))
        #expect(try part("xl/workbook.xml", of: bytes).contains("name=\"abc\""))
    }

    @Test("ten thousand rows are written")
    func many() async throws {
        let bytes = try await SpreadsheetPress().write(
            sheet((1...10_000).map { [.number(Double($0)), .text("Hồ sơ số \($0)")] }))
        #expect(try part("xl/worksheets/sheet1.xml", of: bytes).contains("Hồ sơ số 10000"))
    }
}
