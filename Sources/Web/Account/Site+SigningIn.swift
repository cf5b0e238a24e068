import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import OneStop

extension Site {
    /// The account that the form's login and password let in.
    func signIn(_ form: PostedForm, _ context: EdgeContext) async throws(SignInFailure) -> Account {
        let login = String(form["login"].prefix(254))
        let account = Login(login)?.text ?? login
        guard limits.signIn.allows(context.remote, at: now()),
            limits.signInFromPlace.allows("\(account) \(context.remote)", at: now()),
            limits.signInOfAccount.allows(account, at: now())
        else { throw .tooMany }
        do {
            return try await office.accounts.signIn(
                login: login, password: String(form["password"].prefix(200)), now: now())
        } catch IdentityRefusal.passwordLapsed {
            await noteFailure(of: login, context)
            throw .lapsed
        } catch is IdentityRefusal {
            await noteFailure(of: login, context)
            throw .wrong
        } catch {
            throw .unavailable
        }
    }

    /// Kept for administrators, with the name where the login is an officer's; the answer is the same either way.
    private func noteFailure(of login: String, _ context: EdgeContext) async {
        do {
            let officer = try await office.accounts.officer(of: login)
            try await office.security.record(.signInFailed, by: officer?.person, from: context.origin, at: now())
        } catch {
            context.logger.error("sign-in failure not recorded: \(String(reflecting: error))")
        }
    }

    /// A new visit for that account, and on to the path, or first to what the visit still awaits.
    ///
    /// Any visit before it in this browser has another token, and ends.
    func opened(
        for account: Account, to path: String, flash: Flash? = nil, _ context: EdgeContext
    ) async throws(SignInFailure) -> Response {
        do {
            let awaited = try await awaited(of: account)
            let token = try await office.sessions.open(
                for: account, from: context.origin, awaiting: awaited, now: now())
            if let old = context.token { try await office.sessions.close(old) }
            var response =
                switch awaited {
                case nil: redirect(path: path, flash: flash)
                case .code: redirect(to: .secondFactor(next: path))
                case .enrolment: redirect(to: .enrolment(next: path))
                }
            response.set(CookieName.session, to: token, isSecure: settings.isSecure)
            return response
        } catch {
            throw .unavailable
        }
    }
}

extension IdentityRefusal {
    /// The input that it is about.
    var field: String {
        switch self {
        case .missingName: "name"
        case .notAPhoneOrEmail, .wrongLogin, .tooManyTries, .tooManyCodes: "login"
        case .passwordTooShort, .passwordTooLong, .passwordTooCommon, .passwordGiven, .passwordLapsed, .sampleAccount:
            "password"
        case .wrongCode, .codeExpired: "code"
        }
    }

    var phrase: Phrase {
        switch self {
        case .missingName: "identity.missingName"
        case .notAPhoneOrEmail: "identity.notAPhoneOrEmail"
        case .passwordTooShort: "identity.passwordTooShort"
        case .passwordTooLong: "identity.passwordTooLong"
        case .passwordTooCommon: "identity.passwordTooCommon"
        case .passwordGiven: "identity.passwordGiven"
        case .passwordLapsed: "identity.passwordLapsed"
        case .wrongLogin: "identity.wrongLogin"
        case .wrongCode: "identity.wrongCode"
        case .codeExpired: "identity.codeExpired"
        case .tooManyTries: "identity.tooManyTries"
        case .tooManyCodes: "people.too_many_codes"
        case .sampleAccount: "people.sample_account"
        }
    }
}
