import Foundation
import Kernel
import OneStop

/// A fee's receipt on paper, with the amount written out.
struct FeeReceiptPage {
    let file: DossierFile
    let payment: Payment
    let at: Date
    let cashier: String
    let province: Province

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let code = file.dossier.code.text
        let void: HTML? = file.dossier.fees.voids.first { $0.receipt == payment.receipt && $0.agency == payment.agency }
            .map {
                "<p><b>\(t("receipt_fee.voided")):</b> \($0.reason)</p>"
            }
        let heading = t(file.agency.name).uppercased()
        return frame.office(
            payment.receipt, agency: t(file.agency.shortName), side: .empty, at: .officeCounter,
            """
            <p class="row no-print"><button class="btn primary" data-print hidden>\(Icon.print.html)\(t("slip.print"))</button><a class="btn" href="\(Link.officeDossier(code).path)">\(t("counter.see_dossier", ["code": code]))</a></p>
            <article class="sheet"><header class="head"><p><b>\(heading)</b><span class="rule short"></span></p><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><b>Độc lập - Tự do - Hạnh phúc</b><span class="rule"></span></p></header>
            <div class="field stack-s"><h1>\(t("receipt_fee.title"))</h1><p class="center">\(t("receipt_fee.number")): <b>\(payment.receipt)</b></p></div>\(void)
            <p>\(t("money.payer")): <b>\(payment.payer)</b></p><p>\(t("receipt_fee.for")): \(t(file.procedure.name)), \(code)</p><p>\(t("money.amount")): <b>\(payment.amount.text)</b></p><p>\(t("receipt_fee.words")): <i>\(payment.amount.words)</i></p><p>\(t("receipt_fee.way"))</p><p>\(VietnamTime.stamp(at))</p>
            <div class="sign"><p><b>\(t("receipt_fee.payer"))</b><br><i>\(t("slip.sign"))</i></p><p><b>\(t("receipt_fee.cashier"))</b><br><i>\(t("slip.sign"))</i><br><br><br>\(cashier)</p></div></article>
            """)
    }
}
