import Kernel

extension Ruling {
    /// Who may take money in: the cash desk, and the desks that see the applicant.
    static let takers: [Role] = [.cashier, .reception, .returnDesk]

    /// Asks for a fee that is known only now; the dossier waits for it where it says so.
    func requestFee(_ request: FeeRequest) throws(Refusal) -> [DossierEvent] {
        guard request.amount > .zero else { throw .badAmount }
        let why = request.holdsClock ? try reason(request.reason) : request.reason
        guard why.unicodeScalars.count <= 2_000 else { throw .tooLong(max: 2_000) }
        var claim: [DossierEvent] = []
        if request.holdsClock {
            try require(stage: .processing)
            claim = try isHead || actor.holds(.cashier, in: dossier.agency) ? [] : takeStep()
        } else {
            try requireMoneyDesk()
        }
        let asked = FeeRequest(
            amount: request.amount, reason: why, moment: request.moment, holdsClock: request.holdsClock)
        return claim + [.feeRequested(asked)]
    }

    /// Takes what is owed, all of it. Where nothing was asked yet, the procedure's own fee is asked with it.
    func takePayment(receipt: String, payer: String) throws(Refusal) -> [DossierEvent] {
        try requireMoneyDesk()
        let (asking, owed) = try settling()
        let resumes = dossier.stage == .paymentDue
        let payment = Payment(
            receipt: receipt, amount: owed, payer: try reason(payer, max: 200), resumes: resumes,
            due: resumes ? dueAfterPause : nil, agency: dossier.agency)
        return asking + [.paid(payment)]
    }

    /// Lets the applicant off what is owed, for a reason in law.
    func waiveFee(reason text: String) throws(Refusal) -> [DossierEvent] {
        try requireMoneyDesk()
        let (asking, owed) = try settling()
        let resumes = dossier.stage == .paymentDue
        let waiver = FeeWaiver(
            amount: owed, reason: try reason(text), resumes: resumes, due: resumes ? dueAfterPause : nil)
        return asking + [.feeWaived(waiver)]
    }

    /// Voids a receipt: its number stays used, and the money is owed again.
    ///
    /// The agency whose receipt it is does it, by its cash desk or a head, and never who took the money.
    func voidPayment(receipt: String, reason text: String) throws(Refusal) -> [DossierEvent] {
        let named = dossier.fees.payments.filter { $0.receipt == receipt }
        guard !named.isEmpty else { throw .notOffered(receipt) }
        guard let payment = named.first(where: { mayVoid(at: $0.agency ?? dossier.agency) }) else {
            throw .notYourRole(needed: Self.voiders)
        }
        guard !dossier.fees.isVoided(payment) else { throw .alreadyVoided(receipt) }
        if let taker = dossier.fees.taker(of: payment), taker.account == actor.person?.account { throw .ownMoney }
        return [
            .paymentVoided(
                PaymentVoid(
                    receipt: receipt, amount: payment.amount, reason: try reason(text), agency: payment.agency))
        ]
    }

    private static let voiders: [Role] = [.cashier, .divisionHead, .agencyHead]

    private func mayVoid(at agency: String) -> Bool { Self.voiders.contains { actor.holds($0, in: agency) } }

    private func settling() throws(Refusal) -> ([DossierEvent], Dong) {
        // A dossier that is asked back while it waits for money is answered first.
        if dossier.stage == .withdrawalRequested || dossier.stage == .refused || dossier.stage == .stopped {
            throw .wrongStage(dossier.stage)
        }
        let owed = dossier.owed(under: procedure)
        guard owed > .zero else { throw .nothingOwed }
        guard dossier.fees.standing == .none else { return ([], owed) }
        let moment: FeeRequest.Moment = procedure.fee.collected == .filing ? .filing : .result
        return ([.feeRequested(FeeRequest(amount: owed, moment: moment))], owed)
    }

    private func requireMoneyDesk() throws(Refusal) {
        guard Self.takers.contains(where: { actor.holds($0, in: dossier.agency) }) else {
            throw .notYourRole(needed: Self.takers)
        }
    }
}
