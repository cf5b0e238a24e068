import Kernel

/// Who acts on a dossier, and by what right.
package enum Actor: Sendable, Hashable {
    /// The account that filed it, or its proxy.
    case applicant(Person)
    /// Whom the applicant's side admitted, looked up in the act's own transaction: a member of the organisation that it
    /// belongs to, or the person represented.
    case party(Person)
    /// An officer, with every post the person holds today.
    case officer(Person, posts: [Post])
    /// MotCua itself: clocks and sweepers.
    case system

    /// The officer holds that role in that agency.
    func holds(_ role: Role, in agency: String) -> Bool {
        guard case .officer(_, let posts) = self else { return false }
        return posts.contains { $0.agency == agency && $0.role == role }
    }

    /// The officer holds any working role (everything but reading) in that agency.
    func works(in agency: String) -> Bool {
        guard case .officer(_, let posts) = self else { return false }
        return posts.contains { $0.agency == agency && $0.role != .inspector }
    }

    /// The person, where one acts.
    package var person: Person? {
        switch self {
        case .applicant(let person), .party(let person), .officer(let person, _): person
        case .system: nil
        }
    }
}
