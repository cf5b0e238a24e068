import ArgumentParser
import Foundation
import Kernel
import OneStop

/// Holds a province's folder against the format, runs its examples, and says everything that is wrong with it.
///
/// Exit codes: 0 without errors, 1 with any.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check a province's folder: every error with its file, line and column; every example run.")

    @Argument(help: "The province's folder, such as Provinces/quang-nam.")
    var folder: String

    @Option(help: "Language of the messages: vi or en.")
    var language: Language = .en

    @Flag(help: "List the values that are marked as not verified.")
    var assumed = false

    @Flag(help: "List what the examples of each procedure don't exercise.")
    var coverage = false

    @Option(help: "With --coverage and --assumed: list that procedure alone.")
    var only: String?

    @Flag(help: "Print one JSON document instead of text.")
    var json = false

    func run() async throws {
        let examination = Examination(CatalogueLoader.load(folder))
        if json {
            print(try CheckDocument(examination, language: language).text())
        } else {
            CheckReport(
                examination: examination, language: language, listsAssumed: assumed, listsCoverage: coverage, only: only
            ).lines.forEach { print($0) }
        }
        if examination.errors > 0 { throw ExitCode(1) }
    }
}
