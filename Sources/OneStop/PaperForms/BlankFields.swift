import Documents
import Kernel

/// A form's fields with room to write: rules, boxes to tick, empty rows.
struct BlankFields {
    let form: Form
    let t: Wording

    /// Lists of choices longer than this are written, not ticked.
    private static let mostBoxes = 16
    private static let rows = 5
    /// Rows of a table that is too wide to be one.
    private static let wideRows = 2

    /// The fields in order, short ones side by side; of a row's columns every line of text is taken as short.
    func blocks(of fields: [Field], inRow: Bool = false) -> [Block] {
        func isShort(_ field: Field) -> Bool {
            let isText = if case .text = field.kind { inRow } else { false }
            return field.shownWhen == nil && (field.kind.isShort || isText)
                && label(of: field).count <= FieldLines.shortLabel
        }
        return lines(fields, isShort: isShort)
    }

    private func lines(_ fields: [Field], isShort: (Field) -> Bool) -> [Block] {
        FieldLines.pairing(fields.filter { $0.kind != .file && !$0.kind.isComputed }, isShort: isShort).flatMap {
            line in
            line.count == 1 ? line.flatMap(blocks) : [.particulars(line.map(particular))]
        }
    }

    private func blocks(of field: Field) -> [Block] {
        switch field.kind {
        case .yesNo:
            return [.choices(Choices(label(of: field), [.init(t("form.yes")), .init(t("form.no"))]))]
        case .choice(let list) where list.options.count <= Self.mostBoxes:
            let options = list.options.map { Choices.Option($0.vi) }
            return [.choices(Choices(label(of: field), options, otherWords: list.allowsOther ? t("form.other") : nil))]
        case .table(let layout):
            return layout.columns.count > FieldLines.mostColumns ? lines(field, layout) : table(field, layout)
        default: return [.particulars([particular(field)])]
        }
    }

    private func particular(_ field: Field) -> Particular {
        switch field.kind {
        case .date: Particular(label(of: field), .blankDate)
        case .longText: Particular(label(of: field), .blank(moreLines: 3))
        case .address, .choice: Particular(label(of: field), .blank(moreLines: 1))
        default: Particular(label(of: field), .blank(moreLines: 0))
        }
    }

    private func lines(_ field: Field, _ layout: TableLayout) -> [Block] {
        let count = min(layout.maxRows, max(layout.minRows, Self.wideRows))
        let rows = (1...max(1, count)).flatMap { number in
            [FieldLines.rowTitle(layout, number)] + blocks(of: layout.columns, inRow: true)
        }
        return [.paragraph(Paragraph(Text("\(label(of: field)):"), gap: 7, keepsWithNext: true))] + rows
    }

    private func table(_ field: Field, _ layout: TableLayout) -> [Block] {
        let heads =
            [Table.Column(t("paper_form.number"), alignment: .centre)]
            + layout.columns.map { Table.Column(label(of: $0, isHead: true), sample: $0.kind.sample($0.example)) }
        let count = min(layout.maxRows, max(layout.minRows, Self.rows))
        let rows = (1...max(1, count)).map { number -> [Table.Cell] in
            [.text(Text("\(number)"))] + layout.columns.map { _ in .blank }
        }
        let choices = layout.columns.compactMap { column -> String? in
            switch column.kind {
            case .choice(let list): "\(column.label.vi): \(list.options.map(\.vi).joined(separator: "; "))"
            case .yesNo: "\(column.label.vi): \(t("form.yes")); \(t("form.no"))"
            default: nil
            }
        }
        let note = choices.isEmpty ? nil : t("paper_form.write_one", ["choices": choices.joined(separator: ". ")])
        return [
            .paragraph(Paragraph(Text("\(label(of: field)):"), gap: 7, keepsWithNext: true)),
            .table(Table(columns: heads, rows: rows)),
        ]
            + [note.map { .paragraph(Paragraph(.italic($0), scale: -2, gap: 3)) }].compactMap { $0 }
    }

    /// The label with its unit and, in words, when it is to be answered.
    func label(of field: Field, isHead: Bool = false) -> String {
        var words = field.label.vi
        let unit = field.unit?.vi ?? (field.kind.isMoney ? t("paper_form.dong") : nil)
        if let unit, !words.contains(unit) { words += " (\(unit))" }
        guard let condition = field.shownWhen else { return words }
        return "\(words) (\(isHead ? t("paper_form.if_any") : self.words(of: condition)))"
    }

    private func words(of condition: Condition) -> String {
        guard let simple = condition.expression.simpleComparison, let asked = form.field(simple.field) else {
            return t("paper_form.if_any")
        }
        let values = simple.values.map { asked.kind == .yesNo ? t($0 == "true" ? "form.yes" : "form.no") : "“\($0)”" }
        let parts = ["field": asked.label.vi.startingLower, "values": values.joined(separator: ", ")]
        return t(simple.isNegated ? "paper_form.if_not" : "paper_form.if_is", parts)
    }
}
