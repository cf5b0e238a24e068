import Kernel
import OneStop
import TestKit
import Testing

/// What could harm whoever loads it is refused with a reason, quickly.
@Suite("Dangerous declarations")
struct DangerTests {
    private func codes(_ text: String) -> [CatalogueFault.Code] {
        SmallProvince().with(text).load().faults.filter { $0.file == SmallProvince.procedure }.map(\.code)
    }

    @Test("two megabytes are too large")
    func large() {
        let codes = codes(SmallProvince.text + String(repeating: "# chú thích\n", count: 180_000))
        #expect(codes == [.tooLarge(max: 1_048_576)])
    }

    @Test(
        "references that multiply are refused",
        arguments: [
            "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "a: [&a [x,x],*a,*a]\n", "a: !!seq &a [x]\n",
            "? &a x\n: y\n",
            "a:\n  &a\n  - x\n", "a:\t&a x\n", "- &a x\n", "{\"k\":&a x}\n",
        ])
    func anchors(text: String) {
        #expect(codes(text) == [.anchor], "\(text)")
    }

    @Test("references behind quotes that span lines are refused too")
    func hidden() {
        let levels = (1...12).map { "\n b \" , k\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)], \"c" }
        #expect(codes("{x: \"y" + levels.joined() + "\": 1}\n") == [.anchor])
    }

    @Test("a sum and a name with & are no references")
    func harmless() throws {
        let province = try SmallProvince().replacing("summary: Để thử.", by: "summary: \"Phòng A & B, 2 *3\"")
        #expect(province.load().faults.isEmpty)
    }

    @Test(
        "nesting without end is refused",
        arguments: [
            String(repeating: "[", count: 5_000), String(repeating: "{a: ", count: 5_000),
            String(repeating: "- ", count: 5_000) + "x", String(repeating: "? ", count: 5_000) + "x",
            (0..<200).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
            (0..<40).map { String(repeating: "  ", count: $0) + "a: [" }.joined(separator: "\n"),
        ])
    func deep(text: String) {
        #expect(codes(text) == [.tooDeep])
    }

    @Test("a key that is a list is refused")
    func strangeKey() {
        #expect(codes(SmallProvince.text + "? [a, b]\n: c\n") == [.wrongKind(wanted: .text)])
    }

    @Test("rubbish of every kind is told, never a crash", arguments: 0..<40)
    func rubbish(seed: UInt64) throws {
        var dice = Dice(seed)
        var characters = Array(SmallProvince.text)
        for _ in 0...seed % 5 {
            let place = Int.random(in: characters.indices, using: &dice)
            characters[place] = try #require("{}[]:-\"'\n\t#&*!|>%@ xđ1".randomElement(using: &dice))
        }
        let loaded = SmallProvince().with(String(characters)).load()
        #expect(loaded.faults.allSatisfy { !$0.text(.vi).isEmpty }, "\(String(characters))")
    }
}
