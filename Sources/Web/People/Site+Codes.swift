import Foundation
import Hummingbird
import Kernel
import OneStop

extension Site {
    /// Sends a code for that purpose, and answers no sooner whoever it is: how long it took tells nothing either.
    func sendCode(to login: String, for purpose: CodePurpose, _ context: EdgeContext) async throws {
        let end = ContinuousClock.now + Self.steadily
        let outcome: Result<Void, any Error>
        do {
            try await office.people.codes.ask(
                String(login.prefix(254)), for: purpose, browser: context.visitorCSRF, from: context.remote, now: now())
            outcome = .success(())
        } catch {
            outcome = .failure(error)
        }
        try? await Task.sleep(until: end, clock: .continuous)
        try outcome.get()
    }

    /// Far above what an account's code and message cost to write.
    static let steadily = Duration.milliseconds(250)
}

extension IdentityRefusal {
    /// What is said of a code that signs in or recovers: a new one is asked for on the page before.
    var codePhrase: Phrase { self == .codeExpired ? "people.code_expired" : phrase }
}
