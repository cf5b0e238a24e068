import Foundation
import Kernel
import OneStop
import TestKit
import Testing

@Suite("Reading forms")
struct FormReadingTests {
    private static let catalogue = TestOffice.province.catalogue
    private static let slugs = catalogue?.procedures.map(\.slug) ?? []
    private static let now = Moment.at("18/01/2016 09:15")

    private func form(_ slug: String) throws -> (Form, Catalogue) {
        let catalogue = try #require(Self.catalogue)
        return (try #require(catalogue.procedure(slug)).form, catalogue)
    }

    private func filled(_ form: Form, _ catalogue: Catalogue, seed: UInt64) -> FormInput {
        SyntheticInput(
            for: form, units: catalogue.province.units, today: VietnamTime.day(of: Self.now), seed: seed
        ).input
    }

    @Test("a whole, sensible form has no fault, and its answers survive being written down", arguments: slugs)
    func wholeForms(slug: String) async throws {
        let (form, catalogue) = try form(slug)
        let paper = FileReference(digest: .of("x"), name: "x.pdf", size: 1, type: .pdf)
        let files = Dictionary(
            form.fields.filter { $0.kind == .file }.map { ($0.id, [paper]) }, uniquingKeysWith: { first, _ in first })
        for seed in 1...25 as ClosedRange<UInt64> {
            let context = catalogue.reading(files: files, at: Self.now)
            let reading = form.read(filled(form, catalogue, seed: seed), in: context)
            #expect(reading.faults == [], "seed \(seed)")
            let written = try JSONEncoder().encode(reading.answers)
            #expect(try JSONDecoder().decode(Answers.self, from: written) == reading.answers)
            let again = form.read(form.input(of: reading.answers), in: context)
            #expect(again.answers == reading.answers, "what is shown for correction reads the same, seed \(seed)")
        }
    }

    @Test("an empty form names each required question that is shown, in both languages", arguments: slugs)
    func emptyForms(slug: String) throws {
        let (form, catalogue) = try form(slug)
        let reading = form.read(FormInput(), in: catalogue.reading(files: [:], at: Self.now))
        let wanted = form.fields.filter { $0.isRequired && $0.shownWhen == nil }.map(\.id)
        #expect(Set(wanted).isSubset(of: Set(reading.faults.map(\.name))))
        for fault in reading.faults {
            for language in Language.allCases {
                let (key, values) = fault.code.phrase(in: language)
                let text = Phrasebook.standard.wording(language)(Phrase(computed: key), values)
                #expect(text != key && !text.contains("{"), "\(key) in \(language): \(text)")
            }
        }
    }

    @Test("random rubbish in every field is a fault or an answer, never a crash", arguments: slugs)
    func rubbish(slug: String) throws {
        let (form, catalogue) = try form(slug)
        var dice = Dice(21)
        let pieces = [
            "", " ", "0", "-1", "1e999", "31/02/2016", "\u{0}", "💥", "<script>", "a\u{301}", "true", "_khac",
            String(repeating: "9", count: 3_000),
        ]
        for _ in 0..<40 {
            var input = filled(form, catalogue, seed: 1)
            for name in input.values.keys where Bool.random(using: &dice) {
                input.values[name] = (0..<Int.random(in: 0...3, using: &dice)).compactMap { _ in
                    pieces.randomElement(using: &dice)
                }
            }
            let reading = form.read(input, in: catalogue.reading(files: [:], at: Self.now))
            #expect(reading.faults.count + reading.answers.values.count > 0)
        }
    }

    @Test("a table of 10,000 rows is refused with one clear fault, at once")
    func hugeTable() throws {
        let (form, catalogue) = try form(TestOffice.badge)
        var input = filled(form, catalogue, seed: 1)
        for row in 0..<10_000 { input["danh_sach_xe_de_nghi_cap_phu.\(row).bien_kiem_soat"] = "92B-011.24" }
        let reading = form.read(input, in: catalogue.reading(files: [:], at: Self.now))
        let faults = reading.faults.filter { $0.name.hasPrefix("danh_sach_xe") }
        #expect(faults.count == 1)
        guard case .tooManyRows(_, let max)? = faults.first?.code else {
            Issue.record("told as \(faults)")
            return
        }
        #expect(max == 200)
    }

    @Test("wrong kinds are told at their own cell")
    func wrongCells() throws {
        let (form, catalogue) = try form(TestOffice.badge)
        var input = filled(form, catalogue, seed: 1)
        input["danh_sach_xe_de_nghi_cap_phu.0.suc_chua"] = "bốn lăm"
        input["ngay_cap_giay_phep"] = "31/02/2015"
        input["so_dien_thoai"] = "12345"
        input["dia_chi.unit"] = "00000"
        let reading = form.read(input, in: catalogue.reading(files: [:], at: Self.now))
        #expect(
            Set(reading.faults.map(\.name)) == [
                "danh_sach_xe_de_nghi_cap_phu.0.suc_chua", "ngay_cap_giay_phep", "so_dien_thoai", "dia_chi",
            ])
    }

    @Test("a removed row closes up, the others stay as typed")
    func removeRow() {
        var input = FormInput()
        for row in 0..<4 { input["xe.\(row).bien"] = "B\(row)" }
        input["xe_khac"] = "giữ"
        input.removeRow(1, from: "xe")
        #expect(input.rowCount(of: "xe") == 3)
        #expect((0..<3).map { input["xe.\($0).bien"] } == ["B0", "B2", "B3"])
        #expect(input["xe_khac"] == "giữ")
    }
}
