import Kernel

extension Ruling {
    /// The dossier is complete: the clock starts and the next step opens.
    func accept(officerCase: Int?) throws(Refusal) -> [DossierEvent] {
        try require(stage: .submitted)
        let claim = try takeStep()
        try requireChecklist()
        return claim + [.accepted(try acceptance(officerCase: officerCase))]
    }

    /// Filing is enough: accepted at once, by nobody.
    func acceptAutomatically() throws(Refusal) -> [DossierEvent] {
        try require(stage: .submitted)
        return [.accepted(try acceptance(officerCase: nil))]
    }

    private func acceptance(officerCase: Int?) throws(Refusal) -> Acceptance {
        let (limit, timeCase) = try limit(officerCase: officerCase)
        guard let next = path.next(after: dossier.step) else { throw .wrongStep(dossier.step) }
        let start = procedure.time.start(of: now, calendar: calendar)
        let due = limit.map { Deadline.due(from: start, limit: $0, pauses: [], calendar: calendar).at }
        return Acceptance(
            limit: limit, caseName: timeCase?.name, due: due, clockStart: start == now ? nil : start, next: next.id,
            holdsClock: next.stopsClock ? true : nil)
    }

    /// The dossier can't be taken in, for reasons that the notice prints.
    func refuse(_ reasons: Reasoned) throws(Refusal) -> [DossierEvent] {
        try require(stage: .submitted)
        return try takeStep() + [.refused(checked(reasons))]
    }

    /// Reasons, each with words in it; at least one.
    func checked(_ reasons: Reasoned) throws(Refusal) -> Reasoned {
        guard reasons.reasons.count <= 20 else { throw .tooLong(max: 20) }
        var texts: [String] = []
        for text in reasons.reasons { texts.append(try reason(text)) }
        guard !texts.isEmpty else { throw .missingReason }
        return Reasoned(reasons: texts, legalGround: String(reasons.legalGround.prefix(500)))
    }

    private func limit(officerCase: Int?) throws(Refusal) -> (TimeLimit?, TimeCase?) {
        if let officerCase {
            guard procedure.time.cases.indices.contains(officerCase),
                case .officer = procedure.time.cases[officerCase].choice
            else { throw .notOffered("time case \(officerCase)") }
        }
        return procedure.limit(for: dossier.answers, officerCase: officerCase)
    }
}
