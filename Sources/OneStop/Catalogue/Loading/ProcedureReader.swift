import Foundation
import Kernel
import Yams

/// Reads one procedure.yaml into a procedure; what is wrong goes into the declaration's faults.
struct ProcedureReader {
    let declaration: Declaration
    let slug: String
    /// What may be referred to; `nil` leaves references unchecked (a stored version, whose agencies may be gone).
    let known: Known?

    /// Names outside the file.
    struct Known {
        let agencies: [String]
        let lifeEvents: [String]
    }

    /// The procedure; meaningful only where the declaration has no faults.
    func read(_ text: String, guide: LocalText?) -> Procedure? {
        guard let root = declaration.root(of: text), let fields = Fields(root, in: declaration) else { return nil }
        if !slug.isDeclarationName { fields.report(.badName(slug)) }
        let form = FormDeclaration(declaration: declaration).read(fields)
        let scope = form.feelScope
        let papers = papers(fields, scope: scope)
        let time = TimeDeclaration(declaration: declaration).read(fields, scope: scope)
        let steps = StepsDeclaration(declaration: declaration).read(fields, scope: scope, time: time)
        let procedure = Procedure(
            slug: slug, version: SHA256Digest.of(text), name: fields.requiredLocalText("name"),
            summary: fields.requiredLocalText("summary"), sector: fields.requiredText("sector", max: 200),
            nationalCode: nationalCode(fields), level: fields.whole("level", in: 1...4) ?? 1,
            provision: fields.word("provision", as: Provision.self) ?? .information,
            audience: words("audience", as: Audience.self, fields), agencies: agencies(fields),
            channels: words("channels", as: Channel.self, fields),
            keywords: fields.list("keywords") { declaration.text($0, max: 100) }, lifeEvent: lifeEvent(fields),
            legalBasis: fields.list("legal_basis") { declaration.text($0, max: 500) },
            notes: fields.list("notes", declaration.localText),
            assumed: fields.list("assumed") { declaration.text($0, max: 200) },
            applicant: applicant(fields, form: form), form: form, papers: papers, time: time,
            fee: FeeDeclaration(declaration: declaration).read(fields, form: form), steps: steps,
            result: result(fields, form: form), guide: guide.map(Guide.init))
        _ = fields.optional("sources")
        _ = fields.optional("renewal")
        fields.finish()
        return procedure
    }

    private func words<Word: RawRepresentable & CaseIterable>(
        _ key: String, as type: Word.Type, _ fields: Fields
    ) -> [Word] where Word.RawValue == String {
        _ = fields.required(key)
        return fields.list(key) { declaration.word($0, as: type) }
    }

    private func agencies(_ fields: Fields) -> [String] {
        _ = fields.required("agencies")
        return fields.list("agencies") { node in
            reference(node, among: known?.agencies)
        }
    }

    private func lifeEvent(_ fields: Fields) -> String? {
        fields.optional("life_event").flatMap { reference($0, among: known?.lifeEvents) }
    }

    private func reference(_ node: Node, among names: [String]?) -> String? {
        guard let name = declaration.text(node, max: 100) else { return nil }
        if let names, !names.contains(name) {
            declaration.report(.unknownReference(name, suggestion: Nearest.word(to: name, among: names)), at: node)
        }
        return name
    }

    private func nationalCode(_ fields: Fields) -> String? {
        guard let node = fields.optional("national_code"), let code = declaration.text(node, max: 40) else {
            return nil
        }
        let parts = code.split(separator: ".")
        if parts.count < 2 || parts[0].count != 1 || parts[1].count != 6 || !parts[1].allSatisfy(\.isNumber) {
            declaration.report(.outOfRange("a national code looks like 1.001612"), at: node)
        }
        return code
    }

    private func applicant(_ fields: Fields, form: Form) -> String? {
        fields.optional("applicant").flatMap { reference($0, among: form.fields.map(\.id)) }
    }

    private func result(_ fields: Fields, form: Form) -> ResultRule {
        guard let node = fields.required("result"), let result = Fields(node, in: declaration) else {
            return ResultRule(name: LocalText(vi: ""), perRowOf: nil, numberPattern: "{n}", note: nil)
        }
        let pattern = result.text("number", max: 60) ?? "{n}"
        if !pattern.contains("{n}") { result.report(.outOfRange("number must contain {n}")) }
        let table = result.optional("per").flatMap { reference($0, among: form.tables) }
        let rule = ResultRule(
            name: result.requiredLocalText("name"), perRowOf: table, numberPattern: pattern,
            note: result.localText("note"))
        result.finish()
        return rule
    }

    private func papers(_ fields: Fields, scope: FeelScope) -> [Paper] {
        var taken: Set<String> = []
        return fields.list("papers") { node in
            guard let paper = Fields(node, in: declaration) else { return nil }
            let read = Paper(
                id: paper.name("id", taken: &taken), name: paper.requiredLocalText("name"),
                originals: paper.whole("original", in: 0...50) ?? 0, copies: paper.whole("copies", in: 0...50) ?? 0,
                mustBeCertified: paper.bool("certified"), officialForm: paper.text("form", max: 300),
                note: paper.localText("note"), isFilledOnline: paper.bool("filled_online"),
                isShownOnly: paper.bool("shown_only"), need: need(paper, scope: scope))
            paper.finish()
            return read
        }
    }

    private func need(_ paper: Fields, scope: FeelScope) -> Paper.Need {
        let text = paper.localText("condition_text")
        let declared = paper.localText("declared")
        if let node = paper.optional("when") {
            if declared != nil { paper.report(.outOfRange("a paper has \"when\" or \"declared\", not both")) }
            guard let condition = declaration.condition(node, in: scope) else { return .always }
            return .when(condition, text: text ?? LocalText(vi: ""))
        }
        return declared.map { .declared(question: $0) } ?? .always
    }
}

extension Form {
    /// Ids of the tables.
    var tables: [String] {
        fields.filter { if case .table = $0.kind { true } else { false } }.map(\.id)
    }
}
