import Foundation
import Kernel

extension Ruling {
    /// One act on questions to other bodies.
    func inquire(_ command: InquiryCommand) throws(Refusal) -> [DossierEvent] {
        switch command {
        case .ask(let requests): return try ask(requests)
        case .take(let number): return try take(number)
        case .release(let number): return try giveBack(number)
        case .prepare(let number, let opinion): return try prepare(number, opinion)
        case .give(let number, let opinion): return try give(number, opinion)
        case .decline(let number, let reason): return try decline(number, reason: reason)
        case .record(let number, let opinion): return try record(number, opinion)
        case .cancel(let number, let reason): return try cancel(number, reason: reason)
        }
    }

    /// Asks each body, all at once; they answer in any order.
    private func ask(_ requests: [InquiryRequest]) throws(Refusal) -> [DossierEvent] {
        try require(stage: .processing)
        let claim = try takeStep()
        guard try step.kind != .issue else { throw .wrongStep(dossier.step) }
        guard !requests.isEmpty else { throw .noBodies }
        guard dossier.consultations.count + requests.count <= 50 else { throw .tooLong(max: 50) }
        var events: [DossierEvent] = []
        var asked = dossier.openConsultations.map(\.inquiry.body)
        for request in requests {
            if let twin = asked.first(where: { $0.isSame(as: request.body) }) { throw .alreadyAsked(twin.name) }
            asked.append(request.body)
            let number = dossier.consultations.count + events.count + 1
            events.append(.consulted(try inquiry(request, number: number)))
        }
        return claim + events
    }

    private func inquiry(_ request: InquiryRequest, number: Int) throws(Refusal) -> Inquiry {
        let target = request.step ?? dossier.step
        guard let step = askingSteps.first(where: { $0.id == target }) else { throw .notOffered(target) }
        let (body, working) = try body(request.body)
        guard let own = TimeLimit(value: request.workingDays, unit: .workingDays),
            request.workingDays <= InquiryRequest.longest
        else { throw .inquiryLimit(most: InquiryRequest.longest) }
        let known = Set(dossier.everyFile.map(\.digest))
        guard request.files.count <= 200, request.files.allSatisfy({ known.contains($0.digest) }) else {
            throw .notOffered("files")
        }
        if let place = request.declared {
            guard step.bodies.indices.contains(place) else { throw .notOffered("\(step.id).\(place)") }
        }
        let isDeclared = step.kind == .consultation || step.kind == .council
        let rule = isDeclared ? step.silence : nil
        let limit = rule?.after ?? own
        return Inquiry(
            number: number, body: body, step: step.id, question: try reason(request.question, max: 4_000),
            sharesAnswers: request.sharesAnswers, files: request.files, limit: limit,
            due: Deadline.due(from: now, limit: limit, pauses: [], calendar: working).at,
            silence: rule?.means ?? (request.goesOn ? .goesOn : nil), letter: request.letter,
            declared: request.declared)
    }

    /// The body, checked, with the working time that its limit counts by.
    private func body(_ body: ConsultedBody) throws(Refusal) -> (ConsultedBody, WorkingCalendar) {
        switch body {
        case .agency(let slug, _):
            guard slug != dossier.agency, let working = neighbours.calendar(of: slug) else {
                throw .notOffered(slug)
            }
            return (body, working)
        case .outside(let name):
            let name = LocalText(vi: try reason(name.vi, max: 200), en: name.en.map { String($0.prefix(200)) })
            return (.outside(name: name), calendar)
        case .own: throw .notOffered("own")
        }
    }

    /// The steps that may be asked for: the open one, and consultations that run beside it.
    package var askingSteps: [Step] {
        guard let index = path.steps.firstIndex(where: { $0.id == dossier.step }) else { return [] }
        let beside = path.steps[(index + 1)...].prefix(while: \.isParallel)
        return [path.steps[index]] + beside.filter { $0.kind == .consultation || $0.kind == .council }
    }

    /// The asker wants no answer any more, and says why.
    private func cancel(_ number: Int, reason text: String) throws(Refusal) -> [DossierEvent] {
        let found = try awaited(number)
        try requireAsker()
        return [
            .inquiryEnded(InquiryEnd(inquiry: found.number, manner: .cancelled, reason: try reason(text)))
        ]
    }

    /// What an outside body answered by letter, written down by the asker.
    private func record(_ number: Int, _ opinion: Opinion) throws(Refusal) -> [DossierEvent] {
        try requireAsker()
        guard let found = dossier.consultation(number), case .outside = found.inquiry.body else {
            throw .notOffered("\(number)")
        }
        guard found.takesOpinion, !dossier.stage.isClosed else { throw .inquiryClosed }
        let checked = try checked(opinion)
        if let letter = checked.letter {
            guard VietnamTime.day(of: found.askedAt) <= letter.day, letter.day <= VietnamTime.day(of: now) else {
                throw .badDay
            }
        }
        return [.opinionGiven(NumberedOpinion(inquiry: number, opinion: checked))]
    }

    /// Passes for an officer of the open step's role, or a head, of the agency that asks.
    private func requireAsker() throws(Refusal) {
        guard actor.works(in: dossier.agency) || actor.works(in: dossier.handler) else { throw .unknownDossier }
        let role = path.step(dossier.step)?.role ?? .divisionHead
        guard isHead || actor.holds(role, in: dossier.handler) || actor.holds(.caseOfficer, in: dossier.handler) else {
            throw .notYourRole(needed: [role, .divisionHead])
        }
    }

    private func awaited(_ number: Int) throws(Refusal) -> Consultation {
        guard let found = dossier.consultation(number) else { throw .unknownDossier }
        guard found.isOpen else { throw .inquiryClosed }
        return found
    }
}
