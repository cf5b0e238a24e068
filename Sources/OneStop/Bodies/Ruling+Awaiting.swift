import Foundation
import Kernel

extension Ruling {
    /// Passes where every body asked for that step answered, fell silent by rule, or need not answer any more.
    func requireAnswered(_ step: Step, note: String) throws(Refusal) {
        let open = dossier.openConsultations.filter { awaits($0, for: step) }
        guard open.isEmpty else { throw .awaitingOpinions(open.map(\.inquiry.body.name)) }
        guard step.kind == .consultation else { return }
        let unasked = unasked(for: step).map { step.bodies[$0] }
        let isExplained = !note.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty
        guard unasked.isEmpty || isExplained else { throw .bodiesNotAsked(unasked) }
    }

    /// The bodies that the step declares and that nobody asked in its name, by place in the declaration.
    package func unasked(for step: Step) -> [Int] {
        let asked = dossier.consultations.map(\.inquiry).filter { $0.step == step.id }
        return step.bodies.indices.filter { place in !asked.contains { $0.asks(place, of: step) } }
    }

    /// A step beside the open one does not hold it up; before what follows both it does.
    private func awaits(_ consultation: Consultation, for step: Step) -> Bool {
        if case .own(let id, _, _) = consultation.inquiry.body { return !isBeside(id, step) && id != step.id }
        return consultation.inquiry.step == step.id || !isBeside(consultation.inquiry.step, step)
    }

    private func isBeside(_ id: String, _ step: Step) -> Bool {
        guard let index = path.steps.firstIndex(where: { $0.id == step.id }) else { return false }
        return path.steps[(index + 1)...].prefix(while: \.isParallel).contains { $0.id == id }
    }

    /// Steps beside the open one that are done: somebody was asked for them, and nothing is awaited any more.
    var doneBeside: [String] {
        guard let index = path.steps.firstIndex(where: { $0.id == dossier.step }) else { return [] }
        return path.steps[(index + 1)...].prefix(while: \.isParallel).filter(isDone).map(\.id)
    }

    private func isDone(_ step: Step) -> Bool {
        let asked = dossier.consultations.filter { $0.inquiry.step == step.id }
        return !asked.isEmpty && asked.allSatisfy { !$0.isOpen }
            && asked.contains { $0.state == .answered || $0.state == .lapsed } && unasked(for: step).isEmpty
    }

    /// Steps that run beside the one that just opened begin with it.
    func openBeside() -> [DossierEvent] {
        guard dossier.stage == .processing, let index = path.steps.firstIndex(where: { $0.id == dossier.step }) else {
            return []
        }
        let beside = path.steps[(index + 1)...].prefix(while: \.isParallel).filter {
            $0.kind != .consultation && $0.kind != .council && !$0.isOfficersChoice && $0.agency == nil
                && !dossier.consultations.map(\.inquiry.step).contains($0.id)
        }
        return beside.enumerated().map { offset, step in
            let limit = TimeLimit(value: Duty.signOfLife, unit: .workingDays) ?? .oneMinute
            let own = Deadline.due(from: now, limit: limit, pauses: [], calendar: calendar).at
            // Where the whole is late already, the step has a working day.
            let late = Deadline.acknowledgeBy(submitted: now, calendar: calendar)
            let due = dossier.due.map { $0 > now ? $0 : late } ?? own
            return .consulted(
                Inquiry(
                    number: dossier.consultations.count + offset + 1,
                    body: .own(step: step.id, role: step.role, name: step.name), step: step.id, question: step.name.vi,
                    sharesAnswers: true, files: dossier.everyFile, limit: limit, due: due, silence: nil,
                    letter: nil))
        }
    }
}

extension Inquiry {
    /// Whether it asks that declared body: it says so, or, where it says nothing, it asks one of the same name.
    fileprivate func asks(_ place: Int, of step: Step) -> Bool {
        declared.map { $0 == place } ?? (Folding.fold(body.name.vi) == Folding.fold(step.bodies[place].vi))
    }
}

extension Dossier {
    /// Every file that was sent with it: papers, and files that are answers.
    package var everyFile: [FileReference] {
        papers.keys.sorted().flatMap { papers[$0] ?? [] }
            + answers.values.keys.sorted().compactMap { key in
                if case .file(let file)? = answers[key] { file } else { nil }
            }
    }
}
