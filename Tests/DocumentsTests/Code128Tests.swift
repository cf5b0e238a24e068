import TestKit
import Testing

@testable import Documents

@Suite("Code 128")
struct Code128Tests {
    /// The codes as a scanner reads them off a printed sheet.
    private func scanned(_ text: String) async throws -> [String] {
        let code: Code128 = try #require(Code128(text))
        let band = CodeBand(qr: nil, barcode: code, lines: [])
        return try PDFReading(await Press().print(Sheet(title: "x", blocks: [.codes(band)]))).codes()
    }

    @Test(
        "a scanner reads what was encoded, letters, marks and digits",
        arguments: [
            "TK-7F3K-29QX", "H47.07-160118-0012", "0123456789", "12345", "A1234567890B", "ab12cd", " !\"#$%&'()*+,-./",
            ":;<=>?@[]^_`{|}~", "XYZ0000",
        ])
    func read(text: String) async throws {
        #expect(try await scanned(text) == ["CODE-128:\(text)"])
    }

    @Test("pairs of digits take one symbol")
    func pairs() throws {
        let (digits, letters) = (try #require(Code128("12345678")), try #require(Code128("abcdefgh")))
        #expect(digits.modules.count == 11 * (1 + 4 + 1) + 13)
        #expect(letters.modules.count == 11 * (1 + 8 + 1) + 13)
    }

    @Test("what isn't printable ASCII, or is too long, is no code", arguments: ["", "số", "a\nb", "\u{7F}"])
    func refused(text: String) {
        #expect(Code128(text) == nil)
        #expect(Code128(String(repeating: "a", count: Code128.longest + 1)) == nil)
    }
}
