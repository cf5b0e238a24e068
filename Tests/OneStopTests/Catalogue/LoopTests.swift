import Kernel
import OneStop
import Testing

/// Conditions and formulas look back only, so none can depend on itself.
@Suite("Loops between fields")
struct LoopTests {
    private func told(_ fields: String) throws -> [CatalogueFault.Code] {
        try SmallProvince().replacing("        - {id: ten, label: Tên, type: text, required: true}", by: fields).load()
            .faults.map(\.code)
    }

    @Test("a field that depends on itself is refused")
    func itself() throws {
        #expect(try told("        - {id: ten, label: Tên, type: text, when: 'ten = \"x\"'}") == [.looksAhead("ten")])
    }

    @Test("two fields that depend on each other are refused at the first")
    func twoFields() throws {
        let codes = try told(
            """
                    - {id: ten, label: Tên, type: yesno, when: 'co = true'}
                    - {id: co, label: Có, type: yesno, when: 'ten = true'}
            """)
        #expect(codes == [.looksAhead("co")])
    }

    @Test("a sum of itself, a sum of what comes later, and a column of a later one are refused")
    func sums() throws {
        let codes = try told(
            """
                    - {id: tong, label: Tổng, type: computed, as: number, formula: tong + 1}
                    - {id: hieu, label: Hiệu, type: computed, as: number, formula: so - 1}
                    - id: ke
                      label: Kê
                      type: table
                      columns:
                        - {id: a, label: A, type: whole, when: 'b > 1'}
                        - {id: b, label: B, type: whole}
            """)
        #expect(codes == [.looksAhead("tong"), .looksAhead("so"), .looksAhead("b")])
    }
}
