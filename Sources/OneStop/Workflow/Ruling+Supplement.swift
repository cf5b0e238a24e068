import Foundation
import Kernel

extension Ruling {
    /// Asks the applicant to complete the dossier: once, completely, each item with its reason.
    ///
    /// Not after the head's approval: what was approved is not changed. Whoever finds something missing then sends the
    /// dossier back first, which takes the approval away.
    ///
    /// - Source: Nghị định 61/2018/NĐ-CP; a second request needs the head.
    func requestSupplement(_ request: SupplementRequest) throws(Refusal) -> [DossierEvent] {
        try require(stage: .submitted, .processing)
        if dossier.isApproved { throw .alreadyApproved }
        let claim = try isHead ? [] : takeStep()
        if dossier.requestsMade > 0, !isHead { throw .secondSupplementNeedsHead }
        guard !request.items.isEmpty else { throw .missingItems }
        guard request.items.count <= 100 else { throw .tooLong(max: 100) }
        guard request.until > VietnamTime.day(of: now) else { throw .deadlineNotAhead }
        var items: [SupplementItem] = []
        for item in request.items {
            items.append(SupplementItem(subject: try known(item.subject), reason: try reason(item.reason)))
        }
        return claim + [.supplementRequested(SupplementRequest(items: items, until: request.until))]
    }

    /// The applicant answers exactly what was asked; the clock runs again, later by the days it stood.
    func supplement(answers: Answers, papers: [String: [FileReference]]) throws(Refusal) -> [DossierEvent] {
        try requireApplicant()
        return try supplement(answers: answers, papers: papers, received: [:])
    }

    /// The desk takes the answer in on paper, in the applicant's name.
    func supplementByHand(
        answers: Answers, papers: [String: [FileReference]], received: [String: ReceivedPaper]
    ) throws(Refusal) -> [DossierEvent] {
        try require(role: .reception)
        return try supplement(answers: answers, papers: papers, received: received)
    }

    private func supplement(
        answers: Answers, papers: [String: [FileReference]], received: [String: ReceivedPaper]
    ) throws(Refusal) -> [DossierEvent] {
        try require(stage: .supplementRequested)
        guard let request = dossier.request else { throw .wrongStage(dossier.stage) }
        let byHand = received.keys.filter { procedure.form.field($0) == nil }
        try requireOnlyAsked(request, answers: answers, papers: Array(papers.keys) + byHand)
        let missing = request.items.enumerated().filter { index, item in
            switch item.subject {
            case .field(let id): return answers[id] == nil && received[id] == nil
            case .paper, .extra:
                let id = item.subject.inputName(at: index).paperID
                return papers[id, default: []].isEmpty && received[id] == nil
            }
        }
        guard missing.isEmpty else {
            throw .supplementIncomplete(missing.map { $0.element.subject.inputName(at: $0.offset) })
        }
        let answerBy = dossier.acceptance == nil ? Deadline.acknowledgeBy(submitted: now, calendar: calendar) : nil
        return [
            .supplemented(
                Supplement(
                    answers: answers, papers: papers, due: dueAfterPause, answerBy: answerBy,
                    step: stepToGoOn(with: answers),
                    received: received.isEmpty ? nil : received))
        ]
    }

    /// The next step that applies to those answers, where the open one no longer does.
    private func stepToGoOn(with answers: Answers) -> String? {
        let steps = procedure.steps(for: answers).filter { !dossier.skipped.contains($0.id) }
        guard !steps.contains(where: { $0.id == dossier.step }) else { return nil }
        let later = procedure.steps.drop { $0.id != dossier.step }.dropFirst().map(\.id)
        return (steps.first { later.contains($0.id) } ?? steps.last)?.id
    }

    private func known(_ subject: SupplementItem.Subject) throws(Refusal) -> SupplementItem.Subject {
        switch subject {
        case .field(let id):
            guard procedure.form.field(id) != nil else { throw .notOffered(id) }
        case .paper(let id):
            guard procedure.papers.contains(where: { $0.id == id }) else { throw .notOffered(id) }
        case .extra(let name): return .extra(name: try reason(name, max: 200))
        }
        return subject
    }

    private func requireOnlyAsked(
        _ request: SupplementRequest, answers: Answers, papers: [String]
    ) throws(Refusal) {
        let asked = request.items.compactMap { if case .field(let id) = $0.subject { id } else { nil } }
        let askedPapers = request.items.enumerated().compactMap { index, item -> String? in
            if case .field = item.subject { return nil }
            return item.subject.inputName(at: index).paperID
        }
        let changed = Set(answers.values.keys).union(dossier.answers.values.keys)
            .filter { answers[$0] != dossier.answers[$0] }
        let extra =
            changed.filter { !dependsOnAsked($0, asked: asked) } + papers.filter { !askedPapers.contains($0) }
        guard extra.isEmpty else { throw .supplementIncomplete(extra.sorted()) }
    }

    /// A field may change where it was asked for, or where it comes and goes with one that was.
    private func dependsOnAsked(_ field: String, asked: [String]) -> Bool {
        if asked.contains(field) { return true }
        guard let condition = procedure.form.field(field)?.shownWhen else { return false }
        return condition.expression.names.contains { $0 != field && dependsOnAsked($0, asked: asked) }
    }

    /// The due date when the clock runs on now.
    var dueAfterPause: Date? {
        dossier.reckoning(at: now)?.due(by: calendar).at
    }
}

extension String {
    /// "giay_to.x" names the paper x; a field's name is its id.
    var paperID: String {
        hasPrefix("giay_to.") ? String(dropFirst("giay_to.".count)) : self
    }
}
