import Kernel
import OneStop

/// Every overseen agency as a line, each a way into its own overview.
struct LeaderAgenciesPage {
    let agencies: [Agency]
    let glances: [AgencyGlance]
    let period: PeriodForm
    let today: CivilDay
    let province: Province

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.office(
            t("nav.overview"), agency: t(province.name), side: .empty, at: .officeOverview,
            "<h1>\(t("leaders.agencies"))</h1><p class=\"muted\">\(t("leaders.agencies_lead"))</p>\(period.html(t))\(table(t))"
        )
    }

    private func table(_ t: Wording) -> HTML {
        let heads = [
            t("book.agency"), t("figures.open").startingLarge, t("leaders.now_late"),
            t("overview.due_today").startingLarge, t("leaders.received_today").startingLarge, t("leaders.decided"),
            t("leaders.decided_late"), t("leaders.rate"),
        ]
        let rows = zip(agencies, glances).sorted { $0.1.late > $1.1.late }.map { row($0, $1, t) }
        return Piece.table(caption: t("leaders.agencies"), heads: heads, rows: rows)
    }

    private func row(_ agency: Agency, _ glance: AgencyGlance, _ t: Wording) -> [HTML] {
        let figure = { (count: Int, slice: FigureSlice) in FigureLink.html(count, slice, of: agency.slug) }
        let decided = glance.decisions.all
        let query = Link.query([
            ("co-quan", agency.slug), ("tu", period.days.lowerBound.vietnamese),
            ("den", period.days.upperBound.vietnamese),
        ])
        return [
            "<a href=\"\(Link.officeOverview.path)\(query)\">\(t(agency.shortName))</a>",
            figure(glance.open, FigureSlice(.open, days: today...today)),
            figure(glance.late, FigureSlice(.late, days: today...today)),
            figure(glance.dueToday, FigureSlice(.dueToday, days: today...today)),
            figure(glance.receivedToday, FigureSlice(.received, days: today...today)),
            figure(decided.decided, FigureSlice(.decided, days: period.days)),
            figure(decided[.late], FigureSlice(.decided, days: period.days, outcome: .late)),
            "\(Percent.text(decided.inTime, of: decided.decided, t))",
        ]
    }
}
