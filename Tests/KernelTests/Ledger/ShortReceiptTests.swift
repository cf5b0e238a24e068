import Kernel
import TestKit
import Testing

@Suite("Ledger: short receipts")
struct ShortReceiptTests {
    private let log = Result { () throws in try SampleLog(7) }

    @Test("what is printed is read back, however it is typed")
    func typed() throws {
        let opening = try log.get().openings[3]
        let short = ShortReceipt(index: 3, opening: opening)
        #expect(short.text.wholeMatch(of: /3-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}/) != nil)
        let sloppy = short.text.lowercased().replacing("0", with: "o").replacing("1", with: "l")
        for typed in [short.text, " \(short.text) ", short.text.lowercased(), short.text.replacing("-", with: " - ")] {
            #expect(ShortReceipt(typed) == short, "\(typed)")
        }
        #expect(ShortReceipt("3-" + sloppy.dropFirst(2)) == short)
        for wrong in [
            "", "3", "3-", "-ABCDE-FGHJK", "x-ABCDE-FGHJK", "03-ABCDE-FGHJK", "3-ABCDE-FGHJ", "3-ABCDE-FGHJU",
        ] {
            #expect(ShortReceipt(wrong) == nil, "\(wrong)")
        }
    }

    @Test("it fits the leaf and salt that it was made of, and no other")
    func fits() throws {
        let openings = try log.get().openings
        for (index, opening) in openings.enumerated() {
            let short = ShortReceipt(index: index, opening: opening)
            #expect(openings.map(short.fits) == openings.indices.map { $0 == index })
            var dice = Dice(9)
            #expect(!short.fits(LeafOpening(salt: Salt.make(using: &dice), leaf: opening.leaf)))
        }
    }
}
