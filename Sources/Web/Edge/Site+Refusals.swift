import Hummingbird
import Kernel
import Logging
import OneStop

extension Site {
    /// Writes down that an officer was refused what is another's: whoever tries one door after the other is seen.
    ///
    /// A citizen's are not written down, like their sign-ins ([decision 0022](docs/decisions/0022-access.md)).
    func noteRefusal(_ error: any Error, _ request: Request, _ context: EdgeContext) async {
        guard let officer = context.session?.account, officer.isOfficer, Self.isRefusal(error),
            limits.notedRefusals.allows(officer.id.text, at: now())
        else { return }
        let asked = "\(request.method) \(PersonalNumbers.redact(String(request.uri.path.prefix(200))))"
        do {
            try await office.security.record(
                .accessRefused, by: officer.person, from: context.origin, detail: asked, at: now())
        } catch {
            context.logger.error("refusal not recorded: \(String(reflecting: error))")
        }
    }

    /// What tells of a right that is missing, not of an address that was mistyped.
    private static func isRefusal(_ error: any Error) -> Bool {
        switch error {
        case Edge.forbidden, Refusal.notYourRole, Refusal.unknownDossier: true
        default: false
        }
    }
}
