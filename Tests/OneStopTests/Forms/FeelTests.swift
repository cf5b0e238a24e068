import Foundation
import OneStop
import TestKit
import Testing

@Suite("Conditions and sums in FEEL")
struct FeelTests {
    private let context = FeelContext([
        "so": .number(12), "loai": .text("Cấp mới"), "co": .bool(true), "trong": .null,
        "xe": .list([
            .row(["cho": .number(45), "loai": .text("Xe hợp đồng")]),
            .row(["cho": .number(16), "loai": .text("Taxi")]),
        ]),
    ])

    @Test(
        "expressions mean what the standard says",
        arguments: [
            ("so + 3 * 2", FeelValue.number(18)), ("(so + 3) * 2", .number(30)), ("so / 0", .null),
            ("2 ** 3", .number(8)),
            ("-so", .number(-12)), ("so > 10 and co", .bool(true)), ("so < 10 or trong", .null),
            ("false and trong", .bool(false)), ("true or trong", .bool(true)), ("so between 1 and 12", .bool(true)),
            ("so in [1..12)", .bool(false)), ("loai in [\"Cấp mới\", \"Cấp lại\"]", .bool(true)),
            ("if co then 1 else 2", .number(1)), ("if trong then 1 else 2", .number(2)), ("count(xe)", .number(2)),
            ("sum(xe.cho)", .number(61)), ("some x in xe satisfies x.cho > 40", .bool(true)),
            ("every x in xe satisfies x.cho > 40", .bool(false)), ("count(xe[cho > 40])", .number(1)),
            ("sum(for x in xe return x.cho * 2)", .number(122)), ("loai = trong", .bool(false)),
            ("trong = null", .bool(true)),
            ("so = \"12\"", .null), ("khong_co", .null), ("0.1 + 0.2 = 0.3", .bool(true)),
        ])
    func meaning(source: String, value: FeelValue) throws {
        let expression = try Feel(source)
        #expect(expression.value(in: context) == value, "\(source)")
    }

    @Test(
        "what can't be read is told at its column",
        arguments: [
            ("so +", 5), ("so + * 2", 6), ("\"chưa đóng", 1), ("so @ 2", 4), ("if co then 1", 13), ("count(xe", 9),
        ])
    func faults(source: String, column: Int) {
        let fault = #expect(throws: FeelFault.self) { try Feel(source) }
        #expect(fault?.column == column, "\(source): \(String(describing: fault))")
    }

    @Test("nothing that anybody types crashes or hangs")
    func rubbish() {
        var dice = Dice(22)
        let pieces = [
            "so", "+", "-", "(", ")", "[", "]", "if", "then", "else", "some", "x", "in", "satisfies", "\"a\"", "1", ".",
            "..",
            "and", "not(", "for", "return", "**", "count(", ",", "null", "xe", "=", "đ", "\u{1F4A5}",
        ]
        for _ in 0..<5_000 {
            let words = (0..<Int.random(in: 1...25, using: &dice)).compactMap { _ in pieces.randomElement(using: &dice)
            }
            if let expression = try? Feel(words.joined(separator: " ")) { _ = expression.value(in: context) }
        }
        #expect(throws: FeelFault.self) { try Feel(String(repeating: "(", count: 3_000)) }
        #expect(throws: FeelFault.self) { try Feel(String(repeating: "1+", count: 1_900) + "1") }
        let nested = (0..<12).reduce("1") { text, depth in "sum(for v\(depth) in [1,2,3,4,5,6,7,8,9] return \(text))" }
        if let bomb = try? Feel(nested) { #expect(bomb.value(in: context) == .null) }
    }
}
