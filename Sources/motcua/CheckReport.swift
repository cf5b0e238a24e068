import Kernel
import OneStop

/// What `motcua check` prints for people.
struct CheckReport {
    let examination: Examination
    let language: Language
    let listsAssumed: Bool
    let listsCoverage: Bool
    /// The procedure whose lists are wanted; `nil` for all.
    let only: String?

    var lines: [String] {
        let loaded = examination.loaded
        let (procedures, examples) = (loaded.sources.count, examination.runs.count)
        let closing = told(
            "\(procedures) thủ tục, \(examples) ví dụ, \(examination.errors) lỗi",
            "\(procedures) procedures, \(examples) examples, \(examination.errors) errors")
        return loaded.faults.map { $0.text(language) } + failures + (loaded.catalogue.map(figures) ?? []) + [closing]
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
        let (agencies, units) = (catalogue.agencies.count, catalogue.province.units.count)
        let services = procedures.reduce(0) { $0 + $1.agencies.count }
        let papers = procedures.reduce(0) { $0 + $1.papers.count }
        let steps = procedures.reduce(0) { $0 + $1.steps.count }
        return [
            told(
                "\(agencies) cơ quan, \(services) dịch vụ công bố, \(units) xã, phường",
                "\(agencies) agencies, \(services) published services, \(units) units"),
            told(
                "\(fields.count) trường, \(columns) cột bảng, \(papers) giấy tờ, \(steps) bước",
                "\(fields.count) fields, \(columns) table columns, \(papers) papers, \(steps) steps"),
        ] + CoverageReport(examination: examination, language: language, listsAll: listsCoverage, only: only).lines
            + marks(procedures)
    }

    private func marks(_ procedures: [Procedure]) -> [String] {
        let marks = procedures.reduce(0) { $0 + $1.assumed.count }
        let ending =
            listsAssumed ? ":" : told(" (--assumed để xem)", " (--assumed lists them)")
        let lines = [
            told("\(marks) chỗ có giá trị chưa kiểm chứng", "\(marks) places hold values that are not verified")
                + ending
        ]
        guard listsAssumed else { return lines }
        return lines
            + procedures.filter { !$0.assumed.isEmpty && (only ?? $0.slug) == $0.slug }.map {
                "  \($0.slug): \($0.assumed.joined(separator: ", "))"
            }
    }

    private func told(_ vi: String, _ en: String) -> String { LocalText(vi: vi, en: en).text(language) }
}
