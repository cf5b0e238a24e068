import Foundation
package import Kernel

/// Who came by a provider, as its checked words say.
package struct SignOnIdentity: Sendable, Hashable, Codable {
    package let provider: String
    package let issuer: String
    /// By whose door; one person may be a citizen by one account and an officer by another.
    package let audience: SignOnAudience
    /// What links the account.
    package let subject: String
    /// The token's own subject and visit, by which the provider ends visits later.
    let tokenSubject: String
    let tokenSession: String?
    /// The token itself, shown again when the person signs out there.
    let token: String
    package let name: String?
    package let identityNumber: String?
    package let phone: PhoneNumber?
    package let email: EmailAddress?
    /// What an administrator may have named an officer by.
    let login: String?
    package let birthDate: String?
    package let assurance: Assurance
    package let isMultiFactor: Bool
    /// The provider proved the phone, or the address, itself.
    let provesPhone: Bool
    let provesEmail: Bool

    /// - Throws: `.missing` for a subject that the operator's file names and the provider did not tell.
    init(_ answer: ProviderExchange.Answer, from provider: SignOnProvider) throws(SignOnRefusal) {
        let (claims, names) = (answer.claims, provider.claims)
        guard let subject = claims.text(names.subject), subject.utf8.count <= 255 else {
            throw .missing(names.subject)
        }
        guard let tokenSubject = claims.text("sub") else { throw .token(.subject) }
        self.provider = provider.key
        issuer = provider.issuer
        audience = provider.audience
        self.subject = subject
        self.tokenSubject = tokenSubject
        tokenSession = claims.text("sid")
        token = answer.token
        name = claims.text(names.name).map { String($0.trimmingBlanks.prefix(120)) }.flatMap { $0.isEmpty ? nil : $0 }
        identityNumber = names.identityNumber.flatMap(claims.text).flatMap(PersonalID.init)?.text
        phone = claims.text(names.phone).flatMap(PhoneNumber.init)
        email = claims.text(names.email).flatMap(EmailAddress.init)
        login = claims.text(names.login)
        birthDate = claims.text(names.birthDate).map { String($0.prefix(10)) }
        assurance = provider.assurance.level(of: claims.text(names.assurance))
        isMultiFactor = provider.multiFactor.holds(for: claims)
        provesPhone = provider.provesContacts || claims.isTrue("phone_number_verified")
        provesEmail = provider.provesContacts || claims.isTrue("email_verified")
    }

    /// The phone or address that the provider proved, the phone first; what is only said is never matched.
    package var proved: Login? {
        if provesPhone, let phone, phone.isMobile { return .phone(phone) }
        if provesEmail, let email { return .email(email) }
        return nil
    }
}
