package import Foundation
package import Kernel

extension Dossier {
    /// What a command makes happen, or why it can't: the whole law of the one-stop, without I/O and without a clock.
    ///
    /// - Parameters:
    ///   - procedure: the version that the dossier was filed under.
    ///   - calendar: working time of the dossier's agency.
    ///   - staffing: who is away, and for whom the actor stands in.
    ///   - neighbours: working time of the agencies that may be asked or take over a step.
    /// - Returns: the events to append, in order; none where a checklist stands as asked.
    package func decide(
        _ command: Command, by actor: Actor, under procedure: Procedure, at now: Date, calendar: WorkingCalendar,
        staffing: Staffing = .usual, neighbours: Neighbours = .none
    ) throws(Refusal) -> [DossierEvent] {
        var ruling = Ruling(
            on: self, by: actor, under: procedure, at: now, calendar: calendar, neighbours: neighbours)
        ruling.staffing = staffing
        return ruling.settled(try ruling.events(of: command))
    }
}

extension Ruling {
    /// What the command itself makes happen.
    fileprivate func events(of command: Command) throws(Refusal) -> [DossierEvent] {
        switch command {
        case .claim: return try claim()
        case .release: return try release()
        case .assign(let person): return try assign(to: person)
        case .accept(let officerCase): return try accept(officerCase: officerCase)
        case .refuse(let reasons): return try refuse(reasons)
        case .requestSupplement(let request): return try requestSupplement(request)
        case .supplement(let answers, let papers): return try supplement(answers: answers, papers: papers)
        case .supplementByHand(let answers, let papers, let received):
            return try supplementByHand(answers: answers, papers: papers, received: received)
        case .completeStep(let note, let skipping): return try completeStep(note: note, skipping: skipping)
        case .sendBack(let target, let reason): return try sendBack(to: target, reason: reason)
        case .approve(let note): return try approve(note: note)
        case .issue(let number, let day, let text, let file, let rows):
            return try issue(number: number, day: day, text: text, file: file, rows: rows)
        case .handOver(let handover): return try handOver(handover)
        case .requestWithdrawal(let reason): return try requestWithdrawal(reason: reason)
        case .grantWithdrawal: return try grantWithdrawal()
        case .declineWithdrawal(let reason): return try declineWithdrawal(reason: reason)
        case .stop(let reasons): return try stop(reasons)
        case .message(let text): return try message(text)
        case .note(let text): return try note(text)
        case .look(let ground): return try look(ground)
        case .extend(let day, let reason): return try extend(to: day, reason: reason)
        case .inquire(let command): return try inquire(command)
        case .forward(let command): return try forward(command)
        case .tick(let done): return try tick(done)
        case .requestFee(let request): return try requestFee(request)
        case .takePayment(let receipt, let payer): return try takePayment(receipt: receipt, payer: payer)
        case .waiveFee(let reason): return try waiveFee(reason: reason)
        case .voidPayment(let receipt, let reason): return try voidPayment(receipt: receipt, reason: reason)
        case .returnOriginals(let giving): return try returnOriginals(giving)
        }
    }
}
