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

    private func field(_ node: Node, taken: inout Set<String>, scope: inout ScopeInOrder) -> Field? {
        guard let fields = Fields(node, in: declaration) else { return nil }
        let id = fields.name("id", taken: &taken)
        let kind = kind(fields, scope: scope)
        let field = Field(
            id: id, label: fields.requiredLocalText("label"), kind: kind ?? .text(max: 1),
            isRequired: fields.bool("required"), shownWhen: condition(fields, scope: scope),
            help: fields.localText("help"), unit: fields.localText("unit"), example: fields.text("example", max: 200),
            isSecret: fields.bool("secret"), prefill: fields.prefill)
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
            fields.report(.outOfRange("min is larger than max"))
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
        if options.count < 2 { fields.report(.missingKey("choices")) }
        return ChoiceList(options: options, isMultiple: fields.bool("many"), allowsOther: fields.bool("other"))
    }

    private func table(_ fields: Fields, scope: ScopeInOrder) -> TableLayout {
        var names: Set<String> = []
        var rowScope = ScopeInOrder(all: Self.names(of: fields.optional("columns")), seen: scope.seen)
        let columns = fields.list("columns") { node -> Field? in
            guard let column = field(node, taken: &names, scope: &rowScope) else { return nil }
            switch column.kind {
            case .table, .file:
                declaration.report(.wrongKind(wanted: "a column that is neither table nor file"), at: node)
            default: break
            }
            return column
        }
        if columns.isEmpty { fields.report(.missingKey("columns")) }
        let (least, most) = rows(fields)
        return TableLayout(
            columns: columns, minRows: least, maxRows: most,
            rowName: fields.localText("row_name") ?? LocalText(vi: "dòng", en: "row"), isBulk: fields.bool("bulk"))
    }

    private func rows(_ fields: Fields) -> (least: Int, most: Int) {
        var (least, most) = (0, 200)
        if let node = fields.optional("rows"), let rows = Fields(node, in: declaration) {
            least = rows.whole("min", in: 0...1_000) ?? least
            most = rows.whole("max", in: 1...1_000) ?? most
            if least > most { rows.report(.outOfRange("min is larger than max")) }
            rows.finish()
        }
        return (least, most)
    }

    /// A list of points on the plane of VN-2000, in metres, each within the bounds of the country.
    private func coordinates(_ fields: Fields) -> TableLayout {
        let (least, most) = rows(fields)
        return TableLayout(
            columns: [
                Field(id: "diem", label: LocalText(vi: "Điểm", en: "Point"), kind: .text(max: 20), isRequired: true),
                Field(
                    id: "x", label: LocalText(vi: "X (m, hướng Bắc)", en: "X (m, north)"),
                    kind: .decimal(ClosedLimits(min: 900_000, max: 2_600_000)), isRequired: true, example: "1736512,4"),
                Field(
                    id: "y", label: LocalText(vi: "Y (m, hướng Đông)", en: "Y (m, east)"),
                    kind: .decimal(ClosedLimits(min: 200_000, max: 900_000)), isRequired: true, example: "546210,8"),
            ], minRows: least, maxRows: most, rowName: LocalText(vi: "điểm", en: "point"))
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

    private static func names(of list: Node?) -> [String] {
        guard case .sequence(let items)? = list else { return [] }
        return items.compactMap { $0.mapping?["id"]?.scalar?.string }
    }
}

extension Fields {
    fileprivate var prefill: Prefill? {
        optional("prefill").flatMap { declaration.word($0, as: Prefill.self) }
    }
}
