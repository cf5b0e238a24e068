import Kernel
import OneStop

/// The month's figures by agency, for everyone.
struct FiguresPage {
    let figures: [AgencyFigures]
    /// Open now with a limit that has passed, by agency.
    let silent: [String: Int]
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
                "\(item.open)", "\(silent[item.agency, default: 0])",
            ]
        }
        let heads = [
            t("figures.agency"), t("figures.received"), t("figures.accepted"), t("figures.refused"),
            t("figures.decided"),
            t("figures.on_time"), t("figures.open"), t("figures.silent"),
        ]
        return frame.portal(
            t("nav.figures"), at: .figures,
            """
            <h1>\(t("figures.title", ["month": month]))</h1>\("<p class=\"note\">\(t("figures.empty"))</p>", if: rows.isEmpty)\(Piece.table(caption: t("figures.title", ["month": month]), heads: heads, rows: rows), if: !rows.isEmpty)<p class="small muted">\(t("figures.updated", ["at": updated]))</p>
            """)
    }
}
