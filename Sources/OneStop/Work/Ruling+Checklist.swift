import Kernel

extension Ruling {
    /// The items of the open step that were looked at are exactly those; each that changes is an event.
    func tick(_ done: Set<String>) throws(Refusal) -> [DossierEvent] {
        try require(stage: .submitted, .processing, .decided)
        let claim = try takeStep()
        let items = try step.checklist
        if let stranger = done.first(where: { id in !items.contains { $0.id == id } }) { throw .notOffered(stranger) }
        let ticked = dossier.ticks[dossier.step, default: []]
        let changes = items.filter { done.contains($0.id) != ticked.contains($0.id) }
        guard !changes.isEmpty else { return [] }
        return claim
            + changes.map {
                .ticked(ChecklistTick(step: dossier.step, item: $0.id, isDone: done.contains($0.id)))
            }
    }

    /// Passes where every required item of the open step was looked at.
    func requireChecklist() throws(Refusal) {
        // At the desk the officer has the papers in hand and ticks them in the form of the filing itself.
        if dossier.filing.channel == .counter, dossier.number == 1, dossier.submittedAt == now { return }
        let ticked = dossier.ticks[dossier.step, default: []]
        let missing = try step.checklist.filter { $0.isRequired && !ticked.contains($0.id) }
        guard missing.isEmpty else { throw .checklistOpen(missing.map(\.text)) }
    }
}

extension Dossier {
    /// The ticks of a step; what is sent back is looked at anew.
    mutating func take(_ tick: ChecklistTick) {
        if tick.isDone {
            ticks[tick.step, default: []].insert(tick.item)
        } else {
            ticks[tick.step]?.remove(tick.item)
        }
    }
}
