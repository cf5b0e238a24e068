import Foundation
package import Kernel

extension Dossier {
    /// What is owed now: what was asked; where nothing was, the procedure's own fee, which is known from the answers.
    package func owed(under procedure: Procedure) -> Dong {
        fees.standing == .none ? fee(under: procedure) : fees.owed
    }

    /// The procedure's fee for these answers, where our own cash desks take it.
    package func fee(under procedure: Procedure) -> Dong {
        if case .elsewhere = procedure.fee.collected { return .zero }
        return procedure.fee(for: answers) ?? .zero
    }

    mutating func ask(_ request: FeeRequest, at: Date) {
        fees.requests.append(request)
        guard request.holdsClock else { return }
        resumesTo.append(stage)
        stage = .paymentDue
        beginPause(at: at)
    }

    /// An event from before receipts named their agency is its whose dossier it was then.
    mutating func take(_ payment: Payment, by cashier: Person?, at: Date) {
        let issued = payment.issued(by: agency)
        fees.payments.append(issued)
        fees.takers[Fees.Receipt(agency: issued.agency, number: issued.receipt)] = cashier
        if payment.resumes { resume(due: payment.due, at: at) }
    }

    mutating func void(_ void: PaymentVoid) {
        let issuer = void.agency ?? fees.payments.first { $0.receipt == void.receipt }?.agency
        fees.voids.append(
            PaymentVoid(receipt: void.receipt, amount: void.amount, reason: void.reason, agency: issuer))
    }

    mutating func waive(_ waiver: FeeWaiver, at: Date) {
        fees.waivers.append(waiver)
        if waiver.resumes { resume(due: waiver.due, at: at) }
    }

    /// Goes on where it stood when the money was asked.
    private mutating func resume(due newDue: Date?, at: Date) {
        guard stage == .paymentDue else { return }
        stage = resumesTo.popLast() ?? .processing
        endPause(at: at)
        if stepHoldsClock { beginPause(at: at) }
        if let newDue { due = newDue }
    }
}
