import Kernel
import Testing

@testable import OneStop

/// What a scanner types of a citizen card.
@Suite("Citizen cards")
struct CitizenCardTests {
    private static let today = CivilDay(iso: "2016-01-18") ?? CivilDay(number: 0)
    private static let right =
        "048085001234|201234567|Nguyễn Văn Mẫu|12031985|Nam|12 Hùng Vương, Phường Vĩnh Điện, Điện Bàn, Quảng Nam|05012015"

    @Test("the fields stand in the order of the card, and those appended later are ignored")
    func fields() throws {
        for text in [Self.right, Self.right + "|thêm|nữa", " \(Self.right)\r\n"] {
            let card = try CitizenCard(text, today: Self.today)
            #expect(card.number.text == "048085001234" && card.name == "Nguyễn Văn Mẫu" && card.sex == "Nam")
            #expect(card.born.vietnamese == "12/03/1985" && card.issued?.vietnamese == "05/01/2015")
            #expect(card.oldNumber?.text == "201234567")
        }
    }

    @Test("a card without an old number or a day of issue is still a card")
    func sparse() throws {
        let card = try CitizenCard("048085001234||Nguyễn Văn Mẫu|12031985|Nam|Điện Bàn", today: Self.today)
        #expect(card.oldNumber == nil && card.issued == nil)
    }

    @Test(
        "what is no card says why",
        arguments: [
            ("TK-7F3K-29QX", CitizenCard.Fault.notACard), ("a|b", .notACard),
            ("04808500123||A|12031985|Nam|B", .badNumber), ("048085001234||A|31021985|Nam|B", .badBirth),
            ("048285001234||A|12032085|Nam|B", .badBirth), ("048086001234||A|12031985|Nam|B", .numberDisagrees),
            ("048085001234|||12031985|Nam|B", .notACard),
        ])
    func faults(text: String, fault: CitizenCard.Fault) {
        #expect(throws: fault) { try CitizenCard(text, today: Self.today) }
    }

    @Test("the commune of an address is found by name and district, with or without their kinds")
    func address() {
        let units = [
            CommuneUnit(code: "20551", name: "Phường Vĩnh Điện", district: "Thị xã Điện Bàn"),
            CommuneUnit(code: "20552", name: "Xã Vĩnh Điện", district: "Huyện Khác"),
        ]
        for text in [
            "12 Hùng Vương, Phường Vĩnh Điện, Thị xã Điện Bàn, Quảng Nam",
            "12 Hùng Vương, Vĩnh Điện, Điện Bàn, Quảng Nam",
        ] {
            let place = CardAddress(text, units: units)
            #expect(place.unit == "20551" && place.street == "12 Hùng Vương")
        }
        #expect(CardAddress("Số 1, Ba Đình, Hà Nội", units: units).unit == nil)
    }
}
