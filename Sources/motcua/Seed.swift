import ArgumentParser
import Foundation
import Logging
import OneStop

/// Fills a database with synthetic dossiers: the same seed and day give the same ones.
struct Seed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make synthetic dossiers, for trying and measuring.")

    @OptionGroup var office: OfficeOptions

    @Option(help: "How many dossiers.")
    var dossiers: Int = 240

    @Option(help: "The seed that makes them the same again.")
    var randomSeed: UInt64 = 2_016

    @Option(help: "The moment they are lived up to, Vietnam time: 2016-01-21T15:05. Now, if not given.")
    var until: String?

    func run() async throws {
        let now = try moment()
        let live = try await office.open(now: now, replacing: true, isDemo: true, logger: Logger(label: "motcua"))
        let people = try await DemoPeople.appoint(in: live, administrators: true, now: now)
        let start = ContinuousClock.now
        try await DemoDossiers(in: live, people: people, seed: randomSeed, now: now).make(dossiers)
        print("\(dossiers) dossiers made in \(ContinuousClock.now - start)")
        await live.close()
    }

    private func moment() throws -> Date {
        guard let until else { return Date.now }
        guard let moment = DemoClock.moment(until) else {
            throw ValidationError("--until \(until): write a day and a time as 2016-01-21T15:05.")
        }
        return moment
    }
}
