import Kernel
import OneStop

/// The end of a draft that goes to the desk: look it over, print it, bring it.
struct PrintPage {
    let view: DraftView
    let faults: [FieldFault]

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let review = DraftReview(view: view, t: t)
        let text = t(
            "paper_form.ready_text", ["agency": t(view.agency.name), "address": view.agency.address])
        return frame.portal(
            t("paper_form.check"), at: .procedures,
            crumbs: frame.crumbs([(t("nav.home"), .home), (t(view.procedure.name), .procedure(view.procedure.slug))]),
            """
            <div class="split left">\(view.tasks(current: "kiem_tra", t: t))
            <div class="stack-l">\(review.unfinished(faults, note: t("paper_form.unfinished")))<div class="stack-s"><h1>\(t("paper_form.check"))</h1><p class="lead">\(t("paper_form.check_lead"))</p></div>
            \(review.sections)\(review.toBring)
            <section class="card raise stack" aria-labelledby="h-i"><h2 id="h-i">\(t("paper_form.ready_title"))</h2><p>\(text)</p><p class="muted">\(view.agency.phone). \(OpeningHours.text(view.agency.hours, t))</p>
            <p><a class="btn primary big" href="\(Link.filledForm(view.draft.id.text).path)">\(Icon.print.html)\(t("paper_form.print_filled"))</a></p></section></div></div>
            """)
    }
}
