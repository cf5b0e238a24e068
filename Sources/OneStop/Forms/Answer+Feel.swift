import Foundation
import Kernel

extension FeelValue {
    /// An answer as conditions see it: money is a number, an address its text.
    package init(_ answer: Answer) {
        switch answer {
        case .text(let text), .choice(let text): self = .text(text)
        case .number(let number): self = .number(number)
        case .money(let dong): self = .number(Decimal(dong.amount))
        case .date(let day): self = .date(day)
        case .choices(let picked): self = .list(picked.map { .text($0) })
        case .yesNo(let value): self = .bool(value)
        case .table(let rows): self = .list(rows.map { .row($0.mapValues(FeelValue.init)) })
        case .address(let address): self = .text(address.text)
        case .file(let file): self = .text(file.name)
        }
    }
}

extension Answers {
    /// The answers as conditions see them.
    package var feel: FeelContext {
        FeelContext(values.mapValues(FeelValue.init))
    }
}

extension Condition {
    /// Whether it is true of those answers.
    package func holds(for answers: Answers) -> Bool {
        expression.holds(in: answers.feel)
    }
}

extension FieldKind {
    /// The kind that conditions see.
    package var feelType: FeelType {
        switch self {
        case .text, .longText, .address, .personID, .taxCode, .phone, .email, .file, .time, .partialDate:
            return .text(options: nil)
        case .computed(let computation): return computation.kind == .text ? .text(options: nil) : .number
        case .wholeNumber, .decimal, .money: return .number
        case .date: return .date
        case .yesNo: return .bool
        case .choice(let list):
            let text = FeelType.text(options: list.allowsOther ? nil : list.options.map(\.vi))
            return list.isMultiple ? .list(text) : text
        case .table(let layout):
            let columns = layout.columns.map { ($0.id, $0.kind.feelType) }
            return .list(.row(Dictionary(columns, uniquingKeysWith: { first, _ in first })))
        }
    }
}

extension Form {
    /// The names that conditions over this form may use.
    package var feelScope: FeelScope {
        FeelScope(Dictionary(fields.map { ($0.id, $0.kind.feelType) }, uniquingKeysWith: { first, _ in first }))
    }
}
