import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import OneStop

extension Site {
    /// How long after a proof, or an act that asked for one, the next needs none.
    ///
    /// - Source: OWASP ASVS 5.0 7.5.1, 7.5.3.
    static let freshness: TimeInterval = 900

    /// The form's name of what proves.
    static let proofField = "_mat_khau"
    /// The same of what a security key signed.
    static let keyField = "_khoa"

    /// Lets a weighty act pass where the person proved lately who they are, or does so in this form.
    ///
    /// - Returns: the page that asks, which carries all that was typed; `nil` where the act may go on.
    func proving(_ form: PostedForm, _ request: Request, _ context: EdgeContext) async throws -> Response? {
        guard let session = context.session else { throw Edge.needsSignIn(office: true) }
        if try await isFresh(session) { return nil }
        let (typed, signed) = (form[Self.proofField], form[Self.keyField])
        guard !typed.isEmpty || !signed.isEmpty else { return try await asking(form, request, context, nil) }
        do throws(ProofFailure) {
            try await prove(typed, signed, session, request, context)
            return nil
        } catch {
            return try await asking(form, request, context, error)
        }
    }

    /// Each weighty act keeps the visit fresh, so that who works through a list is asked once.
    func isFresh(_ session: Session) async throws -> Bool {
        if isExempt(session.account) { return true }
        let age = now().timeIntervalSince(session.provedAt)
        guard age < Self.freshness else { return false }
        if age > 60 { try await office.sessions.prove(session.id, at: now()) }
        return true
    }

    /// By the password, by a code of the second factor, or by a security key that knows who is here.
    private func prove(
        _ typed: String, _ signed: String, _ session: Session, _ request: Request, _ context: EdgeContext
    ) async throws(ProofFailure) {
        let account = session.account
        guard limits.signInFromPlace.allows("\(account.id.text) \(context.remote)", at: now()),
            limits.signInOfAccount.allows(account.id.text, at: now())
        else { throw .tooMany }
        do {
            if typed.isEmpty {
                guard let party = keyParty(request) else { throw ProofFailure.key(.notAwaited) }
                try await office.securityKeys.verify(
                    signed, of: account, for: .proving, in: session.id, at: party, from: context.origin, now: now())
            } else if typed.count == 6, typed.allSatisfy(\.isNumber) {
                try await office.secondFactors.verify(typed, of: account, from: context.origin, at: now())
            } else if try await !office.accounts.isPassword(String(typed.prefix(200)), of: account.id) {
                try await office.security.record(.proofFailed, by: account.person, from: context.origin, at: now())
                throw ProofFailure.wrong
            }
            try await office.sessions.prove(session.id, at: now())
        } catch let failure as ProofFailure {
            throw failure
        } catch let refusal as SecurityKeyRefusal {
            throw .key(refusal)
        } catch SecondFactorRefusal.locked {
            throw .tooMany
        } catch is SecondFactorRefusal {
            throw .wrong
        } catch {
            context.logger.error("proof not checked: \(String(reflecting: error))")
            throw .unavailable
        }
    }

    /// The security key of the person of the open visit, for proof anew.
    func proofKey(
        _ failure: ProofFailure?, _ request: Request, _ context: EdgeContext
    ) async throws -> SecurityKeyOffer? {
        guard let account = context.session?.account else { return nil }
        let t = office.texts.wording(context.language)
        let error: String? = if case .key = failure { failure?.text(t) } else { nil }
        return try await keyOffer(.proving, to: account, error: error, request)
    }

    private func asking(
        _ form: PostedForm, _ request: Request, _ context: EdgeContext, _ failure: ProofFailure?
    ) async throws -> Response {
        let page = ProvingPage(
            action: request.uri.path, form: form, failure: failure, proofs: try await signOnProofs(context),
            key: try await proofKey(failure, request, context))
        return self.page(page.html(frame(context, request)), status: failure?.status ?? .forbidden)
    }
}

extension Link.Act {
    /// Signs for the agency, or turns a person away.
    var wantsProof: Bool { self == .approve || self == .refuse }
}
