package import Kernel
import Storage

/// Days on which an officer is away from one agency, and who acts meanwhile.
package struct Absence: Sendable, Hashable {
    package let id: ID<Absence>
    package let agency: String
    package let officer: Person
    /// Acts on the officer's behalf; without one, work goes back to the queue.
    package let deputy: Person?
    /// First and last day, both away.
    package let from: CivilDay
    package let to: CivilDay
    package let reason: String
    package let enteredBy: Person

    init(
        id: ID<Absence>, agency: String, officer: Person, deputy: Person?, from: CivilDay, to: CivilDay, reason: String,
        enteredBy: Person
    ) {
        self.id = id
        self.agency = agency
        self.officer = officer
        self.deputy = deputy
        self.from = from
        self.to = to
        self.reason = reason
        self.enteredBy = enteredBy
    }

    init(row: Row) throws {
        let deputy: ID<Account>? = try row.getOptional("deputy")
        self.init(
            id: try row.get("id"), agency: try row.get("agency"),
            officer: Person(account: try row.get("officer"), name: try row.get("officer_name")),
            deputy: try deputy.map { Person(account: $0, name: try row.get("deputy_name")) },
            from: try row.get("from_day"), to: try row.get("to_day"), reason: try row.get("reason"),
            enteredBy: Person(account: try row.get("entered_by"), name: try row.get("entered_by_name")))
    }

    package func covers(_ day: CivilDay) -> Bool { from <= day && day <= to }

    /// Both are away on some day.
    func overlaps(from otherFrom: CivilDay, to otherTo: CivilDay) -> Bool { from <= otherTo && otherFrom <= to }
}
