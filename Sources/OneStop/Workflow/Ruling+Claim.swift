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
        guard has(holder) || isHead else { throw .claimedBy(holder.name) }
        return [.released()]
    }

    /// A head gives the open step to an officer.
    func assign(to person: Person) throws(Refusal) -> [DossierEvent] {
        try require(
            stage: .submitted, .processing, .decided, .supplementRequested, .paymentDue, .withdrawalRequested)
        try require(role: .divisionHead, .agencyHead, .agencyAdministrator)
        if let unfit = staffing.unfit { throw unfit }
        if let holder = dossier.assignee, holder.account == person.account { throw .claimedBy(holder.name) }
        return [.assigned(to: person)]
    }

    /// That is the actor, or the absent officer whose deputy the actor is.
    func has(_ holder: Person) -> Bool {
        holder.account == actor.person?.account || holder.account == staffing.standsInFor?.account
    }

    /// The officer leads the agency or the division.
    var isHead: Bool {
        actor.holds(.divisionHead, in: dossier.agency) || actor.holds(.agencyHead, in: dossier.agency)
    }
}
