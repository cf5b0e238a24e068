import Foundation
import Kernel
import Testing

@Suite("Length of SMS")
struct SMSLengthTests {
    @Test(
        "letters of the default alphabet count one, its extension two, any other makes the whole text Unicode",
        arguments: [
            ("Da nhan ho so", SMSLength.Alphabet.gsm7, 13), ("à la Citroën", .ucs2, 12), ("à è é ì ò ù", .gsm7, 11),
            ("ả", .ucs2, 1), ("10€", .gsm7, 4), ("[x]", .gsm7, 5), ("Hồ sơ", .ucs2, 5), ("😀", .ucs2, 2), ("", .gsm7, 0),
        ])
    func alphabet(text: String, alphabet: SMSLength.Alphabet, units: Int) {
        let length = SMSLength(of: text)
        #expect(length.alphabet == alphabet && length.units == units)
    }

    @Test(
        "160 make one part, then 153 each; 70 of Unicode, then 67 each",
        arguments: [
            ("a", 160, 1), ("a", 161, 2), ("a", 306, 2), ("a", 307, 3), ("ư", 70, 1), ("ư", 71, 2), ("ư", 134, 2),
            ("ư", 135, 3),
        ])
    func parts(letter: String, count: Int, parts: Int) {
        #expect(SMSLength(of: String(repeating: letter, count: count)).parts == parts)
    }

    @Test("without marks any Vietnamese text is in the default alphabet, composed or not, and no longer")
    func plain() {
        for text in ["Đã tiếp nhận hồ sơ: Nguyễn Thị Tuyết, phường Trường Xuân", "“Ưu tiên” – 5 ₫"] {
            for form in [text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping] {
                let plain = Folding.plain(form)
                #expect(SMSLength(of: plain).alphabet == .gsm7 && plain.count <= text.count, "\(plain)")
            }
        }
        #expect(Folding.plain("Đặng Ơn\u{A0}đ\r\t") == "Dang On d  ")
        #expect(Folding.plain("名 😀") == "? ?")
    }
}
