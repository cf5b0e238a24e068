import Kernel
import OneStop

/// A person's drafts and dossiers.
struct DossiersPage {
    let drafts: [(draft: Draft, procedure: Procedure?)]
    let dossiers: [QueueRow]
    let deliverables: [Deliverable]
    let catalogue: Catalogue
    let today: CivilDay
    /// The account is about to be closed.
    var closing: PendingClosing?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.portal(
            t("nav.dossiers"), at: .dossiers,
            """
            <h1>\(t("nav.dossiers"))</h1>\(ClosingNote.html(closing, frame))\(draftList(t), if: !drafts.isEmpty)\(dossierList(t), if: !dossiers.isEmpty)\(deliverableList(t), if: !deliverables.isEmpty)\(empty(t), if: drafts.isEmpty && dossiers.isEmpty)
            """)
    }

    private func draftList(_ t: Wording) -> HTML {
        let rows = drafts.map { item -> HTML in
            let name = item.procedure.map { t($0.name) } ?? item.draft.procedure
            return
                "<li><a href=\"\(Link.draft(item.draft.id.text).path)\">\(name)<span>\(t("draft.saved", ["at": t.moment(item.draft.savedAt)]))</span></a></li>"
        }
        return "<section class=\"stack-s\"><h2>\(t("dossiers.drafts"))</h2><ul class=\"rows\">\(rows)</ul></section>"
    }

    private func dossierList(_ t: Wording) -> HTML {
        let rows = dossiers.map { row -> [HTML] in
            let name = catalogue.procedure(row.procedure).map { t($0.name) } ?? row.procedure
            let due =
                row.stage == .supplementRequested || row.stage == .paymentDue
                ? t("due.paused") : row.dueAt.map { t.day(VietnamTime.day(of: $0)) } ?? "–"
            return [
                "<a class=\"code\" href=\"\(Link.dossier(row.code).path)\">\(row.code)</a>", "\(name)",
                "\(VietnamTime.stamp(row.submittedAt))", "\(due)", StageTag.html(row.stage, t),
            ]
        }
        let heads = [
            t("tracking.code"), t("office.procedure"), t("dossiers.filed"), t("dossier.due"), t("dossier.state"),
        ]
        return
            "<section class=\"stack-s\"><h2>\(t("dossiers.filed_title"))</h2>\(Piece.table(caption: t("dossiers.filed_title"), heads: heads, rows: rows))</section>"
    }

    /// What the person was issued, with the way to renew it.
    private func deliverableList(_ t: Wording) -> HTML {
        let rows = deliverables.map { item -> [HTML] in
            let name = catalogue.procedure(item.procedure).map { t($0.result.name) } ?? item.procedure
            let subject: HTML = item.subject.map { " · \($0)" } ?? .empty
            let renewing = catalogue.procedures.filter { $0.renewal?.of.contains(item.procedure) ?? false }.map {
                "<a href=\"\(Link.procedure($0.slug).path)\">\(t($0.name))</a><br>" as HTML
            }
            return [
                "<a class=\"code\" href=\"\(Link.dossier(item.code.text).path)\">\(item.number)</a>",
                "\(name)\(subject)",
                "\(item.expires?.vietnamese ?? "–")", DeliverableTag.html(item, today: today, t), "\(renewing)",
            ]
        }
        let heads = [
            t("register.number"), t("register.what"), t("register.expires"), t("register.state"), t("deliverable.next"),
        ]
        return
            "<section class=\"stack-s\"><h2>\(t("deliverable.mine"))</h2>\(Piece.table(caption: t("deliverable.mine"), heads: heads, rows: rows))</section>"
    }

    private func empty(_ t: Wording) -> HTML {
        "<div class=\"note narrow\"><p>\(t("dossiers.empty"))</p><p><a class=\"btn primary\" href=\"\(Link.procedures.path)\">\(t("dossiers.find"))</a></p></div>"
    }
}
