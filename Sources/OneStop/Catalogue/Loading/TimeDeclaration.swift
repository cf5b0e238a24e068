import Foundation
import Kernel
import Yams

/// Reads `time:`.
struct TimeDeclaration {
    let declaration: Declaration

    func read(_ procedure: Fields, form: Form) -> TimeRule {
        guard let node = procedure.required("time"), let fields = Fields(node, in: declaration) else {
            return TimeRule(limit: nil)
        }
        let isCampaign = fields.optional("basis").flatMap { declaration.word($0, as: TimeBasis.self) } == .campaign
        let limit = fields.optional("limit").flatMap(limit)
        if fields.optional("limit") == nil, !isCampaign { fields.report(.missingKey("limit")) }
        let rule = TimeRule(
            limit: limit, cases: fields.list("cases") { timeCase($0, form: form) }, cutoff: cutoff(fields),
            windows: fields.list("windows", window), note: fields.localText("note"))
        fields.finish()
        return rule
    }

    /// `{value: 5, unit: working_days}`
    func limit(_ node: Node) -> TimeLimit? {
        guard let fields = Fields(node, in: declaration) else { return nil }
        if fields.optional("value") == nil { _ = fields.required("value") }
        let value = fields.whole("value", in: 1...10_000)
        let unit = fields.word("unit", as: TimeLimit.Unit.self)
        fields.finish()
        guard let value, let unit else { return nil }
        return TimeLimit(value: value, unit: unit)
    }

    private func timeCase(_ node: Node, form: Form) -> TimeCase? {
        guard let fields = Fields(node, in: declaration) else { return nil }
        let name = fields.requiredLocalText("name")
        let limit = fields.required("limit").flatMap(limit)
        let choice = choice(fields, form: form)
        fields.finish()
        guard let limit, let choice else { return nil }
        return TimeCase(name: name, choice: choice, limit: limit)
    }

    private func choice(_ fields: Fields, form: Form) -> TimeCase.Choice? {
        let isOfficers = fields.bool("officer")
        guard let node = fields.optional("when") else {
            if !isOfficers { fields.report(.missingKey("when")) }
            return .officer
        }
        if isOfficers { fields.report(.broken(.both("when", "officer"))) }
        guard let table = fields.optional("by_row") else {
            return declaration.condition(node, in: form.feelScope).map { .answers($0) }
        }
        guard let name = declaration.text(table, max: 100), let columns = form.columns(of: name) else {
            declaration.report(
                .unknownReference("\(table.scalar?.string ?? "")", suggestion: form.tables.first), at: table)
            return nil
        }
        return declaration.condition(node, in: form.feelScope.entering(row: columns)).map { .rows(of: name, $0) }
    }

    private func cutoff(_ fields: Fields) -> ClockTime? {
        guard let node = fields.optional("cutoff"), let text = declaration.text(node, max: 10) else { return nil }
        let time = ClockTime(text)
        if time == nil { declaration.report(.broken(.timeOfDay), at: node) }
        return time
    }

    private func window(_ node: Node) -> FilingWindow? {
        guard let fields = Fields(node, in: declaration) else { return nil }
        let name = fields.requiredLocalText("name")
        let (opens, closes) = (day(fields, "opens"), day(fields, "closes"))
        fields.finish()
        guard let opens, let closes else { return nil }
        if opens > closes { declaration.report(.broken(.windowOrder), at: node) }
        return FilingWindow(name: name, opens: opens, closes: closes)
    }

    private func day(_ fields: Fields, _ key: String) -> CivilDay? {
        guard let node = fields.required(key), let text = declaration.text(node, max: 20) else { return nil }
        let day = CivilDay(iso: text)
        if day == nil { declaration.report(.broken(.day), at: node) }
        return day
    }
}

extension Form {
    /// Kinds of a table's columns; `nil` where no table is called so.
    func columns(of table: String) -> [String: FeelType]? {
        guard case .table(let layout)? = field(table)?.kind else { return nil }
        return Dictionary(layout.columns.map { ($0.id, $0.kind.feelType) }, uniquingKeysWith: { first, _ in first })
    }
}
