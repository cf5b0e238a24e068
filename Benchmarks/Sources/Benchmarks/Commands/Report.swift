import ArgumentParser
import Foundation

/// Makes the tables of a run: to the terminal, and into the file of results.
struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print the tables and write the file of results.")

    @Option(help: "The file with the measures.")
    var measures: String

    @Option(help: "The file of results; what stands behind its tables is kept.")
    var output: String?

    @Option(help: "The command that measured.")
    var command: String

    @Option(help: "How the run went: a line; may be repeated.")
    var note: [String] = []

    /// What follows was written by others: `report-log`, and people.
    private static let kept = ["\n## The public log", "\n## Reading"]

    func run() throws {
        let tables = ReportTables(measures: try Measure.all(in: measures))
        let figures = """
            ## Filing

            64 clients, each with a connection of its own, each filing the next draft when the last was answered.

            \(tables.filing)

            ## Pages

            64 clients fetching the same pages over and over.

            \(tables.pages)

            ## Process

            \(tables.process)

            """
        print(figures)
        guard let output else { return }
        let kept = try? String(contentsOfFile: output, encoding: .utf8)
        let start = kept.flatMap { text in Self.kept.compactMap { text.firstRange(of: $0)?.lowerBound }.min() }
        let reading = start.flatMap { kept?[$0...] } ?? ""
        try (head + figures + reading).write(toFile: output, atomically: true, encoding: .utf8)
    }

    private var head: String {
        let date = Date.now.formatted(.iso8601.year().month().day())
        let notes = note.map { "- \($0)" }.joined(separator: "\n")
        return """
            # Measured

            Written by `make bench`; a ratio compares what ran side by side in one run, and means more than a rate.
            The load, the database and the server share the machine, so every rate includes its client.

            - \(date), `\(command)`
            - \(Machine().text)
            \(notes)


            """
    }
}
