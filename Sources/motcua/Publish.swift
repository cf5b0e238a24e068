import ArgumentParser
import Foundation
import Kernel
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

    @Option(help: "Folder of the keys that seal what is personal; beside the database without it.")
    var sealKeys: String?

    @Option(help: "Why, in a few words; stands in the list of versions.")
    var note: String = ""

    @Option(help: "Put that earlier publication in force again, instead of the folder.")
    var rollBack: Int?

    @Flag(help: "List the publications, newest first, and publish nothing.")
    var list = false

    @Option(help: "Language of the messages: vi or en.")
    var language: Language = .en

    func run() async throws {
        var options = OfficeOptions()
        (options.database, options.province, options.files) = (database, folder, files)
        // Read only by its owner, an option that was never parsed ends the command.
        options.sealKeys = sealKeys
        let why = PublicationNote(by: nil, text: note)
        let start = Date.now
        let live = try await options.open(
            now: start, note: why, offersFolder: !list && rollBack == nil, language: language,
            logger: Logger(label: "motcua"))
        do {
            if list { try await printHistory(live) } else { try await publish(as: why, in: live, opened: start) }
        } catch let refusal as PublicationRefusal {
            await live.close()
            throw refusal.told(of: folder, in: language)
        }
        await live.close()
    }

    private func publish(as why: PublicationNote, in live: Office, opened: Date) async throws {
        let before = live.publication.number
        let number =
            if let rollBack {
                try await live.publication.rollBack(to: rollBack, by: nil, at: Date.now)
            } else {
                try await live.publication.publish(ProvinceFolder.read(folder), as: why, at: Date.now)
            }
        // The first one of all was published on opening, with the same note.
        let at = try await live.publication.entry(number)?.at
        guard number != before || at.map({ $0 >= opened.addingTimeInterval(-0.001) }) == true else {
            return print(
                told("bản công bố \(number): không có gì thay đổi", "publication \(number): nothing to change"))
        }
        let count = live.catalogue.procedures.count
        print(
            told(
                "bản công bố \(number): \(count) thủ tục đang hiệu lực",
                "publication \(number): \(count) procedures in force"))
        for difference in try await live.publication.differences(of: number) {
            let changes = difference.changes.map { $0.words.text(language) }
            print("  \(difference.slug): \(changes.joined(separator: ", "))")
        }
    }

    private func told(_ vi: String, _ en: String) -> String { LocalText(vi: vi, en: en).text(language) }

    private func printHistory(_ live: Office) async throws {
        for entry in try await live.publication.history() {
            let procedures = told("\(entry.procedures) thủ tục", "\(entry.procedures) procedures")
            print("\(entry.number)  \(VietnamTime.stamp(entry.at))  \(entry.by ?? "-")  \(procedures)  \(entry.note)")
        }
    }
}
