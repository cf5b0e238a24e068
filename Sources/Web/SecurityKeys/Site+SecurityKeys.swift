import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import OneStop

extension Site {
    /// For whom keys sign on the pages of this request; `nil` on an agency's own host, where they sign for nobody.
    func keyParty(_ request: Request) -> RelyingParty? {
        guard let party = RelyingParty(publicAddress: settings.publicAddress),
            party.isReached(as: request.head.authority ?? "")
        else { return nil }
        return party
    }

    /// The button that asks for one of the officer's keys, or where to go for it; nothing without a key that serves.
    func keyOffer(
        _ act: SecurityKeyButton.Act, to account: Account, error: String? = nil, _ request: Request
    ) async throws -> SecurityKeyOffer? {
        guard account.isOfficer else { return nil }
        let keys = try await office.securityKeys.keys(of: account.id)
        guard keys.contains(where: { $0.verifies || !act.purpose.wantsVerification }) else { return nil }
        guard keyParty(request) != nil else { return .elsewhere(settings.publicAddress) }
        return .button(SecurityKeyButton(act: act, error: error))
    }

    /// The officer's keys on the page of what keeps the account safe; nothing before there is a code on the phone.
    func keysView(of account: Account, _ standing: SecondFactorStanding, _ request: Request) async throws
        -> SecurityKeysView?
    {
        guard account.isOfficer, standing.isSetUp else { return nil }
        let place: SecurityKeysView.Place =
            if keyParty(request) != nil {
                .here
            } else if RelyingParty(publicAddress: settings.publicAddress) != nil {
                .elsewhere(settings.publicAddress)
            } else {
                .nowhere
            }
        return SecurityKeysView(keys: try await office.securityKeys.keys(of: account.id), place: place)
    }

    /// Puts a question to the browser of that visit.
    ///
    /// - Throws: `Edge.notFound` where no key is to be asked for.
    func question(
        _ purpose: SecurityKeyQuestion.Purpose, in session: Session, _ request: Request, _ context: EdgeContext
    ) async throws -> Response {
        guard let party = keyParty(request), session.account.isOfficer else { throw Edge.notFound }
        guard limits.securityKeys.allows(session.account.id.text, at: now()) else { throw Edge.tooMany }
        do {
            let question = try await office.securityKeys.ask(
                purpose, of: session.account.id, in: session.id, at: now())
            let options =
                purpose == .adding
                ? SecurityKeyOptions.making(question, for: session.account, at: party, named: siteName(context))
                : .signing(question, for: purpose, at: party)
            return Response(
                status: .ok, headers: [.contentType: "application/json"],
                body: .init(byteBuffer: .init(bytes: try JSONEncoder().encode(options))))
        } catch is SecurityKeyRefusal {
            throw Edge.notFound
        }
    }

    private func siteName(_ context: EdgeContext) -> String {
        let t = office.texts.wording(context.language)
        return t(office.catalogue.province.name)
    }
}
