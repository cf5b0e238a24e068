import Foundation
import Kernel
import Storage

/// What a decision must know of the people around a dossier; read in the decision's own transaction.
package struct Staffing: Sendable, Hashable {
    /// The absent officer who has the dossier in hand and whose deputy asks.
    package var standsInFor: Person?
    /// Why the officer named in an assignment can't have the step.
    package var unfit: Refusal?

    package static let usual = Staffing()

    package init(standsInFor: Person? = nil, unfit: Refusal? = nil) {
        self.standsInFor = standsInFor
        self.unfit = unfit
    }

    /// Reads it for that command.
    static func read(
        for command: Command, by actor: Actor, on dossier: Dossier, role: Role?, at now: Date, in tx: Transaction
    ) throws -> Staffing {
        let today = VietnamTime.day(of: now)
        var staffing = Staffing.usual
        if case .officer(let person, _) = actor, let holder = dossier.assignee, holder.account != person.account,
            let absence = try Absences.current(of: holder.account, in: dossier.agency, on: today, in: tx),
            absence.deputy?.account == person.account
        {
            staffing.standsInFor = holder
        }
        if case .assign(let person) = command {
            staffing.unfit = try unfit(person, for: role, in: dossier.agency, on: today, in: tx)
        }
        return staffing
    }

    private static func unfit(
        _ person: Person, for role: Role?, in agency: String, on day: CivilDay, in tx: Transaction
    ) throws -> Refusal? {
        let post = try tx.row(
            """
            SELECT account
            FROM posts
            WHERE account = \(person.account) AND agency = \(agency) AND role = \(role?.rawValue ?? "")
            """)
        guard post != nil else { return .notAssignable(person.name) }
        let absence = try Absences.current(of: person.account, in: agency, on: day, in: tx)
        return absence.map { .absent(person.name, until: $0.to) }
    }
}
