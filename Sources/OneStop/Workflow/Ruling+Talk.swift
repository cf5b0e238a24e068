extension Ruling {
    /// A message between the applicant and the agency.
    func message(_ text: String) throws(Refusal) -> [DossierEvent] {
        switch actor {
        case .applicant, .party: try requireApplicant()
        case .officer:
            guard actor.works(in: dossier.agency) || actor.works(in: dossier.handler) else {
                throw .notYourRole(needed: [])
            }
        case .system: break
        }
        return [.messaged(text: try reason(text, max: 4_000))]
    }

    /// A note that only officers see.
    func note(_ text: String) throws(Refusal) -> [DossierEvent] {
        guard case .officer = actor, actor.works(in: dossier.agency) || actor.works(in: dossier.handler) else {
            throw .notYourRole(needed: [])
        }
        return [.noted(text: try reason(text, max: 4_000))]
    }
}
