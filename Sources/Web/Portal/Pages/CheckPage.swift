import Kernel
import OneStop

/// Check your answers, declare, file.
struct CheckPage {
    let view: DraftView
    /// Shown once the person tried to file.
    let faults: [FieldFault]
    let isDeclarationMissing: Bool
    let applicant: String

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let id = view.draft.id.text
        let texts = isDeclarationMissing ? [(name: "dong_y", text: t("check.declare_first"))] : []
        let open = faults.texts(t)
        let sections = view.procedure.form.present(view.reading.answers, revealingSecrets: false).map { section($0, t) }
        return frame.portal(
            t("draft.check"), at: .procedures,
            crumbs: frame.crumbs([(t("nav.home"), .home), (t(view.procedure.name), .procedure(view.procedure.slug))]),
            """
            <div class="split left">\(view.tasks(current: "kiem_tra", t: t))
            <div class="stack-l">\(Piece.errorSummary(texts, t: t))\(unfinished(open, t))<div class="stack-s"><h1>\(t("draft.check"))</h1><p class="lead">\(t("check.lead"))</p></div>
            <dl class="kv"><div><dt>\(t("check.applicant"))</dt><dd>\(applicant)</dd></div><div><dt>\(t("check.agency"))</dt><dd>\(t(view.agency.name))</dd></div><div><dt>\(t("procedure.how_much"))</dt><dd>\(fee(t))</dd></div></dl>
            \(sections)\(papers(t))
            <form class="card stack" method="post" action="\(Link.check(id).path)">\(frame.csrfField)<h2>\(t("check.declaration"))</h2><p>\(t("check.declaration_text"))</p>
            <div class="field\(" err", if: isDeclarationMissing)"><label class="pick" for="f-dong_y"><input type="checkbox" id="f-dong_y" name="dong_y" value="1">\(t("check.agree"))</label></div>
            <button class="btn primary big">\(t("check.file"))</button></form></div></div>
            """)
    }

    /// What is still open, by section, each with the way there.
    private func unfinished(_ texts: [(name: String, text: String)], _ t: Wording) -> HTML {
        guard !texts.isEmpty else { return .empty }
        let id = view.draft.id.text
        let items = zip(faults, texts).map { fault, text -> HTML in
            let link =
                fault.section == "giay_to" || view.fileFieldFaults.contains(fault)
                ? Link.papers(id) : Link.section(id, fault.section)
            return "<li><a href=\"\(link.path)?loi=1#\(Piece.fieldID(fault.name))\">\(text.text)</a></li>"
        }
        return
            "<div class=\"errsum\" role=\"alert\" tabindex=\"-1\" data-focus><h2>\(t("check.unfinished", ["n": "\(texts.count)"]))</h2><ul>\(items)</ul></div>"
    }

    private func section(_ section: PresentedSection, _ t: Wording) -> HTML {
        let change = Link.section(view.draft.id.text, section.id).path
        return
            "<section class=\"stack-s\"><div class=\"row spread\"><h2>\(t(section.title))</h2><a href=\"\(change)\">\(t("check.change"))<span class=\"vh\"> \(t(section.title))</span></a></div>\(AnswersView.html(section, t))</section>"
    }

    private func papers(_ t: Wording) -> HTML {
        let items = view.demands.filter { $0.standing != .declined }.map { demand -> HTML in
            let files = view.draft.papers[demand.paper.id] ?? []
            let names: HTML =
                demand.paper.isFilledOnline
                ? Piece.tag(t("paper.filled_online"), .ok)
                : files.isEmpty
                    ? "<span class=\"muted\">\(t("paper.none"))</span>" : "\(files.map(\.name).joined(separator: ", "))"
            return "<li>\(Icon.file.html)<div><b>\(t(demand.paper.name))</b><br>\(names)</div></li>"
        }
        return
            "<section class=\"stack-s\"><div class=\"row spread\"><h2>\(t("draft.papers"))</h2><a href=\"\(Link.papers(view.draft.id.text).path)\">\(t("check.change"))<span class=\"vh\"> \(t("draft.papers"))</span></a></div><ul class=\"files\">\(items)</ul></section>"
    }

    private func fee(_ t: Wording) -> String {
        guard let fee = view.procedure.fee(for: view.reading.answers) else { return t("fee.after_intake") }
        return fee.amount == 0 ? t("fee.none") : fee.text
    }
}
