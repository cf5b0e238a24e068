package import Kernel

/// A person as written into the history: the account, and the name at that moment.
package struct Person: Sendable, Hashable, Codable {
    package let account: ID<Account>
    package let name: String

    package init(account: ID<Account>, name: String) {
        self.account = account
        self.name = name
    }
}
