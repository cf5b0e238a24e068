package import Foundation
package import Kernel

/// Everything a decision on one dossier depends on: who asks, under which rules, at what moment. No I/O.
package struct Ruling: Sendable {
    let dossier: Dossier
    let actor: Actor
    let procedure: Procedure
    let path: Path
    let now: Date
    let calendar: WorkingCalendar
    let neighbours: Neighbours
    let staffing: Staffing

    package init(
        on dossier: Dossier, by actor: Actor, under procedure: Procedure, at now: Date, calendar: WorkingCalendar,
        staffing: Staffing, neighbours: Neighbours
    ) {
        self.staffing = staffing
        self.dossier = dossier
        self.actor = actor
        self.procedure = procedure
        self.path = Path(of: dossier, under: procedure)
        self.now = now
        self.calendar = calendar
        self.neighbours = neighbours
    }

    /// The open step.
    var step: Step {
        get throws(Refusal) {
            guard let step = path.step(dossier.step) else { throw .wrongStep(dossier.step) }
            return step
        }
    }

    /// Passes where the dossier is at one of those stages.
    func require(stage allowed: Stage...) throws(Refusal) {
        guard allowed.contains(dossier.stage) else { throw .wrongStage(dossier.stage) }
    }

    /// Passes where the officer holds one of those roles in the dossier's agency, or in the one named.
    func require(role roles: Role..., in agency: String? = nil) throws(Refusal) {
        guard roles.contains(where: { actor.holds($0, in: agency ?? dossier.agency) }) else {
            throw .notYourRole(needed: roles)
        }
    }

    /// Passes where the open step is the officer's and nobody else has it in hand; claims it where nobody has.
    func takeStep() throws(Refusal) -> [DossierEvent] {
        try require(role: step.role, in: dossier.handler)
        guard let holder = dossier.assignee else { return [.claimed] }
        guard has(holder) else { throw .claimedBy(holder.name) }
        return []
    }

    /// Passes where the applicant asks.
    func requireApplicant() throws(Refusal) {
        if case .party = actor { return }
        guard case .applicant(let person) = actor, person.account == dossier.filing.applicant.submitter?.account else {
            throw .unknownDossier
        }
    }

    /// The text without blanks around it, refused where empty or longer than `max` characters.
    func reason(_ text: String, max: Int = 2_000) throws(Refusal) -> String {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !trimmed.isEmpty else { throw .missingReason }
        guard trimmed.unicodeScalars.count <= max else { throw .tooLong(max: max) }
        return trimmed
    }
}
