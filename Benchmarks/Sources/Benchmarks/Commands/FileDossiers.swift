import ArgumentParser
import Foundation

/// Prepares drafts, untimed, then files them all, timed.
struct FileDossiers: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "file", abstract: "File dossiers at a demo server that runs with --no-limits.")

    @OptionGroup var options: MeasureOptions

    @Option(help: "The server's port on 127.0.0.1.")
    var port: Int

    @Option(help: "How many dossiers.")
    var count: Int = 4_000

    @Option(help: "How many file at once.")
    var clients: Int = 64

    @Option(help: "The file that the codes are written to.")
    var codes: String?

    @Option(help: "File that many a second, whether or not the last were answered; as fast as they are, without it.")
    var rate: Int?

    @Option(help: "What it is written down as.")
    var work: Work = .filing

    @Flag(help: "Writes no measure: for warming up.")
    var unmeasured = false

    func run() throws {
        let visitor = try Visitor(login: "congdan@demo.vn", isOfficer: false, port: port)
        let drafts = try prepared(by: visitor)
        let filed = DraftPaths()
        let sample = ClosedLoop(clients: min(clients, count), count: count, rate: rate).run { _ in
            let connection = try HTTPConnection(port: port)
            return { number in
                let response = try connection.send(visitor.post(drafts[number], [("dong_y", "1")]))
                guard response.status == 303, let receipt = response.location, receipt.hasSuffix("/bien-nhan") else {
                    throw HTTPFault("\(response.status) to a filing")
                }
                filed.add(String(receipt.dropFirst("/ho-so/".count).dropLast("/bien-nhan".count)))
            }
        }
        guard Set(filed.all).count == count || sample.failures > 0 else { throw HTTPFault("two drafts, one code") }
        if let codes { try filed.all.joined(separator: "\n").write(toFile: codes, atomically: true, encoding: .utf8) }
        if unmeasured, sample.failures == 0 { return }
        try options.keep(sample, as: work)
    }

    private func prepared(by visitor: Visitor) throws -> [String] {
        let paths = DraftPaths()
        let sample = ClosedLoop(clients: min(16, count), count: count).run { _ in
            let filler = DraftFiller(visitor: visitor, connection: try HTTPConnection(port: port))
            return { number in paths.add(try filler.fill(number)) }
        }
        if let failure = sample.firstFailure { throw HTTPFault("while preparing drafts: \(failure)") }
        return paths.all
    }
}
