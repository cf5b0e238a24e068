package import Foundation
package import Kernel

extension Dossier {
    /// What a command makes happen, or why it can't: the whole law of the one-stop, without I/O and without a clock.
    ///
    /// - Parameters:
    ///   - procedure: the version that the dossier was filed under.
    ///   - calendar: working time of the dossier's agency.
    ///   - staffing: who is away, and for whom the actor stands in.
    /// - Returns: the events to append, in order; none where a checklist stands as asked.
    package func decide(
        _ command: Command, by actor: Actor, under procedure: Procedure, at now: Date, calendar: WorkingCalendar,
        staffing: Staffing = .usual
    ) throws(Refusal) -> [DossierEvent] {
        var ruling = Ruling(on: self, by: actor, under: procedure, at: now, calendar: calendar)
        ruling.staffing = staffing
        switch command {
        case .claim: return try ruling.claim()
        case .release: return try ruling.release()
        case .assign(let person): return try ruling.assign(to: person)
        case .accept(let officerCase): return try ruling.accept(officerCase: officerCase)
        case .refuse(let reasons): return try ruling.refuse(reasons)
        case .requestSupplement(let request): return try ruling.requestSupplement(request)
        case .supplement(let answers, let papers): return try ruling.supplement(answers: answers, papers: papers)
        case .supplementByHand(let answers, let papers, let received):
            return try ruling.supplementByHand(answers: answers, papers: papers, received: received)
        case .completeStep(let note, let skipping): return try ruling.completeStep(note: note, skipping: skipping)
        case .sendBack(let target, let reason): return try ruling.sendBack(to: target, reason: reason)
        case .approve(let note): return try ruling.approve(note: note)
        case .issue(let number, let day, let text, let file, let rows):
            return try ruling.issue(number: number, day: day, text: text, file: file, rows: rows)
        case .handOver(let handover): return try ruling.handOver(handover)
        case .requestWithdrawal(let reason): return try ruling.requestWithdrawal(reason: reason)
        case .grantWithdrawal: return try ruling.grantWithdrawal()
        case .declineWithdrawal(let reason): return try ruling.declineWithdrawal(reason: reason)
        case .stop(let reasons): return try ruling.stop(reasons)
        case .message(let text): return try ruling.message(text)
        case .note(let text): return try ruling.note(text)
        case .view: return try ruling.view()
        case .extend(let day, let reason): return try ruling.extend(to: day, reason: reason)
        case .tick(let done): return try ruling.tick(done)
        case .requestFee(let request): return try ruling.requestFee(request)
        case .takePayment(let receipt, let payer): return try ruling.takePayment(receipt: receipt, payer: payer)
        case .waiveFee(let reason): return try ruling.waiveFee(reason: reason)
        case .voidPayment(let receipt, let reason): return try ruling.voidPayment(receipt: receipt, reason: reason)
        case .returnOriginals(let giving): return try ruling.returnOriginals(giving)
        }
    }
}
