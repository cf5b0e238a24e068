import Kernel
import Yams

/// Reads `fee:`.
struct FeeDeclaration {
    let declaration: Declaration

    func read(_ procedure: Fields, form: Form) -> Fee {
        guard let node = procedure.required("fee"), let fields = Fields(node, in: declaration) else {
            return Fee(rule: .none)
        }
        let fee = Fee(
            rule: rule(fields, form: form) ?? .none, addition: amount(fields, "add") ?? .zero,
            floor: amount(fields, "min"), ceiling: amount(fields, "max"),
            exemptions: fields.list("exempt") { exemption($0, form: form) },
            collected: fields.optional("collected").flatMap { declaration.word($0, as: Fee.Collected.self) } ?? .result,
            unit: fields.localText("unit"), note: fields.localText("note"))
        if let floor = fee.floor, let ceiling = fee.ceiling, floor > ceiling {
            fields.report(.broken(.minOverMax))
        }
        fields.finish()
        return fee
    }

    private func rule(_ fields: Fields, form: Form) -> Fee.Rule? {
        checkOneRule(fields)
        let isNone = fields.bool("none")
        let amount = amount(fields, "amount")
        let table = fields.optional("per")
        let lines = fields.list("table") { line($0, form: form) }
        let formula = fields.optional("formula").flatMap { declaration.formula($0, in: form.feelScope) }
        if isNone { return Fee.Rule.none }
        if let formula { return .formula(formula) }
        if let amount, let table { return reference(table, form).map { .perRow(amount, table: $0) } }
        if let amount { return .fixed(amount) }
        if lines.contains(where: { $0.condition != nil }) { return .lines(lines) }
        if !lines.isEmpty || fields.localText("note") != nil { return .afterIntake(lines) }
        fields.report(.missingKey("amount"))
        return nil
    }

    /// A fee says itself in one way only; a note alone is one that is known after intake.
    private func checkOneRule(_ fields: Fields) {
        let ways = ["none", "amount", "formula", "table"].filter { fields.optional($0) != nil }
        if ways.count > 1 { fields.report(.broken(.notOne(of: ways))) }
        if fields.optional("per") != nil, !ways.contains("amount") { fields.report(.missingKey("amount")) }
    }

    private func amount(_ fields: Fields, _ key: String) -> Dong? {
        fields.whole(key, in: 0...1_000_000_000).flatMap { Dong(Int64($0)) }
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

    private func line(_ node: Node, form: Form) -> FeeLine? {
        guard let fields = Fields(node, in: declaration) else { return nil }
        let item = fields.requiredLocalText("item")
        if fields.optional("amount") == nil { _ = fields.required("amount") }
        let amount = amount(fields, "amount")
        let condition = fields.optional("when").flatMap { declaration.condition($0, in: form.feelScope) }
        fields.finish()
        return amount.map { FeeLine(item: item, amount: $0, condition: condition) }
    }

    private func exemption(_ node: Node, form: Form) -> FeeExemption? {
        guard let fields = Fields(node, in: declaration) else { return nil }
        let text = fields.requiredLocalText("text")
        let condition = fields.required("when").flatMap { declaration.condition($0, in: form.feelScope) }
        fields.finish()
        return condition.map { FeeExemption(condition: $0, text: text) }
    }
}
