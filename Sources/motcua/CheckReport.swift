import Kernel
import OneStop

/// What `motcua check` prints for people.
struct CheckReport {
    let examination: Examination
    let language: Language
    let listsAssumed: Bool
    let listsCoverage: Bool

    var lines: [String] {
        let loaded = examination.loaded
        return loaded.faults.map { $0.text(language) } + failures + (loaded.catalogue.map(figures) ?? []) + [
            "\(loaded.sources.count) procedures, \(examination.runs.count) examples, \(examination.errors) errors"
        ]
    }

    private var failures: [String] {
        examination.failed.flatMap { run in
            run.differences.map { "\(run.example.file): \($0.text(language))" }
        }
    }

    private func figures(of catalogue: Catalogue) -> [String] {
        let procedures = catalogue.procedures
        let fields = procedures.flatMap(\.form.fields)
        let columns = fields.reduce(0) { sum, field in
            if case .table(let layout) = field.kind { return sum + layout.columns.count }
            return sum
        }
        let owners = procedures.reduce(0) { $0 + $1.agencies.count }
        return [
            "\(catalogue.agencies.count) agencies, \(owners) published services, \(catalogue.province.units.count) units",
            "\(fields.count) fields, \(columns) table columns, \(procedures.reduce(0) { $0 + $1.papers.count }) papers, \(procedures.reduce(0) { $0 + $1.steps.count }) steps",
        ] + coverage + marks(procedures)
    }

    private var coverage: [String] {
        let results = examination.procedures
        let parts: [(String, (Coverage) -> Coverage.Share)] = [
            ("fields", { $0.fields }), ("conditions both ways", { $0.conditions }), ("papers", { $0.papers }),
            ("steps", { $0.steps }), ("limits", { $0.limits }), ("fee lines", { $0.feeLines }),
        ]
        let sums = parts.map { name, share in
            let (covered, total) = results.reduce((0, 0)) { sum, result in
                (sum.0 + share(result.coverage).covered, sum.1 + share(result.coverage).total)
            }
            return "\(name) \(covered)/\(total)"
        }
        var lines = ["exercised by examples: " + sums.joined(separator: ", ")]
        for result in results where !result.dead.isEmpty {
            lines.append("warning: \(result.slug): never true: \(result.dead.joined(separator: ", "))")
        }
        guard listsCoverage else { return lines }
        for result in results {
            for (name, share) in parts where !share(result.coverage).missing.isEmpty {
                lines.append("  \(result.slug): \(name): \(share(result.coverage).missing.joined(separator: ", "))")
            }
        }
        return lines
    }

    private func marks(_ procedures: [Procedure]) -> [String] {
        let marks = procedures.reduce(0) { $0 + $1.assumed.count }
        var lines = [
            "\(marks) places hold values that are not verified\(listsAssumed ? ":" : " (--assumed lists them)")"
        ]
        if listsAssumed {
            lines += procedures.filter { !$0.assumed.isEmpty }.map {
                "  \($0.slug): \($0.assumed.joined(separator: ", "))"
            }
        }
        return lines
    }
}
