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
