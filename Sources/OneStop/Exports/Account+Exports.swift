extension Account {
    /// Decides on exports of that agency: as its head, or for a head's request as its administrator.
    package func decidesExports(of agency: String) -> Bool {
        posts.contains { $0.agency == agency && ($0.role == .agencyHead || $0.role == .agencyAdministrator) }
    }

    func heads(_ agency: String) -> Bool { posts.contains(Post(agency: agency, role: .agencyHead)) }
}
