import Foundation
import Kernel
import Yams

/// Reads `steps:`, and holds them against the law: received first, approved before issued, returned last, within the
/// limit.
struct StepsDeclaration {
    let declaration: Declaration
    /// Agencies that a step may name; `nil` leaves them unchecked.
    let agencies: [String]?

    func read(_ procedure: Fields, scope: FeelScope, time: TimeRule) -> [Step] {
        guard let node = procedure.required("steps") else { return [] }
        var taken: Set<String> = []
        let steps = procedure.list("steps") { step($0, taken: &taken, scope: scope) }
        if steps.isEmpty {
            procedure.report(.missingKey("steps"))
        } else if declaration.faults.isEmpty {
            checkOrder(steps, at: node)
            checkLimit(steps, time: time, at: node)
        }
        return steps
    }

    private func step(_ node: Node, taken: inout Set<String>, scope: FeelScope) -> Step? {
        guard let fields = Fields(node, in: declaration) else { return nil }
        let id = fields.name("id", taken: &taken)
        let kind = fields.word("kind", as: Step.Kind.self)
        let role = fields.word("role", as: Role.self)
        let days = fields.decimal("days")
        if let days, days < 0 { fields.report(.broken(.negativeDays)) }
        var items: Set<String> = []
        let bodies = fields.list("bodies", body)
        let step = Step(
            id: id, name: fields.requiredLocalText("name"), kind: kind ?? .review, by: fields.requiredLocalText("by"),
            role: role ?? .caseOfficer, agency: fields.optional("agency").flatMap { agency($0) }, days: days,
            applies: applies(fields, scope: scope), course: course(fields),
            bodies: bodies.map(\.name),
            bodyAgencies: Dictionary(
                uniqueKeysWithValues: bodies.enumerated().compactMap { place, body in body.agency.map { (place, $0) } }),
            silence: silence(fields),
            checklist: fields.list("checklist") { item($0, taken: &items) })
        fields.finish()
        return step
    }

    /// A body by its name, or as an agency of the province by its key.
    private func body(_ node: Node) -> (name: LocalText, agency: String?)? {
        let keys = node.mapping.map { $0.map { $0.key.string } } ?? []
        guard keys.contains("agency") || keys.contains("name") else {
            return declaration.localText(node).map { ($0, nil) }
        }
        guard let fields = Fields(node, in: declaration) else { return nil }
        let body = (name: fields.requiredLocalText("name"), agency: fields.required("agency").flatMap { agency($0) })
        fields.finish()
        return body
    }

    private func item(_ node: Node, taken: inout Set<String>) -> ChecklistItem? {
        guard let fields = Fields(node, in: declaration) else { return nil }
        let item = ChecklistItem(
            id: fields.name("id", taken: &taken), text: fields.requiredLocalText("text"),
            isRequired: fields.bool("required"))
        fields.finish()
        return item
    }

    private func agency(_ node: Node) -> String? {
        guard let slug = declaration.text(node, max: 100) else { return nil }
        if let agencies, !agencies.contains(slug) {
            declaration.report(.unknownReference(slug, suggestion: Nearest.word(to: slug, among: agencies)), at: node)
        }
        return slug
    }

    private func course(_ fields: Fields) -> Step.Course {
        var course: Step.Course = []
        if fields.bool("extends") { course.insert(.extendsLimit) }
        if fields.bool("parallel") { course.insert(.parallel) }
        if let node = fields.optional("clock"), declaration.word(node, as: ClockWord.self) == .stopped {
            course.insert(.stopsClock)
        }
        return course
    }

    private func silence(_ fields: Fields) -> SilenceRule? {
        guard let node = fields.optional("silence"), let silence = Fields(node, in: declaration) else { return nil }
        let after = silence.required("after").flatMap { TimeDeclaration(declaration: declaration).limit($0) }
        let means = silence.word("means", as: SilenceRule.Meaning.self)
        silence.finish()
        guard let after, let means else { return nil }
        return SilenceRule(after: after, means: means)
    }

    private func applies(_ fields: Fields, scope: FeelScope) -> Step.Applies {
        let officer = fields.localText("officer")
        if let node = fields.optional("when") {
            if officer != nil { fields.report(.broken(.both("when", "officer"))) }
            return declaration.condition(node, in: scope).map { .when($0) } ?? .always
        }
        return officer.map { .officer($0) } ?? .always
    }

    private func checkOrder(_ steps: [Step], at node: Node) {
        let places = node.sequence.map(Array.init) ?? []
        func report(_ fault: StepsFault, at place: Node?) {
            declaration.report(.steps(fault), at: place ?? node)
        }
        if steps.first?.kind != .reception { report(.receptionFirst, at: places.first) }
        if steps.last?.kind != .return { report(.returnLast, at: places.last) }
        let issues = steps.indices.filter { steps[$0].kind == .issue }
        guard let issue = issues.first else { return report(.issueMissing, at: node) }
        let isApproved = steps[..<issue].contains { $0.kind == .approve && $0.applies == .always }
        if !isApproved { report(.approvalMissing, at: places[issue]) }
        if issues.count > 1 { report(.issuedTwice, at: places[issues[1]]) }
    }

    private func checkLimit(_ steps: [Step], time: TimeRule, at node: Node) {
        guard let limit = time.limit else { return }
        let always = steps.filter { $0.applies == .always && $0.course.isEmpty }
        let sum = always.compactMap(\.days).reduce(0, +)
        if sum > Decimal(limit.value) {
            declaration.report(.limitExceeded(sum: Number.text(sum), limit: "\(limit.value)"), at: node)
        }
    }
}
