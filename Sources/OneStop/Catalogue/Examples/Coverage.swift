import Foundation
import Kernel

/// What the examples of one procedure exercise, of what it declares.
package struct Coverage: Sendable {
    package let fields: Share
    /// Conditions that were both true and false.
    package let conditions: Share
    package let papers: Share
    package let steps: Share
    /// The general limit and each case.
    package let limits: Share
    package let feeLines: Share

    /// How many of how many, and which were not.
    package struct Share: Sendable, Hashable {
        package let total: Int
        package let missing: [String]

        package var covered: Int { total - missing.count }

        init(_ all: [String], covered: Set<String>) {
            total = all.count
            missing = all.filter { !covered.contains($0) }
        }
    }

    package init(of procedure: Procedure, by runs: [ExampleRun]) {
        let valid = runs.filter { if case .accepted = $0.example.expectation { true } else { false } }
        let answers = valid.map(\.answers)
        fields = Share(procedure.form.inputNames, covered: answers.reduce(into: []) { $0.formUnion($1.inputNames) })
        conditions = Share(
            procedure.conditions.map(\.place),
            covered: Set(
                procedure.conditions.filter { condition in
                    let held = Set(answers.flatMap { condition.outcomes($0) })
                    return held.count == 2
                }.map(\.place)))
        papers = Share(
            procedure.papers.map(\.id),
            covered: Set(
                valid.flatMap { run in
                    procedure.papers(for: run.answers, declared: run.example.declared)
                        .filter { $0.standing == .required }.map(\.paper.id)
                }))
        steps = Share(
            procedure.steps.map(\.id), covered: Set(answers.flatMap { procedure.steps(for: $0).map(\.id) }))
        limits = Share(
            procedure.limitNames,
            covered: Set(
                valid.map {
                    procedure.limit(for: $0.answers, officerCase: $0.example.officerCase).1?.name.vi ?? "limit"
                }))
        feeLines = Share(procedure.feeLineNames, covered: Set(answers.compactMap(procedure.feeLine)))
    }
}

extension Procedure {
    fileprivate var limitNames: [String] {
        (time.limit == nil ? [] : ["limit"]) + time.cases.map(\.name.vi)
    }

    fileprivate var feeLineNames: [String] {
        guard case .lines(let lines) = fee.rule else { return [] }
        return lines.map(\.item.vi)
    }

    fileprivate func feeLine(for answers: Answers) -> String? {
        guard case .lines(let lines) = fee.rule else { return nil }
        return lines.first { $0.condition?.holds(for: answers) ?? true }?.item.vi
    }
}

extension Form {
    /// Fields and columns: "bien_so", "xe.bien_so".
    fileprivate var inputNames: [String] {
        fields.flatMap { field -> [String] in
            guard case .table(let layout) = field.kind else { return [field.id] }
            return layout.columns.map { "\(field.id).\($0.id)" }
        }
    }
}

extension Answers {
    fileprivate var inputNames: Set<String> {
        values.reduce(into: []) { names, entry in
            guard case .table(let rows) = entry.value else {
                names.insert(entry.key)
                return
            }
            for row in rows { names.formUnion(row.keys.map { "\(entry.key).\($0)" }) }
        }
    }
}
