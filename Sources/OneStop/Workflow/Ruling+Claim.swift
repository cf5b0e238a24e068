extension Ruling {
    /// An officer takes the open step in hand.
    func claim() throws(Refusal) -> [DossierEvent] {
        try require(stage: .submitted, .processing, .decided, .withdrawalRequested)
        try require(role: step.role)
        if let holder = dossier.assignee {
            throw .claimedBy(holder.name)
        }
        return [.claimed]
    }

    /// The officer who has it gives it back to the queue.
    func release() throws(Refusal) -> [DossierEvent] {
        try require(stage: .submitted, .processing, .decided, .withdrawalRequested)
        guard case .officer = actor, let holder = dossier.assignee else { throw .wrongStage(dossier.stage) }
        guard holder.account == actor.person?.account || isHead else { throw .claimedBy(holder.name) }
        return [.released]
    }

    /// A head gives the open step to an officer.
    func assign(to person: Person) throws(Refusal) -> [DossierEvent] {
        try require(
            stage: .submitted, .processing, .decided, .supplementRequested, .paymentDue, .withdrawalRequested)
        try require(role: .divisionHead, .agencyHead)
        return [.assigned(to: person)]
    }

    /// The officer leads the agency or the division.
    var isHead: Bool {
        actor.holds(.divisionHead, in: dossier.agency) || actor.holds(.agencyHead, in: dossier.agency)
    }
}
