package import Kernel
import Storage

/// Where news of a dossier goes: to the mobile, to the address, to both; to none only where there is none.
package struct Route: Sendable, Hashable {
    package let phone: PhoneNumber?
    package let email: EmailAddress?
    package let isAccented: Bool

    /// What that person's contacts and wishes leave; a wish that would leave nothing isn't followed.
    ///
    /// A phone that wrote HUY hears nothing more, except what the law owes the applicant where there is no address
    /// for a letter (`Situation.isOwed`). Codes and answers, for which a phone asks itself, don't come this way.
    package init(
        phone: PhoneNumber?, email: EmailAddress?, as wishes: ContactPreferences, hasOptedOut: Bool,
        isOwed: Bool = false
    ) {
        let isShut = hasOptedOut && !(isOwed && email == nil)
        let mobile = isShut ? nil : phone.flatMap { $0.isMobile ? $0 : nil }
        let wanted = (wishes.bySMS ? mobile : nil, wishes.byEmail ? email : nil)
        let isNothing = wanted.0 == nil && wanted.1 == nil
        self.phone = isNothing ? mobile : wanted.0
        self.email = isNothing ? email : wanted.1
        isAccented = wishes.isAccented
    }

    /// Where that news goes.
    init(to applicant: Applicant, as wishes: ContactPreferences, telling situation: Situation, in tx: Transaction)
        throws
    {
        self.init(
            phone: applicant.phone, email: applicant.email, as: wishes,
            hasOptedOut: try applicant.phone.map { try OptOuts.holds($0, in: tx) } ?? false,
            isOwed: situation.isOwed)
    }

    /// To whom what is said: the letter to the address, the short text to the mobile.
    func addressed(_ template: SituationWords, _ values: [String: String]) -> [(String, String)] {
        let letter = email.map { ($0.text, Wording.fill(template.body, values)) }
        let sms = phone.map { ($0.text, SMSWords(isAccented: isAccented).fill(template.sms, values)) }
        return [letter, sms].compactMap { $0 }
    }
}
