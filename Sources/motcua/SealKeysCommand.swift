import ArgumentParser
import Foundation
import Storage

/// Shows which keys seal the database, or makes the next one.
///
/// Exit codes: 0 done, 1 with the reason on standard error.
struct SealKeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seal-keys",
        abstract: "Show the keys that seal what is personal in the database, or make the next one.",
        discussion: """
            The first key is made at the first start. With --next another is made: servers started from then on seal under
            it, and open what lies under the former ones, whose files must stay. Copy the folder to every server of the
            province, and to a safe place apart from the database's backups: without it nobody can read the dossiers.
            """)

    @OptionGroup var office: OfficeOptions

    @Flag(help: "Make the next key.")
    var next = false

    func run() throws {
        do {
            let folder = office.sealKeyFolder
            if next { try folder.makeNext() }
            guard let keys = try folder.read() else {
                throw Doubt("\(folder.path): no key; the first is made at the first start, or with --next")
            }
            for key in keys.keys { print("\(folder.path)/\(key.generation).key \(key.fingerprint)") }
        } catch let doubt as Doubt {
            throw doubt.leave("motcua seal-keys")
        }
    }
}
