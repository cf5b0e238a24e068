import Foundation
import Kernel
import Testing

@testable import OneStop

@Suite("Rows from a spreadsheet")
struct PastedRowsTests {
    private let layout = TableLayout(
        columns: [
            Field(id: "bien_so", label: LocalText(vi: "Biển số", en: "Plate"), kind: .text(max: 20), isRequired: true),
            Field(
                id: "nam", label: LocalText(vi: "Năm sản xuất"),
                kind: .wholeNumber(ClosedLimits(min: 1_900, max: 2_100))),
            Field(
                id: "loai", label: LocalText(vi: "Loại"),
                kind: .choice(
                    ChoiceList(
                        options: [LocalText(vi: "Xe khách", en: "Coach"), LocalText(vi: "Xe tải", en: "Lorry")],
                        isMultiple: false, allowsOther: false))),
            Field(id: "thue", label: LocalText(vi: "Thuê"), kind: .yesNo),
        ], minRows: 1, maxRows: 200, rowName: LocalText(vi: "xe"), isBulk: true)

    @Test("cells follow the form's order where no line names the columns")
    func plain() {
        let pasted = PastedRows("92B-011.24\t2014\txe khach\tcó\n92B-011.56\t2015\tLorry\tkhông\n", for: layout)
        #expect(
            pasted.rows == [
                ["bien_so": "92B-011.24", "nam": "2014", "loai": "Xe khách", "thue": "true"],
                ["bien_so": "92B-011.56", "nam": "2015", "loai": "Xe tải", "thue": "false"],
            ])
    }

    @Test("a first line that names columns gives their order, unknown ones are left out")
    func named() {
        let pasted = PastedRows("NĂM SẢN XUẤT;Ghi chú;bien so\n2014;\"a;b\";92B-1\n", for: layout)
        #expect(pasted.rows == [["bien_so": "92B-1", "nam": "2014"]])
    }

    @Test("rows are added after those that hold something, and each fault stands at its cell")
    func appended() {
        let table = Field(id: "xe", label: LocalText(vi: "Xe"), kind: .table(layout), isRequired: true)
        let form = Form(sections: [FormSection(id: "s", title: LocalText(vi: "S"), fields: [table])])
        var input = FormInput(["xe.0.bien_so": ["92B-0"], "xe.1.bien_so": [""]])
        input.append(PastedRows("92B-1,2014\n,abc\n", for: layout), to: "xe")
        #expect(input["xe.1.bien_so"] == "92B-1")
        let context = ReadingContext(
            today: CivilDay(number: 16_000), units: [:], provinceName: "tỉnh Quảng Nam")
        let faults = form.read(input, in: context).faults.map(\.name)
        #expect(Set(faults) == ["xe.2.bien_so", "xe.2.nam"])
    }

    @Test("no more rows are taken than a table can hold, whatever is pasted")
    func bounded() {
        let bomb = String(repeating: "a,b\n", count: 20_000)
        #expect(PastedRows(bomb, for: layout).rows.count == PastedRows.most)
    }

    @Test("a line of a hundred thousand cells is looked at no further than a row can be wide")
    func wide() {
        let bomb = String(repeating: "a,", count: 100_000) + "\n92B-1,2014\n"
        #expect(PastedRows(bomb, for: layout).rows.count == 2)
    }
}
