import Foundation
import Kernel
import Storage

/// Gives a step that just opened to an officer: to who did it before where work was sent back, else by the agency's rule.
struct Distribution {
    let entry: Entry
    let tx: Transaction

    /// The event that does it; `nil` where the step stays in the queue.
    func assignment(of dossier: Dossier, after events: [DossierEvent], history: [Recorded]) throws -> DossierEvent? {
        guard dossier.assignee == nil, !dossier.isAway, !dossier.stage.isClosed, dossier.stage != .supplementRequested,
            events.contains(where: \.opensStep),
            let step = Path(of: dossier, under: entry.procedure).step(dossier.step)
        else { return nil }
        if events.contains(where: { $0.kind == "sent_back" }), let before = doer(of: step.id, in: history),
            let found = try candidates(for: step.role).first(where: { $0.person.account == before.account }),
            let (person, cause) = found.orDeputy(.doneBefore)
        {
            return .assigned(to: person, cause: cause)
        }
        guard let rule = try rule(for: step.role),
            let (person, cause) = rule.choice(among: try candidates(for: step.role))
        else { return nil }
        if rule.method == .inTurn { try remember(person, of: rule) }
        return .assigned(to: person, cause: cause)
    }

    /// Who did that step last.
    private func doer(of step: String, in history: [Recorded]) -> Person? {
        for recorded in history.reversed() {
            switch recorded.event {
            case .stepCompleted(let done) where done.step == step, .approved(let done) where done.step == step:
                return recorded.by.onBehalfOf ?? recorded.by.person
            default: continue
            }
        }
        return nil
    }

    /// The procedure's own rule before the one for all; locked, so that turns are taken one at a time.
    private func rule(for role: Role) throws -> AssignmentRule? {
        try tx.row(
            """
            SELECT agency, procedure, role, method, officer, last_officer
            FROM assignment_rules
            WHERE agency = \(entry.agency.slug) AND role = \(role.rawValue)
                AND procedure IN (\(entry.procedure.slug), '')
            ORDER BY procedure DESC
            LIMIT 1 \(.forUpdate)
            """
        ).map(AssignmentRule.init(row:))
    }

    private func remember(_ person: Person, of rule: AssignmentRule) throws {
        try tx.run(
            """
            UPDATE assignment_rules SET last_officer = \(person.account)
            WHERE agency = \(rule.agency) AND procedure = \(rule.procedure ?? "") AND role = \(rule.role.rawValue)
            """)
    }

    private func candidates(for role: Role) throws -> [AssignmentRule.Candidate] {
        try Staff.members(of: entry.agency.slug, holding: role, at: entry.at, in: tx).map {
            AssignmentRule.Candidate(person: $0.person, load: $0.open, absence: $0.absence)
        }
    }
}

extension DossierEvent {
    /// A step opens with it, or the work of one begins again.
    var opensStep: Bool {
        switch self {
        case .submitted, .accepted, .stepCompleted, .approved, .issued, .sentBack, .supplemented, .released(.absence?):
            true
        default: false
        }
    }

    /// What the officer does who has the step in hand: a deputy does it on that officer's behalf.
    var isHoldersAct: Bool {
        switch self {
        case .accepted, .refused, .supplementRequested, .stepCompleted, .sentBack, .approved, .issued, .returned,
            .stopped, .released, .withdrawalDeclined, .ticked:
            true
        default: false
        }
    }
}

extension Dossiers {
    /// Gives the step that those events opened to an officer, where a rule says to whom.
    ///
    /// - Returns: what that recorded; `nil` where the step stays in the queue.
    @discardableResult
    func distribute(
        _ dossier: inout Dossier, after events: [DossierEvent], history: [Recorded], as entry: Entry, in tx: Transaction
    ) throws -> Recorded? {
        let assignment = try Distribution(entry: entry, tx: tx).assignment(
            of: dossier, after: events, history: history)
        guard let assignment else { return nil }
        let system = Entry(
            actor: .system, at: entry.at, procedure: entry.procedure, agency: entry.agency, calendar: entry.calendar)
        return try system.append(assignment, to: &dossier, in: tx)
    }
}
