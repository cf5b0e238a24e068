import Kernel

extension Account {
    /// Looks over every agency: the province's inspector and its administrator.
    package var overseesProvince: Bool {
        posts.contains { $0.role == .provinceAdministrator }
    }

    /// Sees the whole of that agency: leads it, looks after it, or inspects it.
    package func leads(_ agency: String) -> Bool {
        let leaders: [Role] = [.divisionHead, .agencyHead, .agencyAdministrator, .provinceAdministrator, .inspector]
        return posts.contains { $0.agency == agency && leaders.contains($0.role) }
    }

    /// The agencies whose figures the account may see, in the catalogue's order.
    package func overseen(in catalogue: Catalogue) -> [Agency] {
        let isOverAll = overseesProvince || leads(catalogue.province.slug)
        return isOverAll ? catalogue.agencies : catalogue.agencies.filter { leads($0.slug) }
    }
}
