package import Kernel
import Storage

/// How an agency gives the steps of a role to its officers, of one procedure or of all.
package struct AssignmentRule: Sendable, Hashable {
    package let agency: String
    /// `nil` for all that have no rule of their own.
    package let procedure: String?
    package let role: Role
    package let method: Method
    /// Who got the last one, where officers take turns.
    let last: ID<Account>?

    package enum Method: Sendable, Hashable {
        /// Whoever has the fewest open dossiers in hand.
        case leastLoaded
        /// One after the other.
        case inTurn
        case named(ID<Account>)
    }

    package init(
        agency: String, procedure: String?, role: Role, method: Method, last: ID<Account>? = nil
    ) {
        self.agency = agency
        self.procedure = procedure
        self.role = role
        self.method = method
        self.last = last
    }

    init(row: Row) throws {
        let procedure: String = try row.get("procedure")
        let officer: ID<Account>? = try row.getOptional("officer")
        let method: String = try row.get("method")
        self.init(
            agency: try row.get("agency"), procedure: procedure.isEmpty ? nil : procedure,
            role: try row.get("role"), method: try Method(method, officer: officer),
            last: try row.getOptional("last_officer"))
    }

    /// The officer of those who may have the step that the rule finds; `nil` leaves it in the queue.
    ///
    /// An absent officer never gets anything; for a named one the deputy does.
    func choice(among candidates: [Candidate]) -> (Person, AssignmentCause)? {
        let present = candidates.filter { $0.absence == nil }.sorted { $0.person.account.text < $1.person.account.text }
        switch method {
        case .named(let officer):
            return candidates.first { $0.person.account == officer }?.orDeputy(.named)
        case .leastLoaded:
            return present.min { $0.load < $1.load }.map { ($0.person, AssignmentCause(way: .leastLoaded)) }
        case .inTurn:
            let next = present.first { last.map(\.text) ?? "" < $0.person.account.text } ?? present.first
            return next.map { ($0.person, AssignmentCause(way: .inTurn)) }
        }
    }

    /// Somebody who holds the step's role, with what is in hand.
    struct Candidate: Sendable, Hashable {
        let person: Person
        let load: Int
        let absence: Absence?

        /// The officer, or the deputy while away; `nil` while away without one.
        func orDeputy(_ way: AssignmentCause.Way) -> (Person, AssignmentCause)? {
            guard let absence else { return (person, AssignmentCause(way: way)) }
            return absence.deputy.map { ($0, AssignmentCause(way: way, insteadOf: person)) }
        }
    }
}

extension AssignmentRule.Method {
    /// As a row has it.
    ///
    /// - Throws: code `value` for a word that is none, and for a rule that names nobody.
    fileprivate init(_ word: String, officer: ID<Account>?) throws {
        switch (word, officer) {
        case ("it-viec", _): self = .leastLoaded
        case ("lan-luot", _): self = .inTurn
        case ("dich-danh", let officer?): self = .named(officer)
        default: throw StorageError(.value, "assignment_rules.method = \(word)")
        }
    }

    /// As rows and forms write it.
    package var word: String {
        switch self {
        case .leastLoaded: "it-viec"
        case .inTurn: "lan-luot"
        case .named: "dich-danh"
        }
    }
}
