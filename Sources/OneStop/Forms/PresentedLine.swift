import Foundation
package import Kernel

/// One answer beside its label.
package struct PresentedLine: Sendable, Hashable {
    package let field: Field
    package let content: Content

    package enum Content: Sendable, Hashable {
        case text(LocalText)
        /// Several texts, or a long one with its line breaks.
        case texts([LocalText])
        case table(columns: [Field], rows: [[LocalText]])
        case file(FileReference)
        /// The field is shown only to the officers in charge.
        case hidden
        /// Shown and not answered.
        case blank
    }
}

extension Form {
    /// The answers in the form's order: every field that these answers show, answered or not.
    package func present(_ answers: Answers, revealingSecrets: Bool) -> [PresentedSection] {
        sections.compactMap { section in
            let shown = section.fields.filter { $0.shownWhen?.holds(for: answers) ?? true }
            let lines = shown.map { field in
                PresentedLine(field: field, content: field.content(answers[field.id], revealing: revealingSecrets))
            }
            return lines.isEmpty ? nil : PresentedSection(id: section.id, title: section.title, lines: lines)
        }
    }
}

extension Field {
    fileprivate func content(_ answer: Answer?, revealing: Bool) -> PresentedLine.Content {
        guard let answer else { return .blank }
        if isSecret, !revealing { return .hidden }
        switch answer {
        case .choices(let picked): return .texts(picked.map { wording(of: $0) })
        case .file(let file): return .file(file)
        case .table(let rows):
            guard case .table(let layout) = kind else { return .blank }
            let texts = rows.map { row in
                layout.columns.map { column in row[column.id].map(column.text) ?? LocalText(vi: "") }
            }
            return .table(columns: layout.columns, rows: texts)
        default: return .text(text(answer))
        }
    }

    /// One answer as text, with its unit.
    package func text(_ answer: Answer) -> LocalText {
        switch answer {
        case .text(let text): LocalText(vi: text)
        case .number(let number):
            LocalText(
                vi: [isYear ? "\(number)" : Number.text(number), unit?.vi].compactMap { $0 }.joined(separator: " "),
                en: unit?.en.map { "\(Number.text(number)) \($0)" })
        case .money(let dong): LocalText(vi: dong.text)
        case .date(let day): LocalText(vi: day.vietnamese)
        case .choice(let picked): wording(of: picked)
        case .choices(let picked): LocalText(vi: picked.joined(separator: "; "))
        case .yesNo(let value): value ? LocalText(vi: "Có", en: "Yes") : LocalText(vi: "Không", en: "No")
        case .address(let address): LocalText(vi: address.text)
        case .file(let file): LocalText(vi: file.name)
        case .table(let rows): LocalText(vi: "\(rows.count)")
        }
    }

    /// Years are written without a point between thousands.
    private var isYear: Bool {
        guard case .wholeNumber(let limits) = kind, let max = limits.max, let min = limits.min else { return false }
        return min >= 1_000 && max <= 9_999
    }

    private func wording(of option: String) -> LocalText {
        guard case .choice(let list) = kind else { return LocalText(vi: option) }
        return list.options.first { $0.vi == option } ?? LocalText(vi: option)
    }
}
