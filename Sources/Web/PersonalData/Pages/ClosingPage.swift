import Kernel
import OneStop

/// What closing the account erases, what the law keeps and until when, what goes on without it; and the form that asks.
struct ClosingPage {
    let plan: ClosingPlan
    /// It was asked for already.
    let closing: PendingClosing?
    let typed: String
    let fault: Phrase?
    let catalogue: Catalogue

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let mayAsk = plan.obstacles.isEmpty && closing == nil
        return frame.portal(
            t("mydata.close"), at: .dossiers,
            """
            <div class="stack-l">\(Piece.errorSummary(fault.map { [("xac_nhan", t($0))] } ?? [], t: t))<div class="stack-s"><p><a href="\(Link.personalData(.overview).path)">\(t("mydata.title"))</a></p><h1>\(t("mydata.close"))</h1><p class="lead">\(t("mydata.close_lead"))</p>\(ClosingNote.html(closing, frame))\("<p class=\"note warn\">\(t("mydata.held"))</p>", if: plan.isHeld)</div>
            \(obstacles(t))\(erased(t))\(kept(t))\(goesOn(t))\(asking(frame), if: mayAsk)</div>
            """)
    }

    private func obstacles(_ t: Wording) -> HTML? {
        guard !plan.obstacles.isEmpty else { return nil }
        let items = plan.obstacles.map { obstacle -> HTML in
            switch obstacle {
            case .officer: "<li>\(t("mydata.obstacle.officer"))</li>"
            case .sample: "<li>\(t("mydata.obstacle.sample"))</li>"
            case .lastOwner(let id, let name): item("mydata.obstacle.last_owner", id, name, t)
            case .openDossiers(let id, let name): item("mydata.obstacle.open_dossiers", id, name, t)
            }
        }
        return """
            <section class="note bad stack-s" aria-labelledby="vuong"><h2 id="vuong">\(t("mydata.obstacles"))</h2><ul>\(items)</ul></section>
            """
    }

    private func item(_ phrase: Phrase, _ id: ID<Organisation>, _ name: String, _ t: Wording) -> HTML {
        let link = Link.people(.organisation(id.text, before: nil))
        return "<li>\(t(phrase, ["name": name])) <a href=\"\(link.path)\">\(name)</a></li>"
    }

    private func erased(_ t: Wording) -> HTML {
        let counts = plan.counts
        let lines: [String?] = [
            t("mydata.erased_account"), counts.isChecked ? t("mydata.erased_check") : nil,
            t("mydata.erased_drafts", ["n": "\(counts.drafts)"]), t("mydata.erased_messages"),
            counts.mandates > 0 ? t("mydata.erased_mandates") : nil,
            counts.organisations > 0 ? t("mydata.erased_organisations") : nil,
            plan.left.isEmpty ? nil : t("mydata.left", ["names": plan.left.joined(separator: ", ")]),
        ]
        let items = lines.compactMap(\.self).map { "<li>\($0)</li>" as HTML }
        return """
            <section class="stack-s prose" aria-labelledby="xoa"><h2 id="xoa">\(t("mydata.erased"))</h2><ul>\(items)</ul></section>
            """
    }

    private func kept(_ t: Wording) -> HTML {
        let none: HTML = "<p class=\"note\">\(t("mydata.dossiers_none"))</p>"
        let list = plan.groups.isEmpty ? none : KeptGroupsTable.html(plan.groups, catalogue, t)
        return """
            <section class="stack" aria-labelledby="con"><h2 id="con">\(t("mydata.stays"))</h2><p>\(t("mydata.stays_lead", ["open": "\(plan.openTotal)", "closed": "\(plan.closedTotal)"]))</p>\(list)<p>\(t("mydata.records"))</p><p>\(t("mydata.longer"))</p></section>
            """
    }

    private func goesOn(_ t: Wording) -> HTML? {
        guard !plan.open.isEmpty else { return nil }
        let rows = plan.open.map { one -> [HTML] in
            let contacts = one.contacts.isEmpty ? t("mydata.reached_nowhere") : one.contacts.joined(separator: ", ")
            return [
                "<span class=\"code\">\(one.code.text)</span><br><span class=\"muted small\">\(t(one.procedure)), \(t(one.agency))</span>",
                "<span class=\"code\">\(one.pin.text)</span>", StageTag.html(one.stage, t), "\(contacts)",
            ]
        }
        let heads = [t("tracking.code"), t("mydata.column.pin"), t("dossier.state"), t("mydata.reached")]
        let more = plan.openTotal - plan.open.count
        return """
            <section class="stack" aria-labelledby="dang"><h2 id="dang">\(t("mydata.goes_on"))</h2><p>\(t("mydata.goes_on_lead"))</p>\(Piece.table(caption: t("mydata.goes_on"), heads: heads, rows: rows))\("<p class=\"muted\">\(t("mydata.more_open", ["n": "\(more)"]))</p>", if: more > 0)</section>
            """
    }

    private func asking(_ frame: Frame) -> HTML {
        let t = frame.t
        let word = t("mydata.confirm_word")
        return """
            <form class="card stack narrow" method="post" action="\(Link.personalData(.closing).path)">\(frame.csrfField)<h2>\(t("mydata.ask"))</h2><p>\(t("mydata.ask_lead"))</p><p><a href="\(Link.personalData(.copy).path)">\(t("mydata.copy_first"))</a></p>\(Piece.input("xac_nhan", label: t("mydata.confirm", ["word": word]), value: typed, hint: t("mydata.confirm_hint"), error: fault.map { t($0) }, width: "w-s", t: t))<p class="field"><button class="btn bad">\(t("mydata.ask_button"))</button></p></form>
            """
    }
}
