import Kernel
import OneStop

/// The rows of a dossier whose rows get results of their own: a number each, or a reasoned no.
struct ResultRowsView {
    let view: ActionsView

    var html: HTML {
        let t = view.t
        let subjects = view.file.procedure.resultSubjects(of: view.dossier.answers)
        guard subjects.count > 1 || (subjects.count == 1 && view.file.procedure.result.allowsPartial) else {
            return .empty
        }
        let rows = subjects.enumerated().map { row($0, subject: $1) }
        let hint = view.file.procedure.result.allowsPartial ? t("act.rows_partial") : t("act.rows_hint")
        return """
            <fieldset class="field"><legend>\(t("act.rows"))</legend><p class="hint">\(hint)</p>\(rows)</fieldset>
            """
    }

    private func row(_ index: Int, subject: String) -> HTML {
        let t = view.t
        let (number, reason) = ("hang.\(index).so", "hang.\(index).ly_do")
        let refusal: HTML = """
            <input class="in" name="\(reason)" aria-label="\(t("act.row_reason")): \(subject)" placeholder="\(t("act.row_reason"))" value="\(view.typed(.issue, reason))">
            """
        return """
            <div class="ask-item"><span></span><label for="\(Piece.fieldID(number))">\(subject)</label><input class="in" id="\(Piece.fieldID(number))" name="\(number)" placeholder="\(t("act.row_number"))" value="\(view.typed(.issue, number))" autocomplete="off">\(refusal, if: view.file.procedure.result.allowsPartial)</div>
            """
    }
}
