extension Ruling {
    /// A message between the applicant and the agency.
    func message(_ text: String) throws(Refusal) -> [DossierEvent] {
        switch actor {
        case .applicant: try requireApplicant()
        case .officer: guard actor.works(in: dossier.agency) else { throw .notYourRole(needed: []) }
        case .system: break
        }
        return [.messaged(text: try reason(text, max: 4_000))]
    }

    /// A note that only officers see.
    func note(_ text: String) throws(Refusal) -> [DossierEvent] {
        guard case .officer = actor, actor.works(in: dossier.agency) else { throw .notYourRole(needed: []) }
        return [.noted(text: try reason(text, max: 4_000))]
    }

    /// What the officer has to do with the dossier, the nearest first.
    private var viewReason: ViewReason {
        if let assignee = dossier.assignee, has(assignee) { return .handling }
        if let role = path.step(dossier.step)?.role, actor.holds(role, in: dossier.agency) { return .step }
        if actor.holds(.divisionHead, in: dossier.agency) || actor.holds(.agencyHead, in: dossier.agency) {
            return .leading
        }
        return actor.works(in: dossier.agency) ? .desk : .inspecting
    }

    /// An officer opened the dossier; the applicant sees who looked.
    func view() throws(Refusal) -> [DossierEvent] {
        guard case .officer(_, let posts) = actor, posts.contains(where: { $0.agency == dossier.agency }) else {
            throw .unknownDossier
        }
        return [.viewed(because: viewReason)]
    }
}
