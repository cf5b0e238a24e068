import Kernel
import OneStop

/// Looking a dossier up by code and PIN.
struct TrackingPage {
    let code: String
    let error: String?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.portal(
            t("tracking.title"), at: .tracking,
            """
            <form class="narrow" method="post" action="\(Link.tracking.path)">\(frame.csrfField)\(Piece.errorSummary(error.map { [("ma", $0)] } ?? [], t: t))<h1>\(t("tracking.title"))</h1><p class="lead">\(t("tracking.lead"))</p>
            \(Piece.input("ma", label: t("tracking.code"), value: code, hint: t("tracking.code_hint"), error: error, width: "w-l", t: t))\(Piece.input("pin", label: t("tracking.pin"), hint: t("tracking.pin_hint"), width: "w-s", t: t))<div class="pagenav"><button class="btn primary big">\(t("tracking.show"))</button></div></form>
            """)
    }
}

/// The month's figures by agency, for everyone.
struct FiguresPage {
    let figures: [AgencyFigures]
    let catalogue: Catalogue
    let month: String
    let updated: String

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let rows = figures.map { item -> [HTML] in
            let name = catalogue.agency(item.agency).map { t($0.shortName) } ?? item.agency
            return [
                "\(name)", "\(item.total(.submitted))", "\(item.total(.accepted))", "\(item.total(.refused))",
                "\(item.decided)", "\(Percent.text(item.decided - item.total(.decidedLate), of: item.decided, t))",
                "\(item.open)",
            ]
        }
        let heads = [
            t("figures.agency"), t("figures.received"), t("figures.accepted"), t("figures.refused"), t("figures.decided"),
            t("figures.on_time"), t("figures.open"),
        ]
        return frame.portal(
            t("nav.figures"), at: .figures,
            """
            <h1>\(t("figures.title", ["month": month]))</h1>\("<p class=\"note\">\(t("figures.empty"))</p>", if: rows.isEmpty)\(Piece.table(caption: t("figures.title", ["month": month]), heads: heads, rows: rows), if: !rows.isEmpty)<p class="small muted">\(t("figures.updated", ["at": updated]))</p>
            """)
    }
}

/// How to get help.
struct HelpPage {
    let catalogue: Catalogue

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.portal(
            t("nav.help"), at: .help,
            """
            <div class="narrow stack prose"><h1>\(t("nav.help"))</h1><p class="lead">\(t("help.lead", ["hotline": catalogue.province.hotline]))</p>
            <h2>\(t("help.how"))</h2><ol><li>\(t("help.step1"))</li><li>\(t("help.step2"))</li><li>\(t("help.step3"))</li><li>\(t("help.step4"))</li></ol><h2>\(t("help.paper"))</h2><p>\(t("help.paper_text"))</p><h2>\(t("help.safe"))</h2><p>\(t("help.safe_text"))</p></div>
            """)
    }
}
