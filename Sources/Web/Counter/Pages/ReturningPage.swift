import Kernel
import OneStop

/// One result going out: what to hand over, what is still owed or kept, who stands there.
struct ReturningPage {
    let file: DossierFile
    let problem: Refusal?
    let typed: PostedForm?

    private var dossier: Dossier { file.dossier }
    private var numbers: [PersonalID] { dossier.knownNumbers(under: file.procedure) }
    private var owed: Dong { dossier.owed(under: file.procedure) }

    func html(_ frame: Frame, side: SideView) -> HTML {
        let t = frame.t
        let code = dossier.code.text
        return frame.office(
            "\(t("return.title")) \(code)", agency: t(file.agency.shortName), side: side.html(t), at: .officeReturn,
            """
            <nav aria-label="\(t("nav.crumbs"))"><a href="\(Link.returnDesk(query: nil).path)">‹ \(t("return.title"))</a></nav>\(note(t))
            <div class="stack-s"><p class="row"><span class="code">\(code)</span>\(StageTag.html(dossier.stage, t, isOffice: true))</p><h1>\(dossier.filing.applicant.name)</h1><p class="muted">\(t(file.procedure.name))</p></div>
            \(content(frame))
            """)
    }

    private func note(_ t: Wording) -> HTML? {
        guard let problem else { return nil }
        let described = ActProblem(act: .claim, refusal: problem, typed: typed ?? PostedForm(values: [:]))
        let text = described.message(t) ?? described.conflict(t) ?? t("error.conflict.title")
        return "<div class=\"note bad\" role=\"alert\" data-focus tabindex=\"-1\"><p><b>\(text)</b></p></div>"
    }

    private func content(_ frame: Frame) -> HTML {
        let t = frame.t
        guard dossier.stage == .decided, let result = dossier.result else {
            let link: HTML =
                "<p><a class=\"btn\" href=\"\(Link.handoverNote(dossier.code.text).path)\">\(t("return.note"))</a></p>"
            return
                "<div class=\"note\"><p>\(dossier.stage == .returned ? t("return.done_before") : t("return.not_ready"))</p>\(link, if: dossier.stage == .returned)</div>"
        }
        let paper = result.file.map {
            "<p><a class=\"btn\" href=\"\(Link.officeFile(dossier.code.text, digest: $0.digest.hex).path)\" target=\"_blank\">\(Icon.print.html)\(t("result.open"))</a></p>"
                as HTML
        }
        let hasPhone = dossier.filing.applicant.phone != nil
        return """
            <form class="duo" method="post" action="\(Link.returning(dossier.code.text).path)">\(frame.csrfField)<input type="hidden" name="thay" value="\(dossier.lastAct)">
            <div class="stack"><section class="card stack-s"><h2>\(t("return.what"))</h2><p>\(t(file.procedure.result.name)), \(t("act.number").startingSmall) <b>\(result.number)</b></p>\(paper)</section>\(fee(t))\(originals(t))</div>
            <section class="card raise stack-s" aria-labelledby="ai"><h2 id="ai">\(t("return.who"))</h2>\(who(t))<button class="btn primary wide">\(t("act.hand_over"))</button></section></form>
            \(codeForm(frame), if: hasPhone)
            """
    }

    private func who(_ t: Wording) -> HTML {
        let chosen = typed?["cach"] ?? (numbers.isEmpty ? "khac" : "the")
        let masked = numbers.map(\.masked).joined(separator: ", ")
        let name = line("nguoi_nhan", t("act.recipient"), value: dossier.filing.applicant.name)
        let card: HTML =
            numbers.isEmpty
            ? way("khac", t("return.by_sight"), chosen, line("giay_to", t("act.evidence")))
            : way(
                "the", t("return.by_card", ["masked": masked]), chosen, line("so", t("return.scan_card"), focus: true))
        let proxy = way(
            "thay", t("return.by_proxy"), chosen,
            "\(line("uq_ten", t("desk.proxy_name")))\(line("uq_so", t("desk.number")))\(line("uq_giay", t("desk.proxy_paper")))"
        )
        let phone = dossier.filing.applicant.phone.map {
            way("ma", t("return.by_code", ["phone": $0.masked]), chosen, line("ma", t("return.code")))
        }
        let post = way("buu", t("return.by_post"), chosen, line("buu", t("desk.item")))
        return
            "\(name)<fieldset class=\"field\"><legend>\(t("return.how"))</legend>\(card)\(proxy)\(phone)\(post)</fieldset>"
    }

    private func way(_ value: String, _ label: String, _ chosen: String, _ fields: HTML) -> HTML {
        """
        <label class="pick"><input type="radio" name="cach" value="\(value)"\(" checked", if: value == chosen)><span>\(label)</span></label><div class="reveal" data-when="cach" data-values="[&quot;\(value)&quot;]">\(fields)</div>
        """
    }

    private func fee(_ t: Wording) -> HTML? {
        guard owed > .zero else { return nil }
        let chosen = typed?["phi"] ?? "tien_mat"
        let picks = [("tien_mat", t("money.take", ["amount": owed.text])), ("mien", t("desk.fee_waive"))].map {
            "<label class=\"pick\"><input type=\"radio\" name=\"phi\" value=\"\($0.0)\"\(" checked", if: $0.0 == chosen)><span>\($0.1)</span></label>"
                as HTML
        }
        return
            "<section class=\"card stack-s\"><h2>\(t("desk.fee"))</h2><p class=\"promise\">\(owed.text)</p><p class=\"small muted\">\(owed.words)</p><fieldset><legend class=\"vh\">\(t("desk.fee"))</legend>\(picks)</fieldset>\(line("phi_ly_do", t("desk.fee_why")))</section>"
    }

    private func originals(_ t: Wording) -> HTML? {
        let kept = dossier.custody
        guard !kept.isEmpty else { return nil }
        let ticked = typed.map { Set($0.all("tra")) } ?? Set(kept.map(\.paper))
        let rows = kept.map { paper -> HTML in
            "<label class=\"pick\"><input type=\"checkbox\" name=\"tra\" value=\"\(paper.paper)\"\(" checked", if: ticked.contains(paper.paper))><span>\(KeptPaperWords.name(paper, of: file, t)): \(t("paper.originals", ["n": "\(paper.originals)"]))</span></label>"
        }
        return
            "<section class=\"card stack-s\"><h2>\(t("return.kept"))</h2><fieldset><legend>\(t("return.give_back"))</legend>\(rows)</fieldset>\(line("giu_ly_do", t("return.why_kept")))</section>"
    }

    private func codeForm(_ frame: Frame) -> HTML {
        "<form method=\"post\" action=\"\(Link.returnCode(dossier.code.text).path)\">\(frame.csrfField)<button class=\"btn\">\(frame.t("return.send_code"))</button></form>"
    }

    private func line(_ name: String, _ label: String, value: String = "", focus: Bool = false) -> HTML {
        let id = Piece.fieldID(name)
        let shown = typed?[name] ?? value
        // A number is typed anew each time: it is never shown in full.
        return
            "<div class=\"field\"><label for=\"\(id)\">\(label)</label><input class=\"in\" id=\"\(id)\" name=\"\(name)\" value=\"\(name == "so" || name == "uq_so" || name == "ma" ? "" : shown)\" maxlength=\"1000\" autocomplete=\"off\"\(" autofocus", if: focus)></div>"
    }
}
