import Kernel
import OneStop

/// The control slip on screen: every hand-over, when, and whether the part before it was in time.
struct ControlSlipPage {
    let file: DossierFile
    let passages: [Passage]
    let side: SideView

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let code = file.dossier.code.text
        return frame.office(
            t("control.title"), agency: t(file.agency.shortName), side: side.html(t),
            """
            <nav aria-label="\(t("nav.crumbs"))"><a href="\(Link.officeDossier(code).path)">‹ <span class="code">\(code)</span></a></nav>
            <h1>\(t("control.title"))</h1><p class="muted">\(file.dossier.filing.applicant.name). \(t(file.procedure.name))</p>
            \(passages.isEmpty ? "<p class=\"note\">\(t("control.empty"))</p>" : table(t))
            \("<p class=\"row no-print\"><a class=\"btn\" href=\"\(Link.officePaper(code, PrintKind.control.rawValue).path)\">\(Icon.print.html)\(t("control.print"))</a></p>", if: file.dossier.acceptedAt != nil)
            """)
    }

    private func table(_ t: Wording) -> HTML {
        let heads = [
            t("control.when"), t("control.from"), t("control.to"), t("control.limit"), t("print.control.outcome"),
            t("print.control.note"),
        ]
        let rows = passages.map { passage -> [HTML] in
            [
                "\(VietnamTime.stamp(passage.at))", station(passage.giver), station(passage.receiver),
                "\(passage.due.map(VietnamTime.stamp) ?? "–")",
                passage.outcome.map { outcome in
                    Piece.tag(
                        t(Phrase(computed: "print.outcome.\(outcome.rawValue)")), outcome == .late ? .bad : .ok)
                } ?? "–", "\(passage.note)",
            ]
        }
        return Piece.table(caption: t("control.title"), heads: heads, rows: rows)
    }

    private func station(_ station: Passage.Station) -> HTML {
        if station.place.isEmpty { return "\(station.person)" }
        return "\(station.place)\(station.person.isEmpty ? .empty : "<span class=\"sub\">\(station.person)</span>")"
    }
}
