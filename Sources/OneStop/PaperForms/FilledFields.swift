import Documents
import Kernel

/// A form's fields with their answers: the chosen box ticked among the others, rows as they were typed.
struct FilledFields {
    let answers: Answers
    let t: Wording

    private static let shortValue = 26

    /// The fields in order, short ones side by side; files stand in the list of papers.
    func blocks(of fields: [Field]) -> [Block] {
        FieldLines.pairing(fields.filter { $0.kind != .file }, isShort: isShort).flatMap { line in
            line.count == 1 ? line.flatMap(blocks) : [.particulars(line.map(particular))]
        }
    }

    private func isShort(_ field: Field) -> Bool {
        field.kind.isShort && field.label.vi.count <= FieldLines.shortLabel
            && value(of: field).count <= Self.shortValue
    }

    private func blocks(of field: Field) -> [Block] {
        switch (field.kind, answers[field.id]) {
        case (.yesNo, .yesNo(let value)?) where !field.isSecret:
            return [
                .choices(
                    Choices(
                        field.label.vi,
                        [.init(t("form.yes"), isTicked: value), .init(t("form.no"), isTicked: !value)]))
            ]
        case (.choice(let list), .choice(let picked)?) where !field.isSecret:
            return [choices(field, list, picked: [picked])]
        case (.choice(let list), .choices(let picked)?) where !field.isSecret:
            return [choices(field, list, picked: picked)]
        case (.table(let layout), .table(let rows)?) where !field.isSecret:
            return layout.columns.count > FieldLines.mostColumns
                ? lines(field, layout, rows) : table(field, layout, rows)
        default: return [.particulars([particular(field)])]
        }
    }

    private func choices(_ field: Field, _ list: ChoiceList, picked: [String]) -> Block {
        let known = list.options.map(\.vi)
        let own = picked.filter { !known.contains($0) }.map {
            Choices.Option("\(t("form.other")): \($0)", isTicked: true)
        }
        let options = known.map { Choices.Option($0, isTicked: picked.contains($0)) }
        return .choices(Choices(field.label.vi, options + own))
    }

    private func lines(_ field: Field, _ layout: TableLayout, _ rows: [[String: Answer]]) -> [Block] {
        let blocks = rows.enumerated().flatMap { index, row -> [Block] in
            let shown = layout.columns.filter { $0.shownWhen?.holds(for: answers, row: row) ?? true }
            let fields = FilledFields(answers: Answers(row), t: t)
            return [FieldLines.rowTitle(layout, index + 1)] + fields.blocks(of: shown)
        }
        return [.paragraph(Paragraph(Text("\(field.label.vi):"), gap: 7, keepsWithNext: true))] + blocks
    }

    private func table(_ field: Field, _ layout: TableLayout, _ rows: [[String: Answer]]) -> [Block] {
        let heads =
            [Table.Column(t("paper_form.number"), alignment: .centre)]
            + layout.columns.map { Table.Column($0.label.vi, alignment: $0.kind.isAmount ? .right : .left) }
        let cells = rows.enumerated().map { index, row -> [Table.Cell] in
            let number = Table.Cell.text(Text("\(index + 1)"))
            return [number]
                + layout.columns.map { column in
                    .text(Text(row[column.id].map { words(of: $0, to: column) } ?? ""))
                }
        }
        return [
            .paragraph(Paragraph(Text("\(field.label.vi):"), gap: 7, keepsWithNext: true)),
            .table(Table(columns: heads, rows: cells)),
        ]
    }

    private func particular(_ field: Field) -> Particular {
        guard answers[field.id] != nil else {
            // A gap that somebody must still fill, or one that nobody may fill after signing.
            return field.isRequired
                ? Particular(field.label.vi, field.kind == .date ? .blankDate : .blank(moreLines: 0))
                : Particular(field.label.vi, .value(.italic(t("answers.blank"))))
        }
        return Particular(field.label.vi, .value(field.isSecret ? .italic(value(of: field)) : .bold(value(of: field))))
    }

    private func value(of field: Field) -> String {
        answers[field.id].map { words(of: $0, to: field) } ?? t("answers.blank")
    }

    /// Units never stand on the next line.
    private func words(of answer: Answer, to field: Field) -> String {
        if field.isSecret { return t("answers.hidden") }
        let words = field.text(answer).vi
        return field.kind.isAmount ? words.replacing(" ", with: "\u{A0}") : words
    }
}
