import Foundation
import Kernel
import Yams

/// Reads one examples/*.yaml against its procedure.
struct ExampleReader {
    let declaration: Declaration
    let procedure: Procedure

    func read(_ text: String) -> Example? {
        guard let root = declaration.root(of: text), let fields = Fields(root, in: declaration) else { return nil }
        let title = fields.requiredLocalText("title")
        let filed = fields.required("filed").flatMap(moment)
        let example = Example(
            procedure: procedure.slug, file: declaration.file, title: title, filed: filed ?? .distantPast,
            agency: agency(fields), input: ExampleInput(declaration: declaration, form: procedure.form).read(fields),
            papers: fields.list("papers") { reference($0, among: papers + fileFields) }, declared: declared(fields),
            officerCase: fields.whole("officer_case", in: 0...max(0, procedure.time.cases.count - 1)),
            expectation: expectation(fields) ?? .refused([]))
        fields.finish()
        return example
    }

    private var papers: [String] { procedure.papers.map(\.id) }

    private var fileFields: [String] { procedure.form.fields.filter { $0.kind == .file }.map(\.id) }

    private func agency(_ fields: Fields) -> String {
        guard let node = fields.optional("agency") else { return procedure.agencies.first ?? "" }
        return reference(node, among: procedure.agencies) ?? ""
    }

    private func declared(_ fields: Fields) -> [String: Bool] {
        guard let node = fields.optional("declared"), let answers = Fields(node, in: declaration) else { return [:] }
        let asked = procedure.papers.filter { if case .declared = $0.need { true } else { false } }
        defer { answers.finish() }
        return asked.reduce(into: [:]) { declared, paper in
            if answers.optional(paper.id) != nil { declared[paper.id] = answers.bool(paper.id) }
        }
    }

    private func expectation(_ fields: Fields) -> Example.Expectation? {
        guard let node = fields.required("expect"), let expect = Fields(node, in: declaration) else { return nil }
        defer { expect.finish() }
        if expect.optional("refused") != nil { return .refused(expect.list("refused", expectedFault)) }
        return .accepted(
            Example.Outcome(
                due: expect.optional("due").flatMap(moment),
                fee: expect.whole("fee", in: 0...Int(Dong.largest)).map { Dong(clamping: Int64($0)) },
                papers: Set(expect.list("papers") { reference($0, among: papers) }),
                steps: expect.list("steps") { reference($0, among: procedure.steps.map(\.id)) }))
    }

    private func expectedFault(_ node: Node) -> Example.ExpectedFault? {
        guard let fault = Fields(node, in: declaration) else { return nil }
        defer { fault.finish() }
        return Example.ExpectedFault(at: fault.requiredText("at", max: 200), says: fault.requiredText("says", max: 300))
    }

    /// "2026-03-02T09:00", civil time of Việt Nam.
    private func moment(_ node: Node) -> Date? {
        guard let text = declaration.text(node, max: 20) else { return nil }
        let parts = text.split(separator: "T")
        guard parts.count == 2, let day = CivilDay(iso: String(parts[0])), let time = ClockTime(String(parts[1])) else {
            declaration.report(.broken(.moment), at: node)
            return nil
        }
        return VietnamTime.date(day, time)
    }

    private func reference(_ node: Node, among names: [String]) -> String? {
        guard let name = declaration.text(node, max: 200) else { return nil }
        guard names.contains(name) else {
            declaration.report(.unknownReference(name, suggestion: Nearest.word(to: name, among: names)), at: node)
            return nil
        }
        return name
    }
}
