import Foundation
import TestKit
import Testing

@testable import Kernel

@Suite("Numbers and names that identify")
struct IdentityTests {
    @Test(
        "phones are kept in today's form",
        arguments: [
            ("0905 123 318", "0905123318"), ("+84905123318", "0905123318"), ("84905123318", "0905123318"),
            ("0120.123.4567", "0701234567"), ("0168 123 4567", "0381234567"), ("0235 3852 456", "02353852456"),
        ])
    func phones(typed: String, kept: String) { #expect(PhoneNumber(typed)?.text == kept) }

    @Test(
        "what is no Vietnamese phone number is refused",
        arguments: [
            "", "113", "090512331", "09051233189", "0105123318", "abcdefghij", "+1 202 555 0100", "0905１23318",
        ])
    func noPhone(typed: String) { #expect(PhoneNumber(typed) == nil) }

    @Test(
        "tax codes keep their check digit; only a shape that can't be is refused",
        arguments: [
            ("0100109106", true), ("0100233488", true), ("0314409058-002", true), ("0100109107", false),
        ])
    func taxCodes(typed: String, holds: Bool) throws {
        #expect(try #require(TaxCode(typed)).checkDigitHolds == holds)
    }

    @Test("people are identified by 12 digits, 9 digits or a passport")
    func people() {
        #expect(PersonalID("049185000123")?.kind == .citizen12)
        #expect(PersonalID("205 123 456")?.kind == .old9)
        #expect(PersonalID("b1234567")?.kind == .passport)
        #expect(PersonalID("12345") == nil)
    }

    @Test("search ignores marks, case and how marks are composed")
    func folding() {
        #expect(Folding.fold("Hộ  Kinh Doanh ĐIỆN BÀN") == "ho kinh doanh dien ban")
        #expect(Folding.fold("Hộ".decomposedStringWithCanonicalMapping) == "ho")
        #expect(Folding.fold("  ") == "")
    }

    @Test("folding by table gives what Unicode's tables give")
    func foldingByTable() {
        let letters = (0x20..<0x250 as Range<UInt32>).map { $0 } + Array(0x300..<0x370) + Array(0x1E00..<0x1F00)
        let scalars = (letters + [0x09, 0x0A, 0x0D, 0x3A3, 0x2003, 0x4E00, 0x1F600]).compactMap(Unicode.Scalar.init)
        for scalar in scalars {
            let text = "Hộ \(Character(scalar))\(Character(scalar)) x \(Character(scalar))"
            #expect(Folding.fold(text) == Folding.slowlyFolded(text), "U+\(String(scalar.value, radix: 16))")
        }
        for _ in 0..<2_000 {
            let text = (0..<8).map { _ in String(scalars.randomElement() ?? " ") }.joined()
            #expect(Folding.fold(text) == Folding.slowlyFolded(text), "\(text.unicodeScalars.map(\.value))")
        }
    }

    @Test("lists follow the Vietnamese alphabet, people by given name")
    func order() {
        let words = ["ô", "a", "đá", "da", "ă", "â", "ơ", "o", "ư", "u"]
        #expect(
            words.sorted { Folding.sortKey($0) < Folding.sortKey($1) } == [
                "a", "ă", "â", "da", "đá", "o", "ô", "ơ", "u", "ư",
            ])
        let people = ["Trần Văn Bình", "Nguyễn Thị An", "Lê An"]
        #expect(
            people.sorted { Folding.nameSortKey($0) < Folding.nameSortKey($1) } == [
                "Lê An", "Nguyễn Thị An", "Trần Văn Bình",
            ])
    }

    @Test("a dossier's code is found however it is typed")
    func codes() throws {
        let code = DossierCode(agency: "H47.07", day: Moment.day("18/01/2016"), serial: 7)
        #expect(code.text == "H47.07-160118-0007")
        #expect(DossierCode(" h47.07-160118-0007 ") == code)
        for text in ["", "H47", "H47.07-160118", "'; DROP TABLE dossiers", String(repeating: "9", count: 5_000)] {
            #expect(DossierCode(text) == nil, "\(text.prefix(30))")
        }
    }

    @Test("ids made later sort later")
    func ids() {
        var dice = Dice(4)
        let start = Moment.at("18/01/2016 09:15")
        let ids = (0..<200).map { ID<Int>.make(at: start.addingTimeInterval(Double($0)), using: &dice).text }
        #expect(ids == ids.sorted())
        #expect(Set(ids).count == 200)
        #expect(ids.allSatisfy { ID<Int>($0) != nil })
    }

    @Test("a PIN is drawn from letters that nobody confuses, and read in any case")
    func pins() throws {
        var dice = Dice(5)
        for _ in 0..<500 {
            let pin = TrackingPIN.make(using: &dice)
            #expect(TrackingPIN(pin.text.lowercased()) == pin)
            #expect(!pin.text.contains { "01OIL".contains($0) })
        }
        #expect(TrackingPIN("0000") == nil)
    }
}
