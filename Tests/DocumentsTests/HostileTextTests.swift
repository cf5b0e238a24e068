import TestKit
import Testing

@testable import Documents

/// What people may write must never keep a paper from being printed.
@Suite("Hostile words on a sheet")
struct HostileTextTests {
    private static let texts = [
        "a\u{0}b", "\u{1}\u{7}\u{8}\u{1B}[31m\u{7F}", made(0xD7FF, 0xE000, 0xFFFD, 0xFFFF, 0xFFFE, 0xFDD0),
        "\u{2028}x\u{2029}y\u{85}z", "Nguyễn\u{202E}fdp.exe\u{202C}", "a\u{200B}\u{2060}\u{FEFF}b\u{AD}\u{180E}",
        "a" + String(repeating: "\u{300}", count: 200), "𝕹𝖌𝖚𝖞ễ𝖓 👩‍👩‍👧‍👦 \u{5D0}\u{627}",
        String(repeating: "Dài ", count: 5_000), String(repeating: "x", count: 20_000), "\r\n\t\r\r",
        "endstream endobj trailer << >> startxref 0 %%EOF", made(0x10FFFF, 0xE0041),
    ]

    /// Letters that no literal may hold.
    private static func made(_ values: UInt32...) -> String {
        String(String.UnicodeScalarView(values.compactMap(Unicode.Scalar.init)))
    }

    @Test("every sheet is printed, wherever such words stand", arguments: texts.indices)
    func printed(index: Int) async throws {
        let words = Self.texts[index]
        let sheet = Sheet(
            title: words,
            blocks: [
                .letterhead(Letterhead(left: [.text(Text(words))], right: Letterhead.motto)), .title(words),
                .heading(words),
                .particulars([Particular(words, .value(Text(words)))]), .paragraph(Text(words)),
                .choices(Choices(words, [.init(words), .init(words, isTicked: true)])),
                .table(
                    Table(columns: [.init(words), .init("Tên")], rows: [[.text(Text(words)), .text(Text(words))]])),
                .signatures([SignatureSpace(capacity: words, note: words)]),
            ], footer: Footer(words, page: "Trang"))
        let pdf = try await Press().print(sheet)
        #expect(try PDFReading(pdf).pages().count > 0)
    }
}
