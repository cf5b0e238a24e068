import ArgumentParser
import Foundation

/// Makes the table of what the public log costs: to the terminal, and in its place in the file of results.
struct ReportLog: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report-log", abstract: "Print the table of the public log and put it into the file of results.")

    @Option(help: "The file with the measures.")
    var measures: String

    @Option(help: "The file of results; only the part \"The public log\" is written anew.")
    var output: String?

    @Option(help: "The command that measured.")
    var command: String

    @Option(help: "How the run went: a line; may be repeated.")
    var note: [String] = []

    private static let heading = "\n## The public log\n"
    private static let reading = "\n## Reading"

    func run() throws {
        let part = try part()
        print(part)
        guard let output else { return }
        let whole = try String(contentsOfFile: output, encoding: .utf8)
        let reading = whole.firstRange(of: Self.reading)?.lowerBound ?? whole.endIndex
        let before = whole.firstRange(of: Self.heading)?.lowerBound ?? reading
        try (whole[..<before] + part + whole[reading...]).write(toFile: output, atomically: true, encoding: .utf8)
    }

    private func part() throws -> String {
        let date = Date.now.formatted(.iso8601.year().month().day())
        let notes = ["\(date), `\(command)`", Machine().text] + note
        return """
            \(Self.heading)
            A dossier filed at a server that answers when the public log includes it, and at one that keeps no log, in turn.

            \(notes.map { "- \($0)" }.joined(separator: "\n"))

            \(ReportTables(measures: try Measure.all(in: measures)).log)

            """
    }
}
