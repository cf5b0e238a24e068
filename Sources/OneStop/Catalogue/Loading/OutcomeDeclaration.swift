import Kernel
import Yams

/// Reads what comes out of a procedure and what binds the applicant: `result:`, `renewal:`, `applicant_limits:`.
struct OutcomeDeclaration {
    let declaration: Declaration
    let form: Form

    func result(_ fields: Fields) -> ResultRule {
        guard let node = fields.required("result"), let result = Fields(node, in: declaration) else {
            return ResultRule(name: LocalText(vi: ""), numberPattern: "{n}")
        }
        let pattern = result.text("number", max: 60) ?? "{n}"
        if !pattern.contains("{n}") { result.report(.broken(.resultNumber)) }
        let rule = ResultRule(
            name: result.requiredLocalText("name"),
            perRowOf: result.optional("per").flatMap { reference($0, among: form.tables) },
            allowsPartial: result.bool("partial"), numberPattern: pattern, validity: validity(result),
            register: result.optional("register").flatMap(register), replaces: result.bool("replaces"),
            note: result.localText("note"), paper: result.optional("paper").flatMap(paper))
        if rule.allowsPartial, rule.perRowOf == nil { result.report(.missingKey("per")) }
        result.finish()
        return rule
    }

    /// The lines of the result's paper; a fault is told with its own line.
    private func paper(_ node: Node) -> ResultPaper? {
        guard let source = declaration.text(node, max: ResultPaper.longest) else { return nil }
        do throws(TemplateFault) {
            return try ResultPaper(source, over: form)
        } catch {
            let start = node.mark
            let isBlock = if case .scalar(let scalar) = node { scalar.style == .literal } else { false }
            let fault = FeelFault(column: error.column, length: 1, code: error.feel)
            declaration.report(
                .expression(fault), line: (start?.line ?? 0) + error.line - (isBlock ? 0 : 1),
                column: error.column + (isBlock ? 4 : start?.column ?? 0))
            return nil
        }
    }

    func renewal(_ fields: Fields) -> Renewal? {
        guard let node = fields.optional("renewal"), let renewal = Fields(node, in: declaration) else { return nil }
        let of = renewal.required("of").map { node in
            if case .sequence(let items) = node { return items.compactMap { declaration.text($0, max: 100) } }
            return declaration.text(node, max: 100).map { [$0] } ?? []
        }
        let read = Renewal(
            of: of ?? [], number: renewal.optional("number").flatMap { reference($0, among: form.fields.map(\.id)) },
            carries: carries(renewal),
            within: renewal.optional("within").flatMap { TimeDeclaration(declaration: declaration).limit($0) })
        renewal.finish()
        return read
    }

    func applicantLimit(_ node: Node) -> ApplicantLimit? {
        guard let fields = Fields(node, in: declaration) else { return nil }
        let isLenient = fields.optional("strict") != nil && !fields.bool("strict")
        let limit = ApplicantLimit(
            text: fields.requiredLocalText("text"),
            condition: fields.optional("when").flatMap { declaration.condition($0, in: form.feelScope) },
            rule: rule(fields), isStrict: !isLenient)
        fields.finish()
        return limit
    }

    private func rule(_ fields: Fields) -> ApplicantLimit.Rule? {
        let sides = ApplicantLimit.Side.allCases.compactMap { side in
            fields.optional(side.rawValue).map { (side, $0) }
        }
        guard let node = fields.optional("field") else {
            if !sides.isEmpty { fields.report(.missingKey("field")) }
            return nil
        }
        guard let field = reference(node, among: dates), let (side, limit) = sides.first, sides.count == 1 else {
            if sides.count != 1 { fields.report(.broken(.notOne(of: ["before", "after"]))) }
            return nil
        }
        return TimeDeclaration(declaration: declaration).limit(limit)
            .map { ApplicantLimit.Rule(field: field, side: side, limit: $0) }
    }

    private var dates: [String] { form.fields.filter { $0.kind == .date }.map(\.id) }

    private func validity(_ result: Fields) -> ResultRule.Validity? {
        guard let node = result.optional("validity"), let validity = Fields(node, in: declaration) else { return nil }
        defer { validity.finish() }
        if let text = validity.localText("text") { return .told(text) }
        if let until = validity.optional("until") {
            return reference(until, among: dates).map { .until(field: $0) }
        }
        if validity.optional("value") == nil { _ = validity.required("value") }
        guard let value = validity.whole("value", in: 1...10_000),
            let unit = validity.word("unit", as: ValidityUnit.self)
        else { return nil }
        switch unit {
        case .years: return .years(value)
        case .months: return TimeLimit(value: value, unit: .months).map { .lasting($0) }
        case .days: return TimeLimit(value: value, unit: .days).map { .lasting($0) }
        }
    }

    private func register(_ node: Node) -> String? {
        guard let name = declaration.text(node, max: 100) else { return nil }
        if !name.isDeclarationName { declaration.report(.badName(name), at: node) }
        return name
    }

    private func carries(_ renewal: Fields) -> [String: String] {
        guard let node = renewal.optional("carries") else { return [:] }
        guard case .mapping(let mapping) = node else {
            declaration.report(.wrongKind(wanted: .fieldPairs), at: node)
            return [:]
        }
        var carries: [String: String] = [:]
        for (key, value) in mapping {
            guard let field = reference(key, among: form.fields.map(\.id)),
                let earlier = declaration.text(value, max: 100)
            else { continue }
            carries[field] = earlier
        }
        return carries
    }

    private func reference(_ node: Node, among names: [String]) -> String? {
        guard let name = declaration.text(node, max: 100) else { return nil }
        guard names.contains(name) else {
            declaration.report(.unknownReference(name, suggestion: Nearest.word(to: name, among: names)), at: node)
            return nil
        }
        return name
    }
}
