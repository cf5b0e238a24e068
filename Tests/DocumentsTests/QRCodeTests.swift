import Documents
import Testing

@Suite("QR codes")
struct QRCodeTests {
    @Test("a tracking address becomes a square of modules with three finders")
    func finders() throws {
        let code = try #require(QRCode("https://dvc.example.vn/tra-cuu?ma=H47.21-160118-0001"))
        let side = code.size
        #expect(side >= 21)
        for (row, column) in [(0, 0), (0, side - 7), (side - 7, 0)] {
            #expect(
                (0..<7).allSatisfy {
                    code.isDark(row: row, column: column + $0) && code.isDark(row: row + $0, column: column)
                })
            #expect(!code.isDark(row: row + 1, column: column + 1) && code.isDark(row: row + 3, column: column + 3))
        }
    }

    @Test("what doesn't fit is no code")
    func tooLong() { #expect(QRCode(String(repeating: "x", count: 5_000)) == nil) }
}
