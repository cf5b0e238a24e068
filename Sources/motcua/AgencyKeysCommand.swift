import ArgumentParser
import Foundation
import Kernel
import OneStop

/// Makes keys and certificates with which the agencies of a province sign their papers.
///
/// Exit codes: 0 done, 1 with the reason on standard error.
struct AgencyKeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agency-keys",
        abstract: "Make a key and a certificate for each agency that has none, under an authority of one's own.",
        discussion: """
            For demos and trials. Where a state authority issues certificates, put them there instead: ca.crt, and for
            each agency <short name>.crt and <short name>.key, PEM, the keys with mode 0600.
            """)

    @Argument(help: "Folder of the keys.")
    var folder: String = "var/signing"

    @Option(help: "The province's folder.")
    var province: String = "Provinces/quang-nam"

    func run() throws {
        do {
            let catalogue = CatalogueLoader.load(province).catalogue
            guard let catalogue else { throw Doubt("\(province): run motcua check first") }
            let made = try AgencyKeyFolder(path: folder).complete(
                catalogue.agencies, authority: catalogue.province.authority.vi, now: Date.now)
            print("\(made) made in \(folder)")
        } catch let doubt as Doubt {
            throw doubt.leave("motcua agency-keys")
        }
    }
}
