import Kernel
import OneStop

/// What an event says of money or of originals, beside its name.
enum MoneyWords {
    static func detail(_ event: DossierEvent, _ t: Wording) -> String {
        switch event {
        case .feeRequested(let request): text(request.amount, request.reason, t)
        case .paid(let payment): text(payment.amount, payment.receipt, t)
        case .feeWaived(let waiver): text(waiver.amount, waiver.reason, t)
        case .paymentVoided(let void): text(void.amount, "\(void.receipt). \(void.reason)", t)
        case .originalsReturned(let giving): giving.recipient
        default: ""
        }
    }

    private static func text(_ amount: Dong, _ why: String, _ t: Wording) -> String {
        why.isEmpty ? amount.text : t("event.money_detail", ["amount": amount.text, "why": why])
    }
}
