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
        /// Keys of the province's classes of retention.
        let retention: [String]
    }

    /// The procedure; meaningful only where the declaration has no faults.
    func read(_ text: String, guide: LocalText?) -> Procedure? {
        guard let root = declaration.root(of: text), let fields = Fields(root, in: declaration) else { return nil }
        if !slug.isDeclarationName { fields.report(.badName(slug)) }
        let form = FormDeclaration(declaration: declaration).read(fields)
        let scope = form.feelScope
        let papers = PapersDeclaration(declaration: declaration).read(fields, scope: scope)
        let time = TimeDeclaration(declaration: declaration).read(fields, form: form)
        let steps = StepsDeclaration(declaration: declaration, agencies: known?.agencies)
            .read(fields, scope: scope, time: time)
        let outcome = OutcomeDeclaration(declaration: declaration, form: form)
        let procedure = Procedure(
            slug: slug, version: SHA256Digest.of(text), name: fields.requiredLocalText("name"),
            summary: fields.requiredLocalText("summary"), sector: fields.requiredText("sector", max: 200),
            nationalCode: nationalCode(fields), level: level(fields),
            provision: fields.word("provision", as: Provision.self) ?? .information,
            audience: words("audience", as: Audience.self, fields), agencies: agencies(fields),
            channels: words("channels", as: Channel.self, fields),
            keywords: fields.list("keywords") { declaration.text($0, max: 100) }, lifeEvent: lifeEvent(fields),
            legalBasis: fields.list("legal_basis") { declaration.text($0, max: 500) },
            notes: fields.list("notes", declaration.localText),
            assumed: fields.list("assumed") { declaration.text($0, max: 200) },
            applicant: applicant(fields, form: form), form: form, papers: papers, time: time,
            fee: FeeDeclaration(declaration: declaration).read(fields, form: form), steps: steps,
            result: outcome.result(fields), renewal: outcome.renewal(fields),
            acceptsAutomatically: fields.optional("acceptance").flatMap {
                declaration.word($0, as: AcceptanceWord.self)
            }
                != nil,
            identity: fields.optional("identity").flatMap { declaration.word($0, as: Assurance.self) },
            onward: fields.localText("onward"),
            applicantLimits: fields.list("applicant_limits") { outcome.applicantLimit($0) },
            retention: fields.optional("retention").flatMap { reference($0, among: known?.retention) },
            guide: guide.map(Guide.init))
        _ = fields.optional("sources")
        fields.finish()
        return procedure
    }

    private func words<Word: RawRepresentable & CaseIterable>(
        _ key: String, as type: Word.Type, _ fields: Fields
    ) -> [Word] where Word.RawValue == String {
        let words = fields.list(key) { declaration.word($0, as: type) }
        checkHolds(fields, key)
        return words
    }

    private func agencies(_ fields: Fields) -> [String] {
        let agencies = fields.list("agencies") { reference($0, among: known?.agencies) }
        checkHolds(fields, "agencies")
        return agencies
    }

    /// Reports a list that is missing or holds nothing.
    private func checkHolds(_ fields: Fields, _ key: String) {
        guard let node = fields.required(key), case .sequence(let items) = node, items.isEmpty else { return }
        declaration.report(.broken(.emptyList), at: node)
    }

    private func level(_ fields: Fields) -> Int {
        fields.required("level").flatMap { declaration.whole($0, in: 1...4) } ?? 1
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
            declaration.report(.broken(.nationalCode), at: node)
        }
        return code
    }

    private func applicant(_ fields: Fields, form: Form) -> String? {
        fields.optional("applicant").flatMap { reference($0, among: form.fields.map(\.id)) }
    }
}

extension Form {
    /// Ids of the tables.
    var tables: [String] {
        fields.filter { if case .table = $0.kind { true } else { false } }.map(\.id)
    }
}
