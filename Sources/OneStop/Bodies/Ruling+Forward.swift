import Foundation
import Kernel

extension Ruling {
    /// One act on the agency that the dossier lies with.
    func forward(_ command: ForwardCommand) throws(Refusal) -> [DossierEvent] {
        switch command {
        case .propose(let to, let name, let reason): return try propose(to, name, reason: reason)
        case .approve:
            guard let proposal = dossier.proposedForwarding else { throw .notOffered("forwarding") }
            try requireOwnHead()
            return [.forwarded(try sending(proposal))]
        case .refuse(let text):
            guard dossier.proposedForwarding != nil else { throw .notOffered("forwarding") }
            try requireOwnHead()
            return [.forwardingEnded(reason: try reason(text))]
        case .giveBack(let text):
            guard dossier.isAway else { throw .notOffered("forwarding") }
            try require(stage: .processing, .decided)
            let claim = try isHead ? [] : takeStep()
            return claim + [.forwardingEnded(reason: try reason(text))]
        case .transfer(let to, let name, let reason): return try transfer(to, name, reason: reason)
        }
    }

    private func propose(_ to: String, _ name: LocalText, reason text: String) throws(Refusal) -> [DossierEvent] {
        try require(stage: .processing)
        guard !dossier.isAway, dossier.proposedForwarding == nil else { throw .alreadyForwarded }
        guard to != dossier.agency, let working = neighbours.calendar(of: to) else { throw .notOffered(to) }
        let step = try step
        switch step.kind {
        case .approve, .issue, .return, .reception, .payment: throw .wrongStep(step.id)
        case .review, .inspection, .council, .consultation, .exam, .submitUp, .notify: break
        }
        let isOwnHead = isHead(of: dossier.agency)
        let claim = try isOwnHead ? [] : takeStep()
        let forwarding = Forwarding(
            to: to, name: name, step: step.id, reason: try reason(text), at: now, due: share(of: step, by: working))
        return claim + [isOwnHead ? .forwarded(forwarding) : .forwardingProposed(forwarding)]
    }

    /// The proposal as it is sent: the other agency's share begins when the dossier comes to it, not when an officer
    /// had the thought.
    private func sending(_ proposal: Forwarding) throws(Refusal) -> Forwarding {
        guard let working = neighbours.calendar(of: proposal.to) else { throw .notOffered(proposal.to) }
        return Forwarding(
            to: proposal.to, name: proposal.name, step: proposal.step, reason: proposal.reason, at: now,
            due: share(of: try step, by: working))
    }

    /// Before acceptance a dossier can go to another agency that owns the same procedure.
    private func transfer(_ to: String, _ name: LocalText, reason text: String) throws(Refusal) -> [DossierEvent] {
        try require(stage: .submitted)
        let claim = try takeStep()
        guard to != dossier.agency, procedure.agencies.contains(to), let working = neighbours.calendar(of: to) else {
            throw .notOffered(to)
        }
        return claim + [
            .transferred(
                Transfer(
                    from: dossier.agency, to: to, name: name, reason: try reason(text),
                    answerBy: Deadline.acknowledgeBy(submitted: now, calendar: working)))
        ]
    }

    /// Where the procedure names another agency for the step that just opened, the dossier goes there.
    func forwardAsDeclared() -> [DossierEvent] {
        guard dossier.stage == .processing || dossier.stage == .decided, !dossier.isAway,
            let step = path.step(dossier.step), step.kind != .consultation, let to = step.agency, to != dossier.agency,
            let working = neighbours.calendar(of: to)
        else { return [] }
        return [
            .forwarded(
                Forwarding(to: to, name: step.by, step: step.id, reason: "", at: now, due: share(of: step, by: working))
            )
        ]
    }

    /// What follows of itself when a step opens: steps beside it begin, another agency's step goes to it.
    func settled(_ events: [DossierEvent]) -> [DossierEvent] {
        guard events.contains(where: \.opensStep) else { return events }
        var after = dossier
        for event in events {
            let author = Signature(person: actor.person, capacity: .system)
            after.apply(Recorded(number: after.number + 1, at: now, by: author, event: event))
        }
        guard after.step != dossier.step || after.stage != dossier.stage else { return events }
        let next = Ruling(
            on: after, by: actor, under: procedure, at: now, calendar: calendar, staffing: staffing,
            neighbours: neighbours)
        return events + next.openBeside() + next.forwardAsDeclared()
    }

    private func share(of step: Step, by working: WorkingCalendar) -> Date? {
        guard let days = step.days, days > 0 else { return nil }
        let unit = dossier.acceptance?.limit?.unit ?? procedure.time.limit?.unit ?? .workingDays
        return StepShare(days: days, unit: unit).due(from: now, pauses: [], calendar: working)
    }

    private func requireOwnHead() throws(Refusal) {
        guard isHead(of: dossier.agency) else { throw .notYourRole(needed: [.divisionHead, .agencyHead]) }
    }

    private func isHead(of agency: String) -> Bool {
        actor.holds(.divisionHead, in: agency) || actor.holds(.agencyHead, in: agency)
    }
}
