import ArgumentParser
import Foundation

/// Posts filings' answers to the floor's server.
struct PostFloor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "post-floor", abstract: "Post filings to the floor's server.")

    @OptionGroup var options: MeasureOptions

    @Option(help: "The floor's port on 127.0.0.1.")
    var port: Int

    @Option(help: "What `capture` wrote: the draft's input is what is posted.")
    var template: String

    @Option(help: "How many filings.")
    var count: Int = 4_000

    @Option(help: "How many post at once.")
    var clients: Int = 64

    func run() throws {
        let drafts = try FilingTemplate(path: template).table("drafts")
        guard let column = drafts.columns.firstIndex(of: "input"), let input = drafts.rows.first?[column].asText else {
            throw ValidationError("the template has no draft")
        }
        let request = HTTPRequest.post("/\(options.engine.rawValue)", type: "application/json", Array(input.utf8))
        let sample = ClosedLoop(clients: clients, count: count).run { _ in
            let connection = try HTTPConnection(port: port)
            return { _ in
                let response = try connection.send(request)
                guard response.status == 303 else { throw HTTPFault("\(response.status)") }
            }
        }
        try options.keep(sample, as: .floorFiling)
    }
}
