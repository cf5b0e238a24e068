/// How sure the office is that an account is the person it names; each level holds all before it.
package enum Assurance: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// Said by the person alone.
    case declared
    /// The phone or the address answered with a code.
    case phone
    /// An officer saw the person with a paper.
    case counter
    /// The national identity vouches for the person.
    case national

    package static func < (one: Assurance, other: Assurance) -> Bool { one.rank < other.rank }

    private var rank: Int {
        switch self {
        case .declared: 0
        case .phone: 1
        case .counter: 2
        case .national: 3
        }
    }
}
