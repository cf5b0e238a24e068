import Foundation
import Kernel
import OneStop

/// The money and the buttons: one for what is complete, others for what is not.
struct ReceptionActView {
    let form: DeskForm
    let problem: ReceptionProblem?
    let calendar: WorkingCalendar
    let now: Date
    let t: Wording

    private var typed: FormInput { form.reception.typed }

    var html: HTML {
        let limits = TimeCaseChoice(
            procedure: form.procedure, answers: form.reading.answers, chosen: typed["truong_hop"], calendar: calendar,
            now: now, t: t)
        return """
            <section class="card" aria-labelledby="phi"><h2 id="phi">\(t("desk.fee"))</h2>\(fee)</section>
            <section class="card stack-s" aria-labelledby="nhan"><h2 id="nhan">\(t("desk.finish"))</h2>\(limits.html)<button class="btn primary wide" name="_viec" value="nhan" accesskey="n" data-finish>\(t("desk.accept"))</button>
            \(supplement)\(refuse)<p class="row"><button class="btn" name="_viec" value="cho">\(t("desk.leave"))</button><button class="btn" name="_luu" value="1" accesskey="s">\(t("desk.save"))</button></p><p class="hint">\(t("desk.keys"))</p></section>
            """
    }

    private var fee: HTML {
        guard let amount = form.fee else {
            let key: Phrase =
                if case .elsewhere = form.procedure.fee.collected { "fee.elsewhere" } else { "desk.fee_unknown" }
            return "<p>\(t(key))</p>"
        }
        guard amount > .zero else { return "<p>\(t("fee.none"))</p>" }
        let atFiling = form.procedure.fee.collected == .filing
        let chosen = typed["quay.phi"].isEmpty ? (atFiling ? "tien_mat" : "sau") : typed["quay.phi"]
        let picks = [("tien_mat", t("desk.fee_cash")), ("sau", t("desk.fee_later")), ("mien", t("desk.fee_waive"))]
            .map { value, label -> HTML in
                "<label class=\"pick\"><input type=\"radio\" name=\"quay.phi\" value=\"\(value)\"\(" checked", if: value == chosen)><span>\(label)</span></label>"
            }
        let fault: String? =
            if case .refused? = problem, form.desk.faults.contains(where: { $0.code == .exempted }) {
                t("desk.fault.exempted")
            } else { nil }
        return """
            <p class="promise">\(amount.text)</p><p class="small muted">\(amount.words)</p><fieldset class="field"><legend class="vh">\(t("desk.fee"))</legend>\(picks)</fieldset>\(Piece.input("quay.phi_ly_do", label: t("desk.fee_why"), value: typed["quay.phi_ly_do"], error: fault, isRequired: false, t: t))
            """
    }

    private var viec: String? { if case .refused(_, let viec)? = problem { viec } else { nil } }

    /// Offered once something is missing: what, by when.
    private var supplement: HTML {
        let missing = form.missingPapers.compactMap { fault -> String? in
            guard case .missingFile(let label) = fault.code else { return nil }
            return t(label)
        }
        let items = missing.map { "<li>\($0)</li>" as HTML }
        let until = calendar.adding(workingDays: 5, to: VietnamTime.day(of: now)).vietnamese
        let isOpen = viec == "bo_sung" || (viec == "nhan" && !missing.isEmpty)
        let list: HTML =
            missing.isEmpty
            ? "<p class=\"small\">\(t("desk.nothing_missing"))</p>" : "<ul class=\"small prose\">\(items)</ul>"
        let why = typed["quay.bs_ly_do"].isEmpty ? t("desk.missing_reason") : typed["quay.bs_ly_do"]
        return """
            <details class="act"\(" open", if: isOpen)><summary>\(t("desk.supplement"))</summary><div class="card">\(list)\(Piece.input("quay.bs_ly_do", label: t("supplement.reason"), value: why, t: t))\(Piece.input("quay.bs_han", label: t("act.until"), value: typed["quay.bs_han"].isEmpty ? until : typed["quay.bs_han"], hint: t("form.date_hint"), width: "w-s", t: t))<p class="field"><button class="btn" name="_viec" value="bo_sung">\(t("desk.supplement_do"))</button></p></div></details>
            """
    }

    private var refuse: HTML {
        """
        <details class="act"\(" open", if: viec == "tu_choi")><summary>\(t("desk.refuse"))</summary><div class="card"><div class="field"><label for="f-quay-tc_ly_do">\(t("act.reasons"))</label><textarea class="in" rows="2" id="f-quay-tc_ly_do" name="quay.tc_ly_do">
        \(typed["quay.tc_ly_do"])</textarea></div>\(Piece.input("quay.tc_can_cu", label: t("act.legal_ground"), value: typed["quay.tc_can_cu"], isRequired: false, t: t))<p class="field"><button class="btn bad" name="_viec" value="tu_choi">\(t("desk.refuse_do"))</button></p></div></details>
        """
    }
}
