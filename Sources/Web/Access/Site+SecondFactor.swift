import HTTPTypes
import Hummingbird
import Kernel
import OneStop

extension Site {
    /// Accounts of a demo, whose password is public, are asked for nothing more.
    func isExempt(_ account: Account) -> Bool {
        settings.isDemo || account.email?.text.hasSuffix(DemoPeople.domain) ?? false
    }

    /// What a right password alone does not open for that account.
    func awaited(of account: Account) async throws -> Session.Awaited? {
        guard account.isOfficer else { return nil }
        if try await office.secondFactors.standing(of: account.id).isSetUp { return .code }
        return isExempt(account) || office.catalogue.province.secondFactor == .optional ? nil : .enrolment
    }

    /// The page after the password, with what was wrong with the code or with the key.
    func secondFactorPage(
        _ pending: Session, next: String, error: String? = nil, keyError: String? = nil, _ request: Request,
        _ context: EdgeContext
    ) async throws -> HTML {
        let page = SecondFactorPage(
            person: pending.account.name, next: next, error: error, keyError: keyError,
            key: try await keyOffer(.signingIn, to: pending.account, error: keyError, request))
        return page.html(frame(context, request))
    }

    /// Where somebody goes who has nothing to do at the second factor.
    func awayFromSecondFactor(_ context: EdgeContext, _ next: String) -> Response {
        if context.session != nil { return redirect(path: LocalPath.checked(next) ?? Link.officeHome.path) }
        if context.pending != nil { return redirect(to: .secondFactor(next: next)) }
        return redirect(path: Link.officeSignIn.path + Link.query([("tiep", next)]))
    }

    /// The visit behind its second factor: under a new token, so that whoever knew the old one knows nothing.
    func completed(_ context: EdgeContext, _ pending: Session, _ response: Response) async throws -> Response {
        let token = try await office.sessions.open(for: pending.account, from: context.origin, now: now())
        if let visit = try await office.sessions.find(token, now: now()) {
            try await office.signOns.carry(from: pending.id, to: visit.id)
        }
        if let old = context.token { try await office.sessions.close(old) }
        var response = response
        response.set(CookieName.session, to: token, isSecure: settings.isSecure)
        return response
    }
}
