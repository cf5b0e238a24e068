import Kernel
import Yams

/// Reads `fee:`.
struct FeeDeclaration {
    let declaration: Declaration

    func read(_ procedure: Fields, form: Form) -> Fee {
        guard let node = procedure.required("fee"), let fields = Fields(node, in: declaration) else {
            return Fee(rule: .none, unit: nil, note: nil)
        }
        let fee = Fee(
            rule: rule(fields, form: form) ?? .none, unit: fields.localText("unit"), note: fields.localText("note"))
        fields.finish()
        return fee
    }

    private func rule(_ fields: Fields, form: Form) -> Fee.Rule? {
        let isNone = fields.bool("none")
        let amount = fields.whole("amount", in: 0...1_000_000_000).flatMap { Dong(Int64($0)) }
        let table = fields.optional("per")
        let lines = fields.list("table", line)
        let formula = fields.optional("formula").flatMap { declaration.formula($0, in: form.feelScope) }
        if isNone { return Fee.Rule.none }
        if let formula { return .formula(formula) }
        if let amount, let table { return reference(table, form).map { .perRow(amount, table: $0) } }
        if let amount { return .fixed(amount) }
        if !lines.isEmpty || fields.localText("note") != nil { return .afterIntake(lines) }
        fields.report(.missingKey("amount"))
        return nil
    }

    private func reference(_ node: Node, _ form: Form) -> String? {
        guard let name = declaration.text(node, max: 100) else { return nil }
        guard form.tables.contains(name) else {
            declaration.report(
                .unknownReference(name, suggestion: Nearest.word(to: name, among: form.tables)), at: node)
            return nil
        }
        return name
    }

    private func line(_ node: Node) -> FeeLine? {
        guard let fields = Fields(node, in: declaration) else { return nil }
        let item = fields.requiredLocalText("item")
        let amount = fields.whole("amount", in: 0...1_000_000_000).flatMap { Dong(Int64($0)) }
        fields.finish()
        return amount.map { FeeLine(item: item, amount: $0) }
    }
}
