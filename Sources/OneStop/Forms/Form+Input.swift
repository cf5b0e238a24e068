import Foundation
import Kernel

extension Form {
    /// The answers written back as a person would have typed them: reading the input gives the same answers.
    package func input(of answers: Answers) -> FormInput {
        var input = FormInput()
        for field in fields {
            if let answer = answers[field.id] { input.write(answer, of: field, as: field.id) }
        }
        return input
    }
}

extension FormInput {
    fileprivate mutating func write(_ answer: Answer, of field: Field, as name: String) {
        switch answer {
        case .text(let text): self[name] = text
        case .number(let number): self[name] = "\(number)".replacingOccurrences(of: ".", with: ",")
        case .money(let dong): self[name] = dong.grouped
        case .date(let day): self[name] = day.vietnamese
        case .choice(let picked): write(picks: [picked], of: field, as: name)
        case .choices(let picked): write(picks: picked, of: field, as: name)
        case .yesNo(let value): self[name] = value ? "true" : "false"
        case .address(let address):
            self["\(name).street"] = address.street
            self["\(name).unit"] = address.unit ?? Address.elsewhere
        case .file: break
        case .table(let rows):
            guard case .table(let layout) = field.kind else { return }
            for (index, row) in rows.enumerated() {
                for column in layout.columns {
                    if let cell = row[column.id] { write(cell, of: column, as: "\(name).\(index).\(column.id)") }
                }
            }
        }
    }

    private mutating func write(picks: [String], of field: Field, as name: String) {
        guard case .choice(let list) = field.kind else { return }
        let known = picks.filter { pick in list.options.contains { $0.vi == pick } }
        values[name] = known
        if let own = picks.first(where: { !known.contains($0) }) {
            values[name, default: []].append(ChoiceList.other)
            self["\(name).other"] = own
        }
    }
}
