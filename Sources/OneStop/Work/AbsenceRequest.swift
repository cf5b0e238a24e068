package import Kernel

/// An absence as it is asked for, before anything is checked.
package struct AbsenceRequest: Sendable, Hashable {
    package let agency: String
    package let officer: ID<Account>
    package let deputy: ID<Account>?
    package let from: CivilDay
    package let to: CivilDay
    package let reason: String

    package static let longest = 366

    package init(
        agency: String, officer: ID<Account>, deputy: ID<Account>?, from: CivilDay, to: CivilDay, reason: String
    ) {
        self.agency = agency
        self.officer = officer
        self.deputy = deputy
        self.from = from
        self.to = to
        self.reason = reason
    }

    /// The rules that need no I/O: days, roles, and neither chains nor circles of deputies.
    ///
    /// - Parameters:
    ///   - roles: the officer's working roles in the agency.
    ///   - deputyRoles: the deputy's; `nil` where none is named.
    ///   - existing: absences of the agency that didn't end yet.
    func check(
        roles: Set<Role>, deputyRoles: Set<Role>?, existing: [Absence], today: CivilDay
    ) throws(AbsenceRefusal) {
        guard !roles.isEmpty else { throw .unknownOfficer }
        guard from <= to, from >= today else { throw .badDays }
        guard from.days(until: to) < Self.longest else { throw .tooLong(days: Self.longest) }
        let near = existing.filter { $0.overlaps(from: from, to: to) }
        if let own = near.first(where: { $0.officer.account == officer }) {
            throw .overlaps(from: own.from, to: own.to)
        }
        if let other = near.first(where: { $0.deputy?.account == officer }) {
            throw .standsIn(for: other.officer.name, from: other.from, to: other.to)
        }
        guard let deputy, let deputyRoles else { return }
        guard deputy != officer else { throw .deputyIsSelf }
        let lacking = roles.subtracting(deputyRoles)
        guard lacking.isEmpty else { throw .deputyLacks(Role.allCases.filter(lacking.contains)) }
        if let away = near.first(where: { $0.officer.account == deputy }) {
            throw .deputyAway(from: away.from, to: away.to)
        }
    }
}
