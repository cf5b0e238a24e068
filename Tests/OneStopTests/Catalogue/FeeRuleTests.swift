import Foundation
import Kernel
import OneStop
import Testing

/// What is due, by each way in which a declaration says it.
@Suite("Fees of a declaration")
struct FeeRuleTests {
    private func fee(_ declared: String, of answers: [String: Answer]) throws -> Dong? {
        let loaded = try SmallProvince().replacing("  amount: 5000", by: declared).load()
        let procedure = try #require(loaded.catalogue?.procedures.first, "\(loaded.faults.map { $0.text(.en) })")
        return procedure.fee(for: Answers(answers))
    }

    @Test(
        "what a formula can't tell is known only after intake",
        arguments: ["10000 / so", "10000 / (so - so)", "number(ten) * 1000", "max(bang.dai) * 1000"])
    func unknown(formula: String) throws {
        #expect(try fee("  formula: '\(formula)'", of: ["so": .number(0), "ten": .text("không phải số")]) == nil)
    }

    @Test("a formula that can be told is told, and so is one with a zero that divides nothing")
    func known() throws {
        #expect(try fee("  formula: '10000 / so'", of: ["so": .number(4)]) == Dong(2_500))
        #expect(try fee("  formula: 'so / 10000'", of: ["so": .number(0)]) == .zero)
    }

    @Test("neither floor nor addition makes an unknown fee known")
    func bounds() throws {
        #expect(try fee("  formula: '1 / so'\n  min: 1000\n  add: 500", of: ["so": .number(0)]) == nil)
        #expect(try fee("  formula: 'so'\n  min: 1000\n  add: 500", of: ["so": .number(0)]) == Dong(1_000))
    }

    @Test("whoever is exempt is among the conditions to exercise, whatever the fee's rule")
    func exemptions() throws {
        let exempt = "  amount: 5000\n  exempt: [{text: a, when: 'so > 8'}]"
        let loaded = try SmallProvince().replacing("  amount: 5000", by: exempt).load()
        let procedure = try #require(loaded.catalogue?.procedures.first)
        #expect(procedure.conditions.map(\.place) == ["fee.exempt.0"])
        #expect(try fee(exempt, of: ["so": .number(9)]) == .zero)
    }

    @Test("a condition that divides by zero doesn't hold")
    func condition() throws {
        let table = "  table: [{item: a, amount: 1000, when: '1 / so > 0'}, {item: b, amount: 2000, when: 'true'}]"
        #expect(try fee(table, of: ["so": .number(0)]) == Dong(2_000))
    }
}
