import Kernel
import OneStop

/// How long things are kept, what was erased in the last nights, what goes next, and what is held from it.
struct RetentionPage {
    let catalogue: Catalogue
    let holds: [RetentionHold]
    let runs: [PurgeRun]
    let next: [(rule: RetentionClass, total: Int)]
    let form: HoldForm
    let refusal: RetentionRefusal?

    private var retention: Retention { catalogue.province.retention }

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.office(
            t("retention.title"), agency: t(catalogue.province.authority),
            side: AdministrationSide(current: .retention, catalogue: catalogue).html(t), at: .administration,
            """
            \(HoldsView.summary(refusal, t))<h1>\(t("retention.title"))</h1><p>\(t("retention.lead"))</p>
            <section class="card stack-s" aria-labelledby="dem"><h2 id="dem">\(t("retention.next"))</h2>\(tonight(t))</section>
            \(HoldsView(holds: holds, form: form, refusal: refusal).html(frame))
            <section class="card stack-s" aria-labelledby="lan"><h2 id="lan">\(t("retention.runs"))</h2>\(PurgeRunsTable(runs: runs, retention: retention).html(t))</section>
            <section class="card stack-s" aria-labelledby="nhom"><h2 id="nhom">\(t("retention.classes"))</h2>\(classes(t))</section>
            """)
    }

    private func tonight(_ t: Wording) -> HTML {
        if holds.contains(where: { $0.isOpen && $0.code == nil }) {
            return "<p class=\"note warn\">\(t("retention.next_held"))</p>"
        }
        guard !next.isEmpty else { return "<p class=\"muted\">\(t("retention.next_none"))</p>" }
        return "<p>\(t("retention.next_some"))</p>\(Piece.facts(next.map { (t($0.rule.name), "\($0.total)") }))"
    }

    private func classes(_ t: Wording) -> HTML {
        guard !retention.classes.isEmpty else { return "<p class=\"note warn\">\(t("retention.undeclared"))</p>" }
        let rules = catalogue.procedures.map { procedure in
            catalogue.agency(procedure.agencies.first ?? "").flatMap { retention.rule(for: procedure, at: $0) }?.key
        }
        let rows = retention.classes.map { one -> [HTML] in
            let isRest = one.key == retention.otherwise
            return [
                "\(t(one.name))\(" <span class=\"muted\">(\(t("retention.otherwise")))</span>", if: isRest)",
                "\(one.years.map { t("retention.years", ["n": "\($0)"]) } ?? t("retention.for_ever"))", "\(one.law)",
                "\(rules.count { $0 == one.key })",
            ]
        }
        let heads = [t("retention.class"), t("retention.term"), t("retention.law"), t("retention.procedures")]
        let table = Piece.table(caption: t("retention.classes"), heads: heads, rows: rows)
        let rest = rules.count { $0 == nil }
        return table + (rest == 0 ? .empty : "<p class=\"muted\">\(t("retention.kept_for_ever")) (\(rest))</p>")
    }
}
