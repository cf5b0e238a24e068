import Kernel
import TestKit
import Testing

@Suite("Money")
struct DongTests {
    @Test(
        "amounts read as on a receipt",
        arguments: [
            (0, "Không đồng"), (1, "Một đồng"), (10, "Mười đồng"), (15, "Mười lăm đồng"), (21, "Hai mươi mốt đồng"),
            (105, "Một trăm lẻ năm đồng"), (100_000, "Một trăm nghìn đồng"),
            (1_250_000, "Một triệu hai trăm năm mươi nghìn đồng"),
            (1_000_005, "Một triệu không trăm lẻ năm đồng"), (1_000_000_000, "Một tỷ đồng"),
            (2_000_015_000, "Hai tỷ không trăm mười lăm nghìn đồng"),
        ])
    func words(amount: Int64, words: String) throws {
        #expect(try #require(Dong(amount)).words == words)
    }

    @Test("what is typed with points or blanks is read, what is ambiguous isn't")
    func typed() {
        #expect(Dong(typed: "50.000.000")?.amount == 50_000_000)
        #expect(Dong(typed: " 50000000 ")?.amount == 50_000_000)
        for text in ["", "-1", "1,5", "1.5", "abc", "99999999999999999999", "5.00"] {
            #expect(Dong(typed: text) == nil, "\(text)")
        }
    }

    @Test("what is shown is read back")
    func shown() throws {
        var dice = Dice(3)
        for _ in 0..<500 {
            let dong = try #require(Dong(Int64.random(in: 0...Dong.largest, using: &dice)))
            #expect(Dong(typed: dong.grouped) == dong)
        }
    }
}
