import Kernel
import Yams

/// Reads the answers of an example as a person would type them, by the kinds of the form's fields.
struct ExampleInput {
    let declaration: Declaration
    let form: Form

    func read(_ example: Fields) -> FormInput {
        var input = FormInput()
        guard let node = example.optional("answers"), let answers = Fields(node, in: declaration) else { return input }
        for field in form.fields {
            if let value = answers.optional(field.id) { write(value, of: field, as: field.id, to: &input) }
        }
        answers.finish()
        return input
    }

    private func write(_ node: Node, of field: Field, as name: String, to input: inout FormInput) {
        switch (field.kind, node) {
        case (.table(let layout), .sequence(let rows)):
            for (index, row) in rows.enumerated() {
                guard let cells = Fields(row, in: declaration) else { continue }
                for column in layout.columns {
                    guard let cell = cells.optional(column.id) else { continue }
                    write(cell, of: column, as: "\(name).\(index).\(column.id)", to: &input)
                }
                cells.finish()
            }
        case (.table, _): declaration.report(.wrongKind(wanted: .rows), at: node)
        case (.address, .mapping):
            guard let parts = Fields(node, in: declaration) else { return }
            input["\(name).street"] = typed(parts.optional("street"))
            input["\(name).unit"] = typed(parts.optional("unit"))
            parts.finish()
        case (.choice(let list), .sequence(let picks)):
            for pick in picks { choose(typed(pick), from: list, as: name, in: &input) }
        case (.choice(let list), _): choose(typed(node), from: list, as: name, in: &input)
        default: input[name] = typed(node)
        }
    }

    private func choose(_ pick: String, from list: ChoiceList, as name: String, in input: inout FormInput) {
        if list.allowsOther, !list.options.contains(where: { $0.vi == pick }) {
            input.values[name, default: []].append(ChoiceList.other)
            input["\(name).other"] = pick
        } else {
            input.values[name, default: []].append(pick)
        }
    }

    /// A scalar's text as it stands, empty where there is none.
    private func typed(_ node: Node?) -> String {
        guard let node else { return "" }
        guard case .scalar(let scalar) = node else {
            declaration.report(.wrongKind(wanted: .text), at: node)
            return ""
        }
        return scalar.string
    }
}
