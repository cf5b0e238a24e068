import ArgumentParser
import Foundation
import Gateways
import OneStop

/// Checks the file that names gateways, and prints what to write into the gateways' own set-up.
///
/// Exit codes: 0 the file is fine, 64 with place, reason and remedy.
struct Messages: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the file of SMS and mail gateways; print where they reach the server.",
        discussion: "The file is described in deploy/kannel/messages.yaml. Nothing is sent.")

    @Argument(help: "The file, as given to `motcua serve --messages`.")
    var file: String

    @Option(help: "The site's address from outside, as given to `motcua serve`.")
    var publicAddress = "http://localhost:8080"

    func run() throws {
        let carriers: Carriers
        do {
            carriers = try MessagesFile.carriers(file, publicAddress: publicAddress)
        } catch let fault as MessagesFault {
            throw ValidationError(fault.description)
        }
        print("SMS: \(carriers.sms.map(\.name).joined(separator: ", "))")
        print("mail: \(carriers.mail.map(\.name).joined(separator: ", "))")
        guard let key = carriers.seal?.inboundKey else { return }
        print("inbound SMS: get-url = \"…/cong/sms/den?khoa=\(key)&tu=%p&chu=%a&ma=%I\"")
        print("bounces: the relay posts each letter to the return path to …/cong/thu/tra-lai")
    }
}
