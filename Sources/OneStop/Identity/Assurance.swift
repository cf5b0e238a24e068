/// How sure the province is of who holds an account; each level includes those before it.
///
/// Stored by its raw value, and the word in declarations of procedures.
package enum Assurance: String, Sendable, Hashable, CaseIterable {
    /// A name that was typed, and an address that letters reach.
    case declared
    /// A mobile phone that answered with a code.
    case phone
    /// An officer at a desk compared the card with the person.
    case counter
    /// The national identity vouches for the person.
    case national
}

extension Assurance: Comparable {
    package static func < (one: Assurance, other: Assurance) -> Bool { one.rank < other.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
