import Kernel
import Storage

/// Somebody's phone or address to be recognised by: in rows it is a blind index and a part to be shown.
struct ContactMark: Sendable, Hashable {
    private let text: String
    let masked: String

    init(_ contact: Login) {
        text = contact.text
        masked =
            switch contact {
            case .phone(let phone): phone.masked
            case .email(let email): email.masked
            }
    }

    /// What stands for it where rows are looked up.
    func index(in tx: Transaction) throws -> String { try tx.blind(text, as: .contact) }

    /// Of every contact that the account has proved.
    static func all(of account: Account) -> [ContactMark] {
        let logins = [account.phone.map(Login.phone), account.email.map(Login.email)]
        return logins.compactMap { $0 }.map(ContactMark.init)
    }
}
