import Kernel

extension Account {
    /// Sees to the officers' accounts of that agency.
    package func administers(_ agency: String) -> Bool {
        isProvinceAdministrator || posts.contains { $0.agency == agency && $0.role == .agencyAdministrator }
    }

    /// Sees to officers' accounts at all.
    package var administersAccounts: Bool {
        posts.contains { $0.role == .agencyAdministrator || $0.role == .provinceAdministrator }
    }

    /// Sees to that officer's account: never the own one, and an agency's administrator only where every post is one of
    /// the own agencies, so that none reaches into another agency through a shared officer.
    package func administers(_ officer: Account) -> Bool {
        guard officer.isOfficer, officer.id != id else { return false }
        if isProvinceAdministrator { return true }
        return !officer.isProvinceAdministrator && officer.posts.allSatisfy { administers($0.agency) }
    }

    /// May give and take that post: an agency's administrator none of administration.
    package func mayGive(_ post: Post) -> Bool {
        if isProvinceAdministrator { return true }
        return administers(post.agency) && post.role != .agencyAdministrator && post.role != .provinceAdministrator
    }
}
