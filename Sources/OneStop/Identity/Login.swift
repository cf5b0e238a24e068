package import Kernel

/// What a person signs in with: a phone number or an e-mail address.
package enum Login: Sendable, Hashable {
    case phone(PhoneNumber)
    case email(EmailAddress)

    package init?(_ typed: String) {
        if let phone = PhoneNumber(typed) {
            self = .phone(phone)
        } else if let email = EmailAddress(typed) {
            self = .email(email)
        } else {
            return nil
        }
    }

    package var phone: PhoneNumber? { if case .phone(let phone) = self { phone } else { nil } }
    package var email: EmailAddress? { if case .email(let email) = self { email } else { nil } }

    package var text: String {
        switch self {
        case .phone(let phone): phone.text
        case .email(let email): email.text
        }
    }
}
