import Kernel
import Testing

/// Amounts as a receipt writes them out.
@Suite("Amounts in words")
struct DongWordsTests {
    @Test(
        "mốt, tư, lăm, lẻ and the names of the thousands stand where they belong",
        arguments: [
            (0, "Không đồng"), (1, "Một đồng"), (5, "Năm đồng"), (10, "Mười đồng"), (11, "Mười một đồng"),
            (15, "Mười lăm đồng"), (21, "Hai mươi mốt đồng"), (24, "Hai mươi tư đồng"), (25, "Hai mươi lăm đồng"),
            (14, "Mười bốn đồng"), (101, "Một trăm lẻ một đồng"), (105, "Một trăm lẻ năm đồng"),
            (110, "Một trăm mười đồng"), (555, "Năm trăm năm mươi lăm đồng"), (1_000, "Một nghìn đồng"),
            (30_000, "Ba mươi nghìn đồng"), (100_000, "Một trăm nghìn đồng"),
            (105_000, "Một trăm lẻ năm nghìn đồng"), (1_005, "Một nghìn không trăm lẻ năm đồng"),
            (1_250_000, "Một triệu hai trăm năm mươi nghìn đồng"),
            (21_001_015, "Hai mươi mốt triệu không trăm lẻ một nghìn không trăm mười lăm đồng"),
            (1_000_000_000, "Một tỷ đồng"), (1_000_000_001, "Một tỷ không trăm lẻ một đồng"),
            (2_500_000_000_000, "Hai nghìn năm trăm tỷ đồng"),
            (1_000_000_000_000_000, "Một triệu tỷ đồng"),
        ] as [(Int64, String)])
    func words(amount: Int64, expected: String) {
        #expect(Dong(clamping: amount).words == expected)
    }

    @Test("no two amounts below a million are written the same")
    func distinct() {
        #expect(Set((0..<1_000_000 as Range<Int64>).map { Dong(clamping: $0).words }).count == 1_000_000)
    }
}
