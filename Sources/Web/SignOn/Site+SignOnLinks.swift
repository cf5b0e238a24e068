import Hummingbird
import Kernel
import OneStop

extension Site {
    /// The places by which a person enters, and those that a citizen may add; nothing where none is named.
    ///
    /// On an agency's own host nothing is offered: providers send people back to the province's address.
    func signOnLinks(_ context: EdgeContext, _ account: Account) async throws -> SignOnLinksView? {
        guard !office.signOns.providers.isEmpty else { return nil }
        let standing = try await office.signOns.standing(of: account.id)
        let linked = Set(standing.links.map(\.provider))
        let offered = account.isOfficer || context.agency != nil ? [] : office.signOns.providers(for: .citizens)
        return SignOnLinksView(
            standing: standing, names: signOnNames, offered: offered.filter { !linked.contains($0.key) },
            isOfficer: account.isOfficer)
    }

    /// The same of an officer, for an administrator.
    func officerSignOns(_ officer: ID<Account>, typed: PostedForm) async throws -> OfficerSignOnView? {
        let providers = office.signOns.providers(for: .officers)
        guard !providers.isEmpty else { return nil }
        return OfficerSignOnView(
            officer: officer, standing: try await office.signOns.standing(of: officer), providers: providers,
            typed: typed)
    }

    /// How the person of the open visit may prove anew who is here.
    func signOnProofs(_ context: EdgeContext) async throws -> SignOnProofs {
        guard let account = context.session?.account, context.agency == nil, !office.signOns.providers.isEmpty else {
            return SignOnProofs(providers: [], hasPassword: true)
        }
        let standing = try await office.signOns.standing(of: account.id)
        let linked = Set(standing.links.map(\.provider))
        let providers = office.signOns.providers.filter { linked.contains($0.key) }
        return SignOnProofs(providers: providers, hasPassword: standing.hasPassword || providers.isEmpty)
    }

    /// Where the visit of this request is ended at the provider too.
    func leaving(_ context: EdgeContext) async throws -> SignOnLeaving? {
        guard let visit = context.session ?? context.pending else { return nil }
        return try await office.signOns.leaving(
            visit.id, back: settings.publicAddress + Link.signOn(.signedOut).path, at: now())
    }

    /// Signed out here; the way to do so there. A page and not a redirect, because a form may not lead elsewhere, and
    /// because whoever keeps their own computer wants to stay signed in there.
    func left(_ leaving: SignOnLeaving, _ context: EdgeContext, _ request: Request) -> Response {
        var context = context
        context.session = nil
        context.pending = nil
        return page(SignedOutPage(leaving: leaving).html(frame(context, request)))
    }

    private var signOnNames: [String: LocalText] {
        Dictionary(office.signOns.providers.map { ($0.key, $0.name) }, uniquingKeysWith: { first, _ in first })
    }
}
