package import Kernel

/// What the desk wrote down beside the form: whose dossier, who brought it, by which way.
package struct DeskNote: Sendable, Hashable, Codable {
    package let owner: DeskPerson
    /// Who brought it in the owner's name.
    package let proxy: DeskProxy?
    /// The letter it came in.
    package let post: PostalItem?

    package init(owner: DeskPerson, proxy: DeskProxy? = nil, post: PostalItem? = nil) {
        self.owner = owner
        self.proxy = proxy
        self.post = post
    }
}

/// A person as the desk knows one: by card, or as told.
package struct DeskPerson: Sendable, Hashable, Codable {
    package let name: String
    /// Number of the card or passport.
    package let number: String?
    package let born: CivilDay?
    package let address: String?

    package init(name: String, number: String? = nil, born: CivilDay? = nil, address: String? = nil) {
        self.name = name
        self.number = number
        self.born = born
        self.address = address
    }
}

/// Who acts for the owner at the desk, and by what paper.
package struct DeskProxy: Sendable, Hashable, Codable {
    package let name: String
    package let number: String
    package let authorisation: String

    package init(name: String, number: String, authorisation: String) {
        self.name = name
        self.number = number
        self.authorisation = authorisation
    }
}

/// A letter as the post delivered it; the dossier counts as received when the desk has it.
package struct PostalItem: Sendable, Hashable, Codable {
    package let number: String
    package let broughtBy: String

    package init(number: String, broughtBy: String) {
        self.number = number
        self.broughtBy = broughtBy
    }
}
