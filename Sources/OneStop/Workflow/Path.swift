import Kernel

/// The steps that one dossier goes through, in order: those that apply to its answers, without those found unnecessary.
package struct Path: Sendable, Hashable {
    package let steps: [Step]

    package init(of dossier: Dossier, under procedure: Procedure) {
        steps = procedure.steps(for: dossier.answers).filter { !dossier.skipped.contains($0.id) }
    }

    init(steps: [Step]) {
        self.steps = steps
    }

    /// The step of that id, where the dossier goes through it.
    package func step(_ id: String) -> Step? {
        steps.first { $0.id == id }
    }

    /// The step after that one, leaving out the skipped; the last one stays itself.
    func next(after id: String, skipping skipped: [String] = []) -> Step? {
        guard let index = steps.firstIndex(where: { $0.id == id }) else { return nil }
        return steps[(index + 1)...].first { !skipped.contains($0.id) } ?? steps.last
    }

    /// The steps before that one: where work may be sent back to.
    package func earlier(than id: String) -> [Step] {
        Array(steps.prefix { $0.id != id }.filter { $0.kind != .reception })
    }

    /// The steps right after that one that the officer may find unnecessary.
    package func optional(after id: String) -> [Step] {
        guard let index = steps.firstIndex(where: { $0.id == id }) else { return [] }
        return Array(steps[(index + 1)...].prefix(while: \.isOfficersChoice))
    }
}

extension Step {
    /// Whether an officer decides if the step is done at all.
    package var isOfficersChoice: Bool {
        if case .officer = applies { return true }
        return false
    }
}
