import Foundation
package import Kernel

/// Whose dossier it is and how to reach them.
package struct Applicant: Sendable, Hashable, Codable {
    /// The person or body that the result is for.
    package let name: String
    /// The account that filed it; `nil` for paper.
    package let submitter: Person?
    package let phone: PhoneNumber?
    package let email: EmailAddress?
    package let language: Language

    package init(name: String, submitter: Person?, phone: PhoneNumber?, email: EmailAddress?, language: Language) {
        self.name = name
        self.submitter = submitter
        self.phone = phone
        self.email = email
        self.language = language
    }

    /// The same under another account of the same person.
    func held(by account: ID<Account>) -> Applicant {
        Applicant(
            name: name, submitter: submitter.map { Person(account: account, name: $0.name) }, phone: phone,
            email: email,
            language: language)
    }

    /// The same under another name.
    func named(_ name: String) -> Applicant {
        Applicant(name: name, submitter: submitter, phone: phone, email: email, language: language)
    }
}
