import Kernel
import OneStop

/// The desk puts a person's two accounts together: whose they are, both codes, what becomes of them.
struct MergePage {
    enum Step {
        case contacts(kept: String, closed: String)
        case codes((kept: String, closed: String), MergeForm)
        case plan(MergePlan, MergeForm)
    }

    let step: Step
    var fault: (field: String, phrase: Phrase)?
    /// Where codes are read.
    var path = ""

    func html(_ frame: Frame, agency: Agency, side: SideView) -> HTML {
        let t = frame.t
        let summary = Piece.errorSummary(fault.map { [($0.field, t($0.phrase))] } ?? [], t: t)
        return frame.office(
            t("merge.title"), agency: t(agency.shortName), side: side.html(t), at: .officeCounter,
            "\(summary)<h1>\(t("merge.title"))</h1>\(body(frame))")
    }

    private func body(_ frame: Frame) -> HTML {
        let t = frame.t
        switch step {
        case .contacts(let kept, let closed):
            return """
                <form class="card raise stack-s narrow" method="post" action="\(Link.people(.merges).path)">\(frame.csrfField)<p>\(t("merge.lead"))</p>\(input("giu", t("merge.kept"), kept, t, hint: t("merge.kept_hint")))\(input("gop", t("merge.closed"), closed, t, hint: t("merge.closed_hint")))<p class="field"><button class="btn primary">\(t("merge.send"))</button></p></form>
                """
        case .codes(let contacts, let form):
            return """
                <form class="card raise stack-s narrow" method="post" action="\(path)">\(frame.csrfField)<p class="note">\(t("merge.sent"))</p>\("<p><a href=\"\(Link.mailbox.path)\">\(t("demo.mailbox"))</a></p>", if: frame.isDemo)\(input("ma_giu", t("merge.code_of", ["contact": contacts.kept]), form.kept, t))\(input("ma_gop", t("merge.code_of", ["contact": contacts.closed]), form.closed, t))<p class="field row"><button class="btn primary" name="buoc" value="xem">\(t("merge.look"))</button><a class="btn link" href="\(Link.people(.merges).path)">\(t("people.new_code"))</a></p></form>
                """
        case .plan(let plan, let form): return planned(plan, form, frame)
        }
    }

    private func planned(_ plan: MergePlan, _ form: MergeForm, _ frame: Frame) -> HTML {
        let t = frame.t
        let id = Piece.fieldID("da_xem")
        let error = fault?.field == "da_xem" ? fault.map { t($0.phrase) } : nil
        let after = [plan.phone?.spaced, plan.email?.text].compactMap(\.self).joined(separator: ", ")
        let dropped: HTML? =
            plan.dropped.isEmpty
            ? nil
            : "<p class=\"note warn\">\(t("merge.dropped", ["contacts": plan.dropped.map(\.text).joined(separator: ", ")]))</p>"
        return """
            <div class="stack-s">\(table(plan, t))<form class="card raise stack-s narrow" method="post" action="\(path)">\(frame.csrfField)<input type="hidden" name="ma_giu" value="\(form.kept)"><input type="hidden" name="ma_gop" value="\(form.closed)"><p>\(t("merge.after", ["contacts": after]))</p>\(dropped)<p>\(t("merge.for_good"))</p><div class="field\(" err", if: error != nil)">\(Piece.errorText(error, id: id))<label class="pick" for="\(id)"><input type="checkbox" id="\(id)" name="da_xem" value="1"\(Piece.described(id, hint: nil, error: error))> <span>\(t("merge.seen"))</span></label></div><p class="field row"><button class="btn primary" name="buoc" value="gop">\(t("merge.do"))</button><a class="btn link" href="\(Link.people(.merges).path)">\(t("merge.leave"))</a></p></form></div>
            """
    }

    private func table(_ plan: MergePlan, _ t: Wording) -> HTML {
        let heads = [t("merge.what"), t("merge.kept"), t("merge.closed")]
        func row(_ label: String, _ value: (MergeSide) -> String) -> [HTML] {
            ["\(label)", "\(value(plan.kept))", "\(value(plan.closed))"]
        }
        let rows = [
            row(t("merge.name")) { $0.account.name },
            row(t("office.phone")) { $0.account.phone?.spaced ?? "–" },
            row(t("office.email")) { $0.account.email?.text ?? "–" },
            row(t("merge.card")) { $0.card ?? "–" },
            row(t("merge.dossiers")) { "\($0.dossiers)" },
            row(t("merge.drafts")) { "\($0.drafts)" },
            row(t("merge.organisations")) { "\($0.organisations)" },
            row(t("merge.mandates")) { "\($0.mandates)" },
            row(t("merge.sign_ons")) { "\($0.signOns)" },
        ]
        return Piece.table(caption: t("merge.title"), heads: heads, rows: rows)
    }

    private func input(_ name: String, _ label: String, _ value: String, _ t: Wording, hint: String? = nil) -> HTML {
        let error = fault?.field == name ? fault.map { t($0.phrase) } : nil
        return Piece.input(name, label: label, value: value, hint: hint, error: error, t: t)
    }
}
