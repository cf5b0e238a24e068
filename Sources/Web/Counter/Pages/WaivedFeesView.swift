import Kernel
import OneStop

/// Fees that desks let somebody off and that a head has still to confirm.
struct WaivedFeesView {
    let agency: Agency
    let waived: [WaivedFee]
    let officer: Account
    let problem: Refusal?

    func html(_ frame: Frame) -> HTML? {
        guard !waived.isEmpty else { return nil }
        let t = frame.t
        let heads = [
            t("cash.time"), t("tracking.code"), t("money.amount"), t("desk.fee_why"), t("cash.waived_by"),
            t("cash.confirm"),
        ]
        let wrong: HTML? =
            problem == .ownMoney
            ? "<div class=\"note bad\" role=\"alert\" data-focus tabindex=\"-1\"><p><b>\(t("money.own"))</b></p></div>"
            : nil
        return
            "<section class=\"stack-s no-print\" aria-labelledby=\"mien\"><h2 id=\"mien\">\(t("cash.waived"))</h2>\(wrong)<p class=\"muted\">\(t("cash.waived_text"))</p>\(Piece.table(caption: t("cash.waived"), heads: heads, rows: waived.map { row($0, frame) }))</section>"
    }

    private func row(_ fee: WaivedFee, _ frame: Frame) -> [HTML] {
        let t = frame.t
        return [
            "\(t.short(fee.at))", "<a class=\"code\" href=\"\(Link.officeDossier(fee.code).path)\">\(fee.code)</a>",
            "\(fee.amount.text)", "\(fee.reason)", "\(fee.officerName)", confirming(fee, frame),
        ]
    }

    /// The button for a head who did not let it off; for others who it waits for.
    private func confirming(_ fee: WaivedFee, _ frame: Frame) -> HTML {
        let t = frame.t
        let leads = officer.posts.contains {
            $0.agency == agency.slug && ($0.role == .divisionHead || $0.role == .agencyHead)
        }
        guard leads, fee.officer != officer.id else { return "\(t("cash.waits"))" }
        return
            "<form method=\"post\" action=\"\(Link.confirmWaiver.path)\">\(frame.csrfField)<input type=\"hidden\" name=\"co_quan\" value=\"\(agency.slug)\"><input type=\"hidden\" name=\"ma\" value=\"\(fee.code)\"><input type=\"hidden\" name=\"su_kien\" value=\"\(fee.event)\"><button class=\"btn\" aria-label=\"\(t("cash.confirm")) \(fee.code)\">\(t("cash.confirm"))</button></form>"
    }
}
