import Kernel
import Yams

/// Reads `time:`.
struct TimeDeclaration {
    let declaration: Declaration

    func read(_ procedure: Fields, scope: FeelScope) -> TimeRule {
        guard let node = procedure.required("time"), let fields = Fields(node, in: declaration) else {
            return TimeRule(limit: nil, cases: [], note: nil)
        }
        let isCampaign = fields.text("basis", max: 40) == "campaign"
        let limit = fields.optional("limit").flatMap(limit)
        if limit == nil, !isCampaign { fields.report(.missingKey("limit")) }
        let cases = fields.list("cases") { timeCase($0, scope: scope) }
        let rule = TimeRule(limit: limit, cases: cases, note: fields.localText("note"))
        fields.finish()
        return rule
    }

    private func timeCase(_ node: Node, scope: FeelScope) -> TimeCase? {
        guard let fields = Fields(node, in: declaration) else { return nil }
        let name = fields.requiredLocalText("name")
        let limit = fields.required("limit").flatMap(limit)
        let isOfficers = fields.bool("officer")
        let condition = fields.optional("when").flatMap { declaration.condition($0, in: scope) }
        if isOfficers == (fields.optional("when") != nil) { fields.report(.missingKey("when")) }
        fields.finish()
        guard let limit else { return nil }
        return TimeCase(name: name, choice: condition.map { .answers($0) } ?? .officer, limit: limit)
    }

    private func limit(_ node: Node) -> TimeLimit? {
        guard let fields = Fields(node, in: declaration) else { return nil }
        if fields.optional("value") == nil { _ = fields.required("value") }
        let value = fields.whole("value", in: 1...10_000)
        let unit = fields.word("unit", as: TimeLimit.Unit.self)
        fields.finish()
        guard let value, let unit else { return nil }
        return TimeLimit(value: value, unit: unit)
    }
}
