import ArgumentParser
import Foundation
import Logging
import OneStop

/// Puts a province's folder in force on a running system: checked first, all or nothing.
///
/// Exit codes: 0 published or unchanged, 64 with any error: what was in force stays so.
struct Publish: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check a province's folder and put it in force; running servers take it up within seconds.")

    @Argument(help: "The province's folder.")
    var folder: String = "Provinces/quang-nam"

    @Option(help: "sqlite:PATH or postgres://user:password@host:port/database.")
    var database: String = "sqlite:var/motcua.sqlite"

    @Option(help: "Where uploaded files lie.")
    var files: String = "var/files"

    @Option(help: "Why, in a few words; stands in the list of versions.")
    var note: String = ""

    @Option(help: "Put that earlier publication in force again, instead of the folder.")
    var rollBack: Int?

    @Flag(help: "List the publications, newest first, and publish nothing.")
    var list = false

    func run() async throws {
        var options = OfficeOptions()
        (options.database, options.province, options.files) = (database, folder, files)
        let why = PublicationNote(by: nil, text: note)
        let live = try await options.open(
            now: Date.now, note: why, offersFolder: !list && rollBack == nil, logger: Logger(label: "motcua"))
        do {
            if list { try await printHistory(live) } else { try await publish(as: why, in: live) }
        } catch let refusal as PublicationRefusal {
            await live.close()
            throw refusal.told(of: folder)
        }
        await live.close()
    }

    private func publish(as why: PublicationNote, in live: Office) async throws {
        let number =
            if let rollBack {
                try await live.publication.rollBack(to: rollBack, by: nil, at: Date.now)
            } else {
                try await live.publication.publish(ProvinceFolder.read(folder), as: why, at: Date.now)
            }
        print("publication \(number): \(live.catalogue.procedures.count) procedures in force")
        for difference in try await live.publication.differences(of: number) {
            print("  \(difference.slug): \(difference.changes.count) changes")
        }
    }

    private func printHistory(_ live: Office) async throws {
        for entry in try await live.publication.history() {
            print("\(entry.number)  \(entry.at)  \(entry.by ?? "-")  \(entry.procedures) procedures  \(entry.note)")
        }
    }
}
