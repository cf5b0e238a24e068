import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import OneStop

extension Site {
    /// Where the provider sends people back, letter by letter what it was told at registration.
    func redirectAddress(_ key: String) -> String { settings.publicAddress + Link.signOn(.back(key)).path }

    /// What only this browser knows of a sign-on under way.
    func signOnSecret(_ request: Request) -> String? {
        request.cookie(CookieName.signOn, isSecure: settings.isSecure)
    }

    /// Sends the browser to the provider.
    func leave(
        to key: String, for purpose: SignOnPurpose, next: String?, _ request: Request, _ context: EdgeContext
    ) async throws -> Response {
        guard limits.signOn.allows(context.remote, at: now()) else { throw Edge.tooMany }
        do {
            let asked = try await office.signOns.begin(
                key, for: purpose, browser: signOnSecret(request), redirect: redirectAddress(key), next: next,
                session: purpose == .signIn ? nil : context.session, language: context.language, at: now())
            var response = Response(status: .seeOther, headers: [.location: asked.address])
            response.set(CookieName.signOn, to: asked.secret, isSecure: settings.isSecure, lasting: 600)
            return response
        } catch let refusal as SignOnRefusal {
            return refused(refusal, at: key, request, context)
        }
    }

    /// Where the outcome leads.
    func answer(_ outcome: SignOnOutcome, _ context: EdgeContext) async throws -> Response {
        switch outcome {
        case .opens(let account, let identity, let next):
            return try await opened(for: account, by: identity, to: next, context)
        case .awaits(let secret):
            var response = redirect(to: .signOn(.arrival))
            response.set(CookieName.signOn, to: secret, isSecure: settings.isSecure, lasting: 1_800)
            return response
        case .renewed(let next):
            return redirect(path: next ?? Link.signOn(.proved).path)
        }
    }

    /// A new visit by a provider, and on to the path, or first to the second factor unless the provider asked for one.
    func opened(
        for account: Account, by identity: SignOnIdentity, to path: String?, _ context: EdgeContext
    ) async throws -> Response {
        let awaited = account.isOfficer && identity.isMultiFactor ? nil : try await awaited(of: account)
        let token = try await office.sessions.open(for: account, from: context.origin, awaiting: awaited, now: now())
        if let visit = try await office.sessions.find(token, now: now()) {
            try await office.signOns.remember(identity, in: visit.id)
        }
        if let old = context.token { try await office.sessions.close(old) }
        let path = path ?? (account.isOfficer ? Link.officeHome.path : Link.dossiers.path)
        var response =
            switch awaited {
            case nil: redirect(path: path)
            case .code: redirect(to: .secondFactor(next: path))
            case .enrolment: redirect(to: .enrolment(next: path))
            }
        response.set(CookieName.session, to: token, isSecure: settings.isSecure)
        response.set(CookieName.signOn, to: "", isSecure: settings.isSecure, lasting: 0)
        return response
    }

    /// Says why nobody came in, and notes it without any token, code or secret.
    func refused(
        _ refusal: SignOnRefusal, at key: String, _ request: Request, _ context: EdgeContext
    ) -> Response {
        let provider = try? office.signOns.provider(key)
        context.logger.warning(
            "sign-on refused",
            metadata: ["id": "\(context.requestID)", "provider": "\(provider?.key ?? "-")", "why": "\(refusal.detail)"])
        let page = SignOnRefusedPage(
            refusal: refusal, provider: provider, isSignedIn: context.session != nil, requestID: context.requestID)
        // The page's own address may hold a code and a state, which no link of the page may carry on.
        var head = request.head
        head.path = (provider?.audience == .officers ? Link.officeSignIn : .signIn(next: nil)).path
        let shown = frame(context, Request(head: head, body: request.body))
        return self.page(page.html(shown), status: refusal.status)
    }
}

extension SignOnRefusal {
    var status: HTTPResponse.Status {
        switch self {
        case .unknownProvider: .notFound
        case .unreachable, .misconfigured: .serviceUnavailable
        case .linkedElsewhere, .lastWay: .conflict
        default: .forbidden
        }
    }

    var phrase: Phrase { Phrase(computed: "sign_on.refused.\(word)") }
}
