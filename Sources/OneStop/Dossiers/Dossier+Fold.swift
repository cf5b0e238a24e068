import Foundation

extension Dossier {
    /// The dossier that those events leave; `nil` where the first is not a filing.
    package init?(history: [Recorded]) {
        guard let first = history.first, case .submitted(let filing) = first.event else { return nil }
        self.init(filing: filing, at: first.at)
        for recorded in history.dropFirst() { apply(recorded) }
    }

    /// Takes one more event in. Total: whatever was recorded can be read.
    mutating func apply(_ recorded: Recorded) {
        let (lastStage, lastStep) = (stage, step)
        number = recorded.number
        lastAt = max(lastAt, recorded.at)
        if recorded.event.isAct { lastAct = recorded.number }
        if recorded.event.reachesApplicant { lastContact = recorded.at }
        take(recorded)
        if stage != lastStage { stageSince = recorded.at }
        if step != lastStep || stage.isClosed { comeHome() }
        if stage.isClosed || stage == .decided { closeConsultations(at: recorded.at) }
        if step != lastStep { stepSince = recorded.at }
    }

    private mutating func take(_ recorded: Recorded) {
        switch recorded.event {
        case .submitted, .messaged, .noted, .viewed, .contacted: break
        case .claimed: assignee = recorded.by.person
        case .released: assignee = nil
        case .assigned(let person, _): assignee = person
        case .accepted(let acceptance):
            doers[step] = recorded.by.person
            accept(acceptance, at: recorded.at)
        case .refused(let reasons), .stopped(let reasons): close(reasons, as: recorded)
        case .supplementRequested(let request): pause(for: request, at: recorded.at)
        case .supplemented(let supplement): resume(with: supplement, at: recorded.at)
        case .stepCompleted(let completion):
            doers[completion.step] = recorded.by.person
            complete(completion, at: recorded.at)
        case .approved(let completion):
            isApproved = true
            complete(completion, at: recorded.at)
        case .sentBack(let sending): goBack(sending, at: recorded.at)
        case .issued(let result): decide(result, at: recorded.at)
        case .returned(let handover): finish(handover)
        case .withdrawalRequested:
            resumesTo.append(stage)
            stage = .withdrawalRequested
        case .withdrawalDeclined: stage = resumesTo.popLast() ?? .processing
        case .extended(let more): extend(by: more)
        case .apologised(let apology): self.apology = apology
        case .escalated(let escalation): escalations.append(escalation)
        case .rescheduled(let moved): move(moved)
        case .consulted, .inquiryTaken, .opinionPrepared, .opinionGiven, .opinionLapsed, .inquiryEnded:
            consult(recorded)
        case .forwardingProposed, .forwarded, .forwardingEnded, .transferred: move(recorded)
        case .ticked(let tick): take(tick)
        case .feeRequested(let request): ask(request, at: recorded.at)
        case .paid(let payment): take(payment, by: recorded.by.person, at: recorded.at)
        case .feeWaived(let waiver): waive(waiver, at: recorded.at)
        case .paymentVoided(let receipt): void(receipt)
        case .originalsReturned(let giving): givenBack.formUnion(giving.papers)
        }
    }

    private mutating func accept(_ acceptance: Acceptance, at: Date) {
        stage = .processing
        self.acceptance = acceptance
        acceptedAt = at
        due = acceptance.due
        advance(from: step, to: acceptance.next, [])
        holdClock(acceptance.holdsClock, due: nil, at: at)
    }

    private mutating func complete(_ completion: StepCompletion, at: Date) {
        advance(from: completion.step, to: completion.next, completion.skipped)
        completed += (completion.along ?? []).filter { !completed.contains($0) }
        closeConsultations(ofStep: completion.step, at: at)
        holdClock(completion.holdsClock, due: completion.due, at: at)
    }

    /// The clock stops or runs on with the step that opens; `newDue` counts what it stood.
    private mutating func holdClock(_ holds: Bool?, due newDue: Date?, at: Date) {
        stepHoldsClock = holds ?? false
        if !stepHoldsClock { endPause(at: at) } else { beginPause(at: at) }
        if let newDue { due = newDue }
    }

    mutating func beginPause(at: Date) {
        if acceptance != nil, pausedSince == nil { pauses.append(Pause(from: at, to: nil)) }
    }

    private mutating func close(_ reasons: Reasoned, as recorded: Recorded) {
        if case .refused = recorded.event { stage = .refused } else { stage = .stopped }
        closing = reasons
        request = nil
        assignee = nil
        endPause(at: recorded.at)
    }

    private mutating func pause(for request: SupplementRequest, at: Date) {
        resumesTo.append(stage)
        stage = .supplementRequested
        self.request = request
        requestsMade += 1
        beginPause(at: at)
    }

    private mutating func resume(with supplement: Supplement, at: Date) {
        stage = resumesTo.popLast() ?? .processing
        // Whoever approved didn't see what came now.
        isApproved = false
        answers = supplement.answers
        // A paper sent again replaces what it had; papers that only this dossier needs add up.
        for (paper, files) in supplement.papers {
            papers[paper] = paper.hasPrefix(SupplementItem.extraPrefix) ? papers[paper, default: []] + files : files
        }
        receivedLater.merge(supplement.received ?? [:]) { $1 }
        request = nil
        endPause(at: at)
        if stepHoldsClock, supplement.step == nil { beginPause(at: at) }
        if let newDue = supplement.due { due = newDue }
        if let newAnswerBy = supplement.answerBy { (answerBy, answerFrom) = (newAnswerBy, at) }
        if let newStep = supplement.step {
            step = newStep
            stepHoldsClock = false
            assignee = nil
        }
    }

    mutating func endPause(at: Date) {
        guard let last = pauses.last, last.to == nil else { return }
        pauses[pauses.count - 1] = Pause(from: last.from, to: at)
    }

    private mutating func advance(from done: String, to next: String, _ skippedSteps: [String]) {
        if !completed.contains(done) { completed.append(done) }
        skipped.append(contentsOf: skippedSteps)
        step = next
        assignee = nil
    }

    private mutating func goBack(_ sending: SendingBack, at: Date) {
        if let index = completed.firstIndex(of: sending.to) {
            for step in completed[index...] { ticks[step] = nil }
            completed.removeSubrange(index...)
        }
        ticks[sending.from] = nil
        skipped = []
        isApproved = false
        step = sending.to
        assignee = nil
        holdClock(sending.holdsClock, due: sending.due, at: at)
    }

    private mutating func decide(_ result: IssuedResult, at: Date) {
        stage = .decided
        self.result = result
        decidedAt = at
        stepHoldsClock = false
        endPause(at: at)
        advance(from: result.step, to: result.next, [])
    }

    private mutating func finish(_ handover: Handover) {
        stage = .returned
        self.handover = handover
        if !completed.contains(step) { completed.append(step) }
        assignee = nil
    }
}
