import Kernel
import Testing

@Suite("Numbers that may be somebody's")
struct PersonalNumbersTests {
    @Test(
        "cards, passports, phones and tax numbers are found however they are grouped; dates, plates, money and codes are not",
        arguments: [
            ("049086001234", ["049086001234"]), ("049 086 001 234", ["049086001234"]),
            ("CCCD049086001234", ["049086001234"]), ("số 0905.123.318, gọi trước", ["0905123318"]),
            ("0905-123-318", ["0905123318"]), ("+84905123318", ["84905123318"]), ("B1234567", ["b1234567"]),
            ("hộ chiếu C12345678.", ["c12345678"]), ("4000123456-001", ["4000123456"]), ("201234567", ["201234567"]),
            ("12 0905123318", ["0905123318"]), ("0905123318 0905123319", ["0905123318", "0905123319"]),
            ("18/01/2016", []), ("18-01-2016", []), ("92B-012.34", []), ("92B01234", []), ("500.000 đ", []),
            ("12345678", []), ("AB1234567", []), ("", []), ("H47.18", []), ("C123456", []),
            ("H47.21-160118-0001", []), ("CCCD-049086001234", ["049086001234"]),
            ("3fa85f64123456789012", []), ("request 0a123456789012bc failed", []),
            ("cccd049086001234", ["049086001234"]),
        ])
    func found(text: String, numbers: [String]) {
        #expect(PersonalNumbers(in: text).found == numbers)
    }

    @Test("a mark stands in place of each, the rest stays letter for letter")
    func redacted() {
        #expect(PersonalNumbers.redact("Ông Bảy (049 086 001 234), đt 0905123318.") == "Ông Bảy (***), đt ***.")
        #expect(PersonalNumbers.redact("Không có số nào, ngày 18/01/2016") == "Không có số nào, ngày 18/01/2016")
    }
}
