import Foundation
import Kernel
import TestKit
import Testing

@testable import OneStop

/// Every text for phones, with the longest real values, in both languages.
@Suite("Texts for phones")
struct SMSWordsTests {
    /// As long as fields really get.
    static let values = [
        "code": "H47.07-160118-00012345", "agency": "Phòng Tài chính - Kế hoạch, UBND thành phố Tam Kỳ, tỉnh Quảng Nam",
        "procedure": "Cấp giấy phép vận tải qua biên giới Việt Nam - Lào - Campuchia cho phương tiện phi thương mại",
        "pin": "7F3K", "due": "21/01/2016, 17:00", "missed": "21/01/2016, 17:00", "again": "25/01/2016, 17:00",
        "by": "19/01/2016, 09:15", "old": "21/01/2016, 17:00", "new": "25/01/2016, 17:00", "until": "28/01/2016",
        "address": "Trung tâm Hành chính công, 159B Trần Quý Cáp, phường Tân Thạnh, thành phố Tam Kỳ, Quảng Nam",
        "number": "1234/GCN-HKD", "reason": String(repeating: "Bản chụp mờ, không đọc được số. ", count: 20),
        "name": "Giấy chứng nhận đăng ký hộ kinh doanh và các giấy tờ kèm theo", "day": "21/01/2016",
        "officer": "Nguyễn Thị Thanh Tuyền", "owed": "12.500.000 đ", "receipt": "TK-2016-000123",
        "hours": "T2-T6 07:00-11:30, 13:30-17:00; T7 07:30-11:30",
        "bodies": "Sở Tài nguyên và Môi trường, Sở Xây dựng, Công an tỉnh, Điện lực Quảng Nam, UBND phường Tân Thạnh",
    ]

    @Test(
        "each fits one part without marks, two with them, and says code and days in full", arguments: Language.allCases)
    func fitting(language: Language) {
        let t = Phrasebook.standard.wording(language)
        for situation in Situation.allCases {
            let template = t(situation.sms)
            #expect(template != situation.sms.key)
            let plain = Folding.plain(SMSWords(isAccented: false).fill(template, Self.values))
            #expect(SMSLength(of: plain).parts == 1, "\(situation): \(plain)")
            #expect(SMSLength(of: plain).alphabet == .gsm7)
            let accented = SMSWords(isAccented: true).fill(template, Self.values)
            #expect(SMSLength(of: accented).parts <= 2, "\(situation): \(accented)")
            for name in ["code", "due", "again", "missed", "by", "new", "until", "pin", "hours"]
            where template.contains("{\(name)}") {
                #expect(plain.contains(Folding.plain(Self.values[name] ?? "")), "\(situation)")
            }
            #expect(!plain.contains("{") && !plain.contains("}"), "\(plain)")
        }
    }

    @Test("short values stay whole")
    func whole() {
        let text = SMSWords(isAccented: false).fill("{agency}: {code}", ["agency": "UBND Tam Kỳ", "code": "X-1"])
        #expect(text == "UBND Tam Kỳ: X-1")
    }
}
