import ArgumentParser
import Foundation

/// Writes the rows of filings and nothing else.
struct BareRows: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rows", abstract: "Write the rows of filings durably, without HTTP.")

    @OptionGroup var options: MeasureOptions
    @OptionGroup var stores: StoreOptions

    @Option(help: "How many filings.")
    var count: Int = 8_000

    @Option(help: "How many submit at once.")
    var submitters: Int = 64

    func run() throws {
        let store = try stores.open(options.engine, drafts: count)
        let sample = ClosedLoop(clients: submitters, count: count).run { _ in
            let answer = Answer()
            return { number in
                store.file(number, then: answer.give)
                try answer.wait()
            }
        }
        try options.keep(sample, as: .bareRows)
    }
}
