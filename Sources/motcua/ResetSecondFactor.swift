import ArgumentParser
import Foundation
import Logging
import OneStop

/// Forgets an officer's second factor from the machine itself, for the last administrator who lost phone and paper.
///
/// Exit codes: 0 it is forgotten and noted in the security events, 64 no officer signs in so.
struct ResetSecondFactor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Forget an officer's second factor; the next sign-in sets a new one up.",
        discussion: "Administrators do this on the officer's page; this is for when none can sign in.")

    @OptionGroup var office: OfficeOptions

    @Option(help: "E-mail address or phone number that the officer signs in with.")
    var login: String

    func run() async throws {
        guard let login = Login(login) else { throw ValidationError("--login: neither an e-mail address nor a phone") }
        let live = try await office.open(now: Date.now, logger: Logger(label: "motcua"))
        let account = try await live.officers.resetFactor(of: login, at: Date.now)
        await live.close()
        guard let account else { throw ValidationError("--login: no officer signs in so") }
        print("\(account.name): the second factor is forgotten, every visit ended")
    }
}
