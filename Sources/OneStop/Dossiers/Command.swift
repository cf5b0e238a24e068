package import Kernel

/// What someone asks to do with a dossier that is already filed.
package enum Command: Sendable, Hashable {
    case claim
    case release
    case assign(to: Person)
    /// `officerCase` is the index of the time case that the reception officer chose, where the procedure leaves it to them.
    case accept(officerCase: Int?)
    case refuse(Reasoned)
    case requestSupplement(SupplementRequest)
    case supplement(answers: Answers, papers: [String: [FileReference]])
    /// The same at the desk: papers in hand stand for files.
    case supplementByHand(
        answers: Answers, papers: [String: [FileReference]], received: [String: ReceivedPaper])
    case completeStep(note: String, skipping: [String])
    case sendBack(to: String, reason: String)
    case approve(note: String)
    /// `rows` tells each row of a procedure whose rows get results of their own; empty grants all.
    case issue(number: String, day: CivilDay, text: String?, file: FileReference?, rows: [RowOutcome] = [])
    case handOver(Handover)
    case requestWithdrawal(reason: String)
    case grantWithdrawal
    case declineWithdrawal(reason: String)
    case stop(Reasoned)
    case message(String)
    case note(String)
    case look(ViewGround)
    /// Puts the due date off to that day.
    case extend(to: CivilDay, reason: String)
    case inquire(InquiryCommand)
    case forward(ForwardCommand)
    /// The items of the open step's checklist that are done; all others are not.
    case tick(Set<String>)
    case requestFee(FeeRequest)
    /// Takes all that is owed, under that number of the agency's receipts.
    case takePayment(receipt: String, payer: String)
    case waiveFee(reason: String)
    case voidPayment(receipt: String, reason: String)
    case returnOriginals(OriginalsReturn)
}
