package import Kernel

/// A person known to MotCua: a citizen who files, or an officer who works on dossiers.
package struct Account: Sendable, Hashable {
    package let id: ID<Account>
    package let name: String
    package let phone: PhoneNumber?
    package let email: EmailAddress?
    /// What an officer does, and where; empty for citizens.
    package let posts: [Post]
    package let language: Language

    package init(
        id: ID<Account>, name: String, phone: PhoneNumber?, email: EmailAddress?, posts: [Post], language: Language
    ) {
        self.id = id
        self.name = name
        self.phone = phone
        self.email = email
        self.posts = posts
        self.language = language
    }

    package var isOfficer: Bool { !posts.isEmpty }

    /// Publishes for the whole province.
    package var isProvinceAdministrator: Bool { posts.contains { $0.role == .provinceAdministrator } }
    /// Takes dossiers in, at whatever agency.
    package var receives: Bool { posts.contains { $0.role == .reception } }

    /// The person as events keep it.
    package var person: Person { Person(account: id, name: name) }
}
