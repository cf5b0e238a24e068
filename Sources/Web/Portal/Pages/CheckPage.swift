import Kernel
import OneStop

/// Check your answers, declare, file.
struct CheckPage {
    let view: DraftView
    /// Shown once the person tried to file.
    let faults: [FieldFault]
    let isDeclarationMissing: Bool
    let applicant: String
    /// Where news of it will go.
    let route: Route
    /// For whom it is filed, where that isn't the person who files.
    var behalf: Behalf?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let id = view.draft.id.text
        let texts = isDeclarationMissing ? [(name: "dong_y", text: t("check.declare_first"))] : []
        let review = DraftReview(view: view, t: t)
        return frame.portal(
            t("draft.check"), at: .procedures,
            crumbs: frame.crumbs([(t("nav.home"), .home), (t(view.procedure.name), .procedure(view.procedure.slug))]),
            """
            <div class="split left">\(view.tasks(current: "kiem_tra", t: t))
            <div class="stack-l">\(Piece.errorSummary(texts, t: t))\(review.unfinished(faults))<div class="stack-s"><h1>\(t("draft.check"))</h1><p class="lead">\(t("check.lead"))</p></div>
            <dl class="kv"><div><dt>\(t("check.applicant"))</dt><dd>\(applicant)</dd></div>\(PartyView.row(behalf, t))<div><dt>\(t("check.agency"))</dt><dd>\(t(view.agency.name))</dd></div><div><dt>\(t("procedure.how_much"))</dt><dd>\(fee(t))</dd></div><div><dt>\(t("check.route"))</dt><dd>\(RouteWords.text(route, t)) <a href="\(Link.contactSettings.path)">\(t("check.route_change"))</a></dd></div></dl>
            \(review.sections)\(review.papers)
            <form class="card stack" method="post" action="\(Link.check(id).path)">\(frame.csrfField)<h2>\(t("check.declaration"))</h2><p>\(t("check.declaration_text"))</p>
            <div class="field\(" err", if: isDeclarationMissing)"><label class="pick" for="f-dong_y"><input type="checkbox" id="f-dong_y" name="dong_y" value="1">\(t("check.agree"))</label></div>
            <button class="btn primary big">\(t("check.file"))</button></form>\(atDesk(id, t))</div></div>
            """)
    }

    private func fee(_ t: Wording) -> String {
        guard let fee = view.procedure.fee(for: view.reading.answers) else { return t("fee.after_intake") }
        return fee.amount == 0 ? t("fee.none") : fee.text
    }

    /// The other way: the same draft on paper.
    private func atDesk(_ id: String, _ t: Wording) -> HTML? {
        guard view.procedure.hasPaperForm, view.procedure.channels.contains(.counter) else { return nil }
        return """
            <section class="stack-s" aria-labelledby="h-q"><h2 id="h-q">\(t("paper_form.instead_title"))</h2><p>\(t("paper_form.instead_text"))</p><p><a class="btn" href="\(Link.filledForm(id).path)">\(Icon.print.html)\(t("paper_form.print_filled"))</a></p></section>
            """
    }
}
