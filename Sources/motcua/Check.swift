import ArgumentParser
import Foundation
import Kernel
import OneStop

/// Holds a province's folder against the format, and says everything that is wrong with it.
///
/// Exit codes: 0 without errors, 1 with any.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check a province's folder: every error with its file, line and column.")

    @Argument(help: "The province's folder, such as Provinces/quang-nam.")
    var folder: String

    @Option(help: "Language of the messages: vi or en.")
    var language: String = "en"

    @Flag(help: "List the values that are marked as not verified.")
    var assumed = false

    func run() async throws {
        let loaded = CatalogueLoader.load(folder)
        for fault in loaded.faults { print(fault.text(Language(rawValue: language) ?? .en)) }
        if let catalogue = loaded.catalogue { describe(catalogue) }
        let errors = loaded.faults.count
        print("\(loaded.sources.count) procedures, \(errors) errors")
        if errors > 0 { throw ExitCode(1) }
    }

    private func describe(_ catalogue: Catalogue) {
        let procedures = catalogue.procedures
        let fields = procedures.flatMap(\.form.fields)
        let columns = fields.reduce(0) { sum, field in
            if case .table(let layout) = field.kind { return sum + layout.columns.count }
            return sum
        }
        let owners = procedures.reduce(0) { $0 + $1.agencies.count }
        print(
            "\(catalogue.agencies.count) agencies, \(owners) published services, \(catalogue.province.units.count) units"
        )
        print(
            "\(fields.count) fields, \(columns) table columns, \(procedures.reduce(0) { $0 + $1.papers.count }) papers,"
                + " \(procedures.reduce(0) { $0 + $1.steps.count }) steps")
        let marks = procedures.reduce(0) { $0 + $1.assumed.count }
        print("\(marks) places hold values that are not verified\(assumed ? ":" : " (--assumed lists them)")")
        if assumed {
            for procedure in procedures where !procedure.assumed.isEmpty {
                print("  \(procedure.slug): \(procedure.assumed.joined(separator: ", "))")
            }
        }
    }
}
