import Foundation
import Kernel
import Yams

/// Reads `form:`; a condition may use only what was asked before it.
struct FormDeclaration {
    let declaration: Declaration

    func read(_ procedure: Fields) -> Form {
        guard let node = procedure.optional("form"), let fields = Fields(node, in: declaration) else {
            return Form(sections: [])
        }
        var sectionNames: Set<String> = ["giay_to", "kiem_tra"]
        var fieldNames: Set<String> = []
        var scope = ScopeInOrder(all: Self.declaredNames(fields))
        let sections = fields.list("sections") { node -> FormSection? in
            guard let section = Fields(node, in: declaration) else { return nil }
            let read = FormSection(
                id: section.name("id", taken: &sectionNames), title: section.requiredLocalText("title"),
                fields: section.list("fields") { field($0, taken: &fieldNames, scope: &scope) })
            section.finish()
            return read
        }
        fields.finish()
        return Form(sections: sections)
    }

    func field(_ node: Node, taken: inout Set<String>, scope: inout ScopeInOrder) -> Field? {
        guard let fields = Fields(node, in: declaration) else { return nil }
        let id = fields.name("id", taken: &taken)
        let kind = kind(fields, scope: scope)
        let field = Field(
            id: id, label: fields.requiredLocalText("label"), kind: kind ?? .text(max: 1),
            isRequired: fields.bool("required"), shownWhen: condition(fields, scope: scope),
            help: fields.localText("help"), unit: fields.localText("unit"), example: fields.text("example", max: 200),
            isSecret: fields.bool("secret"), prefill: fields.prefill,
            isMarked: kind == .file && fields.bool("watermark"))
        fields.finish()
        scope.add(id, field.kind.feelType)
        return field
    }

    private func condition(_ fields: Fields, scope: ScopeInOrder) -> Condition? {
        guard let node = fields.optional("when") else { return nil }
        if let later = scope.laterName(in: node) {
            declaration.report(.looksAhead(later), at: node)
            return nil
        }
        return declaration.condition(node, in: scope.seen)
    }

    private func kind(_ fields: Fields, scope: ScopeInOrder) -> FieldKind? {
        guard let word = fields.word("type", as: FieldWord.self) else { return nil }
        switch word {
        case .text: return .text(max: fields.whole("max", in: 1...20_000) ?? 300)
        case .longtext: return .longText(max: fields.whole("max", in: 1...20_000) ?? 4_000)
        case .whole: return .wholeNumber(limits(fields))
        case .decimal: return .decimal(limits(fields))
        case .money: return .money(limits(fields))
        case .date: return .date
        case .time: return .time
        case .partialDate: return .partialDate
        case .coordinates: return .table(coordinates(fields))
        case .computed: return computation(fields, scope: scope).map { .computed($0) }
        case .choice: return .choice(choices(fields))
        case .yesno: return .yesNo
        case .table: return .table(table(fields, scope: scope))
        case .address: return .address
        case .personID: return .personID
        case .taxCode: return .taxCode
        case .phone: return .phone
        case .email: return .email
        case .file: return .file
        }
    }

    private func limits(_ fields: Fields) -> ClosedLimits {
        let limits = ClosedLimits(min: fields.decimal("min"), max: fields.decimal("max"))
        if let min = limits.min, let max = limits.max, min > max {
            fields.report(.broken(.minOverMax))
        }
        return limits
    }

    private func choices(_ fields: Fields) -> ChoiceList {
        var taken: Set<String> = []
        let options = fields.list("choices") { node -> LocalText? in
            guard let option = declaration.localText(node) else { return nil }
            if !taken.insert(option.vi).inserted { declaration.report(.duplicateName(option.vi), at: node) }
            return option
        }
        if options.isEmpty {
            fields.report(.missingKey("choices"))
        } else if options.count == 1 {
            fields.report(.broken(.tooFewChoices))
        }
        return ChoiceList(options: options, isMultiple: fields.bool("many"), allowsOther: fields.bool("other"))
    }

    private func computation(_ fields: Fields, scope: ScopeInOrder) -> Computation? {
        let kind = fields.word("as", as: Computation.Kind.self)
        guard let node = fields.required("formula") else { return nil }
        if let later = scope.laterName(in: node) {
            declaration.report(.looksAhead(later), at: node)
            return nil
        }
        let formula =
            kind == .text ? declaration.wording(node, in: scope.seen) : declaration.formula(node, in: scope.seen)
        guard let kind, let formula else { return nil }
        return Computation(formula: formula, kind: kind)
    }

    /// Ids of all fields of the form, in order, whatever else is wrong with them.
    private static func declaredNames(_ form: Fields) -> [String] {
        guard case .sequence(let sections)? = form.optional("sections") else { return [] }
        return sections.flatMap { names(of: $0.mapping?["fields"]) }
    }

    static func names(of list: Node?) -> [String] {
        guard case .sequence(let items)? = list else { return [] }
        return items.compactMap { $0.mapping?["id"]?.scalar?.string }
    }
}

extension Fields {
    fileprivate var prefill: Prefill? {
        optional("prefill").flatMap { declaration.word($0, as: Prefill.self) }
    }
}
