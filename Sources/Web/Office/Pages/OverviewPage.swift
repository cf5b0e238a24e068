import Kernel
import OneStop

/// A leader's first overview: what is open, how old, whose, how much of it late.
struct OverviewPage {
    let agency: Agency
    let overview: Overview
    let month: AgencyFigures?
    let monthName: String
    let catalogue: Catalogue
    /// How many stand on the board of silence, for who may see it.
    let silent: Int?
    let side: SideView

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let late = month?.total(.decidedLate) ?? 0
        let decided = month?.decided ?? 0
        return frame.office(
            t("nav.overview"), agency: t(agency.shortName), side: side.html(t), at: .officeOverview,
            """
            <h1>\(t("overview.title", ["agency": t(agency.shortName)]))</h1>\(board(t))
            <dl class="figs card"><div><dt>\(t("figures.open"))</dt><dd>\(overview.open)</dd></div><div><dt>\(t("overview.due_today"))</dt><dd>\(overview.dueToday)</dd></div><div><dt>\(t("overview.overdue"))</dt><dd>\(overview.overdue)</dd></div><div><dt>\(t("overview.on_time", ["month": monthName]))</dt><dd>\(Percent.text(decided - late, of: decided, t))</dd></div></dl>
            <div class="duo even"><section class="card stack-s" aria-labelledby="tuoi"><h2 id="tuoi">\(t("overview.age"))</h2>\(chart(t))\(ages(t))</section>
            <section class="card stack-s" aria-labelledby="nguoi"><h2 id="nguoi">\(t("overview.officers"))</h2>\(officers(t))</section></div>
            <section class="card stack-s" aria-labelledby="tt"><h2 id="tt">\(t("overview.procedures"))</h2>\(procedures(t))</section>
            """)
    }

    private func board(_ t: Wording) -> HTML? {
        silent.map {
            "<p><a href=\"\(Link.officeSilence(agency: agency.slug).path)\">\(t("silence.title"))</a> <b>\($0)</b></p>"
        }
    }

    private func count(_ age: Overview.Age) -> Int { overview.byAge[age, default: 0] }

    private func chart(_ t: Wording) -> HTML {
        let most = max(1, Overview.Age.allCases.map(count).max() ?? 1)
        let bars = Overview.Age.allCases.enumerated().map { index, age -> HTML in
            let width = 260 * count(age) / most
            let y = index * 28
            return
                "<text x=\"0\" y=\"\(y + 16)\">\(t(age.phrase))</text><rect class=\"\(age == .older ? "b" : "a" as HTML)\" x=\"110\" y=\"\(y + 4)\" width=\"\(width)\" height=\"16\" rx=\"3\"/><text class=\"v\" x=\"\(width + 118)\" y=\"\(y + 17)\">\(count(age))</text>"
        }
        return
            "<svg class=\"chart\" viewBox=\"0 0 420 \(Overview.Age.allCases.count * 28)\" role=\"img\" aria-label=\"\(t("overview.age"))\">\(bars)</svg>"
    }

    private func ages(_ t: Wording) -> HTML {
        let rows = Overview.Age.allCases.map { ["\(t($0.phrase))", "\(count($0))"] as [HTML] }
        let table = Piece.table(
            caption: t("overview.age"), heads: [t("overview.age_of"), t("figures.open")], rows: rows)
        return "<div class=\"vh\">\(table)</div>"
    }

    private func officers(_ t: Wording) -> HTML {
        let rows = overview.byOfficer.sorted { ($0.value.open, $1.key) > ($1.value.open, $0.key) }.map {
            item -> [HTML] in
            ["\(item.key.isEmpty ? t("office.nobody") : item.key)", "\(item.value.open)", lateCell(item.value.overdue)]
        }
        return loads(t("office.officer"), rows, t)
    }

    private func procedures(_ t: Wording) -> HTML {
        let rows = overview.byProcedure.sorted { ($0.value.open, $1.key) > ($1.value.open, $0.key) }.map {
            item -> [HTML] in
            [
                "\(catalogue.procedure(item.key).map { t($0.name) } ?? item.key)", "\(item.value.open)",
                lateCell(item.value.overdue),
            ]
        }
        return loads(t("office.procedure"), rows, t)
    }

    private func loads(_ head: String, _ rows: [[HTML]], _ t: Wording) -> HTML {
        guard !rows.isEmpty else { return "<p class=\"note\">\(t("overview.empty"))</p>" }
        return Piece.table(caption: head, heads: [head, t("figures.open"), t("overview.overdue")], rows: rows)
    }

    private func lateCell(_ count: Int) -> HTML {
        count == 0 ? "0" : "<span class=\"late-t\">\(count)</span>"
    }
}

extension Overview.Age {
    var phrase: Phrase { Phrase(computed: "age.\(self == .older ? "older" : "\(rawValue)")") }
}
