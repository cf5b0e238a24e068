import Foundation

extension Ruling {
    /// The officer's step is done; the next one opens, leaving out optional steps found unnecessary.
    func completeStep(note: String, skipping: [String]) throws(Refusal) -> [DossierEvent] {
        try require(stage: .processing, .decided)
        let claim = try takeStep()
        switch try step.kind {
        case .reception, .approve, .issue, .return: throw .wrongStep(dossier.step)
        case .review, .inspection, .council, .consultation, .exam, .submitUp, .payment, .notify: break
        }
        try requireChecklist()
        return claim + [.stepCompleted(try completion(note: note, skipping: skipping))]
    }

    /// The head says yes.
    func approve(note: String) throws(Refusal) -> [DossierEvent] {
        try require(stage: .processing)
        let claim = try takeStep()
        guard try step.kind == .approve else { throw .wrongStep(dossier.step) }
        try requireChecklist()
        return claim + [.approved(try completion(note: note, skipping: []))]
    }

    /// Work goes back to an earlier step, with the reason.
    func sendBack(to target: String, reason text: String) throws(Refusal) -> [DossierEvent] {
        try require(stage: .processing)
        let claim = try takeStep()
        guard path.earlier(than: dossier.step).contains(where: { $0.id == target }) else { throw .notOffered(target) }
        let holds = path.step(target)?.stopsClock == true
        return claim + [
            .sentBack(
                SendingBack(
                    from: dossier.step, to: target, reason: try reason(text), due: dueOfHeldClock,
                    holdsClock: holds ? true : nil))
        ]
    }

    /// The due date when the clock that the open step stopped runs on; `nil` where it didn't stop it.
    private var dueOfHeldClock: Date? { dossier.stepHoldsClock ? dueAfterPause : nil }

    private func completion(note: String, skipping: [String]) throws(Refusal) -> StepCompletion {
        let optional = Set(path.optional(after: dossier.step).map(\.id))
        if let stranger = skipping.first(where: { !optional.contains($0) }) { throw .notOffered(stranger) }
        guard note.unicodeScalars.count <= 2_000 else { throw .tooLong(max: 2_000) }
        guard let next = path.next(after: dossier.step, skipping: skipping) else { throw .wrongStep(dossier.step) }
        return StepCompletion(
            step: dossier.step, note: note, skipped: skipping, next: next.id, due: dueOfHeldClock,
            holdsClock: next.stopsClock ? true : nil)
    }
}
