import Kernel
import OneStop

/// The money of a dossier: what was asked, what came in under which receipt, what is owed.
struct MoneyView {
    let file: DossierFile
    let t: Wording

    private var fees: Fees { file.dossier.fees }

    var html: HTML? {
        guard fees.standing != .none else { return nil }
        let tone: Piece.Tone = fees.standing == .owed ? .warn : .ok
        let receipts = fees.payments.map { payment -> HTML in
            let tag: HTML = fees.isVoided(payment) ? Piece.tag(t("money.voided"), .bad) : .empty
            return "<li>\(payment.receipt): \(payment.amount.text) \(tag)</li>"
        }
        let owed: HTML = "<p>\(t("money.owes", ["amount": fees.owed.text]))</p>"
        return """
            <section class="card stack-s" aria-labelledby="tien"><div class="row spread"><h2 id="tien">\(t("desk.fee"))</h2>\(Piece.tag(t(Phrase(computed: "money.\(fees.standing.rawValue)")), tone))</div><p>\(t("money.asked", ["amount": fees.asked.text]))</p>\(owed, if: fees.owed > .zero)<ul class="small">\(receipts)</ul></section>
            """
    }
}
