import Kernel
import OneStop

/// What is held from being erased, and the form that holds more.
struct HoldsView {
    let holds: [RetentionHold]
    let form: HoldForm
    let refusal: RetentionRefusal?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return """
            <section class="card stack" aria-labelledby="giu"><h2 id="giu">\(t("retention.holds"))</h2><p>\(t("retention.holds_lead"))</p>\(table(frame))
            <form class="stack-s" method="post" action="\(Link.retentionHolds.path)">\(frame.csrfField)
            <fieldset class="field"><legend>\(t("retention.scope"))</legend>\(scope("mot", t("retention.scope_one"), !form.isAll))\(scope("tat_ca", t("retention.scope_all"), form.isAll))</fieldset>
            \(Piece.input("ma", label: t("retention.code"), value: form.code, hint: t("retention.code_hint"), error: fault(.unknownDossier, t) ?? fault(.alreadyHeld, t), width: "w-m", isRequired: false, t: t))\(Piece.input("ly_do", label: t("retention.reason"), value: form.reason, hint: t("retention.reason_hint"), error: fault(.noReason, t), t: t))
            <p><button class="btn primary">\(t("retention.place"))</button></p></form></section>
            """
    }

    /// What is wrong, above the page's title.
    static func summary(_ refusal: RetentionRefusal?, _ t: Wording) -> HTML {
        guard let refusal else { return .empty }
        if refusal == .unknownHold {
            return "<p class=\"note warn\" role=\"alert\" tabindex=\"-1\" data-focus>\(t(refusal.phrase))</p>"
        }
        return Piece.errorSummary([(refusal == .noReason ? "ly_do" : "ma", t(refusal.phrase))], t: t)
    }

    private func fault(_ one: RetentionRefusal, _ t: Wording) -> String? { refusal == one ? t(one.phrase) : nil }

    private func scope(_ value: String, _ text: String, _ isChosen: Bool) -> HTML {
        "<label class=\"pick\"><input type=\"radio\" name=\"pham_vi\" value=\"\(value)\"\(" checked", if: isChosen)><span>\(text)</span></label>"
    }

    private func table(_ frame: Frame) -> HTML {
        let t = frame.t
        guard !holds.isEmpty else { return "<p class=\"muted\">\(t("retention.holds_none"))</p>" }
        let heads = [
            t("retention.held"), t("retention.reason"), t("retention.by"), t("retention.since"), t("retention.state"),
        ]
        let rows = holds.map { hold -> [HTML] in
            let what = hold.code ?? t("retention.all")
            return [
                hold.code == nil ? "<b>\(what)</b>" : "<span class=\"code\">\(what)</span>",
                "<span class=\"long\">\(hold.reason)</span>", "\(hold.byName)", time(hold.since, t.moment(hold.since)),
                state(hold, what, frame),
            ]
        }
        return Piece.table(caption: t("retention.holds"), heads: heads, rows: rows)
    }

    private func state(_ hold: RetentionHold, _ what: String, _ frame: Frame) -> HTML {
        let t = frame.t
        if let ended = hold.endedAt {
            return "\(t("retention.ended", ["at": t.moment(ended), "name": hold.endedByName ?? "–"]))"
        }
        return """
            <form method="post" action="\(Link.retentionHoldEnd(hold.id.text).path)">\(frame.csrfField)<button class="btn" aria-label="\(t("retention.end_of", ["what": what]))">\(t("retention.end"))</button></form>
            """
    }
}

extension RetentionRefusal {
    var phrase: Phrase { Phrase(computed: "retention.refused.\(rawValue)") }
}
