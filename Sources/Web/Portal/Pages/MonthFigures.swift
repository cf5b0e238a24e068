import Foundation
import Kernel
import OneStop

/// The month's figures on a front page: of the province, or of one agency.
struct MonthFigures {
    let figures: [AgencyFigures]
    let title: String
    let now: Date

    /// "01/2016"
    static func month(_ now: Date) -> String { String(VietnamTime.day(of: now).vietnamese.dropFirst(3)) }

    func html(_ t: Wording) -> HTML {
        let decided = figures.reduce(0) { $0 + $1.decided }
        let late = figures.reduce(0) { $0 + $1.total(.decidedLate) }
        let items = [
            (t("figures.received"), Self.number(figures.reduce(0) { $0 + $1.total(.submitted) })),
            (t("figures.on_time"), Percent.text(decided - late, of: decided, t)),
            (t("figures.open"), Self.number(figures.reduce(0) { $0 + $1.open })),
            (t("figures.late"), Self.number(late)),
        ].map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" as HTML }
        return """
            <section class="sec wash" aria-labelledby="sl"><div class="wrap"><h2 id="sl">\(title)</h2><dl class="figs">\(items)</dl>
            <p class="small muted">\(t("figures.updated", ["at": VietnamTime.stamp(now)])) <a href="\(Link.figures.path)">\(t("figures.by_agency"))</a></p></div></section>
            """
    }

    private static func number(_ count: Int) -> String { groupedByThousands(Int64(count)) }
}
