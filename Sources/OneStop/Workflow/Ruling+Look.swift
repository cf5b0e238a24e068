extension Ruling {
    /// An officer opened the dossier; the applicant sees who looked, and why.
    ///
    /// Who has no part in it says why: being of the agency is not a reason.
    func look(_ ground: ViewGround) throws(Refusal) -> [DossierEvent] {
        guard case .officer(_, let posts) = actor, posts.contains(where: { dossier.places.contains($0.agency) }) else {
            throw .unknownDossier
        }
        let own = part
        if case .original(let reason, let isAsked) = ground {
            return [.viewed(because: isAsked && own.needsStatement ? .consulted : own, stated: reason)]
        }
        if !own.needsStatement { return [.viewed(because: own)] }
        switch ground {
        case .tookPart: return [.viewed(because: .involved)]
        case .asked: return [.viewed(because: .consulted)]
        case .atDesk: return [.viewed(because: .counter)]
        case .stated(let reason), .original(let reason, _): return [.viewed(because: own, stated: reason)]
        case .none: throw .viewReasonNeeded(dossier.code)
        }
    }

    /// What the officer has to do with the dossier, the nearest first.
    private var part: ViewReason {
        if let assignee = dossier.assignee, has(assignee) { return .handling }
        let places = [dossier.agency, dossier.handler]
        if let role = path.step(dossier.step)?.role, places.contains(where: { actor.holds(role, in: $0) }) {
            return .step
        }
        let leads = places.contains { actor.holds(.divisionHead, in: $0) || actor.holds(.agencyHead, in: $0) }
        if leads { return .leading }
        return places.contains(where: actor.works) ? .desk : .inspecting
    }
}
