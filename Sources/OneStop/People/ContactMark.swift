import Kernel

/// Somebody's phone or address as it may lie about: to be recognised, and shown in part, but not to be written to.
struct ContactMark: Sendable, Hashable {
    let digest: String
    let masked: String

    init(_ contact: Login) {
        digest = SHA256Digest.of("contact \(contact.text)").hex
        masked =
            switch contact {
            case .phone(let phone): phone.masked
            case .email(let email): email.masked
            }
    }

    /// Of every contact that the account has proved.
    static func all(of account: Account) -> [ContactMark] {
        let logins = [account.phone.map(Login.phone), account.email.map(Login.email)]
        return logins.compactMap { $0 }.map(ContactMark.init)
    }
}
