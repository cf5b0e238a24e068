import Foundation
import Kernel
import OneStop

/// An agency at a glance, for its leaders: today, what is open and how old, who is late, what was decided in time.
struct OverviewPage {
    let agency: Agency
    /// The leader oversees others, too.
    let isOneOfMany: Bool
    let overview: Overview
    let receivedToday: Int
    let decidedToday: Int
    let decisions: Decisions
    let period: PeriodForm
    let today: CivilDay
    let catalogue: Catalogue
    let calendar: WorkingCalendar
    let now: Date
    /// How many stand on the board of silence, for who may see it.
    let silent: Int?
    let side: SideView?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.office(
            t("nav.overview"), agency: t(agency.shortName), side: side?.html(t) ?? .empty, at: .officeOverview,
            """
            <h1>\(t("overview.title", ["agency": t(agency.shortName)]))</h1>\(ways(t))\(now(t))
            <div class="duo even"><section class="card stack-s" aria-labelledby="tuoi"><h2 id="tuoi">\(t("overview.age"))</h2>\(chart(t), if: overview.open > 0)\(ages(t))</section>
            <section class="card stack-s" aria-labelledby="tre"><h2 id="tre">\(t("leaders.late_people"))</h2>\(latePeople(t))</section></div>
            <div class="duo even"><section class="card stack-s" aria-labelledby="nguoi"><h2 id="nguoi">\(t("overview.officers"))</h2>\(officers(t))</section>
            <section class="card stack-s" aria-labelledby="tt"><h2 id="tt">\(t("overview.procedures"))</h2>\(procedures(t))</section></div>
            <section class="stack" aria-labelledby="dh"><h2 id="dh">\(t("leaders.decisions"))</h2>\(period.html(t))\(DecisionsView(decisions: decisions, agency: agency.slug, days: period.days, catalogue: catalogue).html(t))</section>
            """)
    }

    private func ways(_ t: Wording) -> HTML {
        let all: HTML = "<a href=\"\(Link.officeOverview.path)\">\(t("leaders.agencies"))</a>"
        let board = silent.map {
            "<a href=\"\(Link.officeSilence(agency: agency.slug).path)\">\(t("silence.title"))</a> <b>\($0)</b>" as HTML
        }
        return "\("<p>\(all)</p>", if: isOneOfMany)\(board.map { "<p>\($0)</p>" as HTML })"
    }

    private func figure(_ count: Int, _ slice: FigureSlice) -> HTML {
        FigureLink.html(count, slice, of: agency.slug)
    }

    private func slice(_ figure: FigureSlice.Figure) -> FigureSlice { FigureSlice(figure, days: today...today) }

    private func now(_ t: Wording) -> HTML {
        let items: [(String, HTML)] = [
            (t("leaders.received_today"), figure(receivedToday, slice(.received))),
            (t("overview.due_today"), figure(overview.dueToday, slice(.dueToday))),
            (t("leaders.decided_today"), figure(decidedToday, slice(.decided))),
            (t("overview.overdue"), figure(overview.overdue, slice(.late))),
            (t("figures.open"), figure(overview.open, slice(.open))),
        ]
        return Piece.facts(items, class: "figs five card")
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
        let facts = Overview.Age.allCases.map { age -> (String, HTML) in
            var slice = slice(.open)
            slice.age = age
            return (t(age.phrase), figure(count(age), slice))
        }
        return Piece.facts(facts, class: "kv tight")
    }

    private func name(_ holder: FigureSlice.Holder, _ t: Wording) -> String {
        overview.names[holder] ?? t("office.nobody")
    }

    private func latePeople(_ t: Wording) -> HTML {
        let late = overview.byOfficer.filter { $0.value.overdue > 0 }
            .sorted { ($0.value.overdue, name($1.key, t)) > ($1.value.overdue, name($0.key, t)) }
        guard !late.isEmpty else { return "<p class=\"note ok\">\(t("leaders.none_late"))</p>" }
        let rows = late.map { holder, load -> [HTML] in
            var slice = slice(.late)
            slice.holder = holder
            let since = load.oldestLate.map { DueCell.span(calendar.workingMinutes(from: $0, to: now), t) } ?? ""
            return ["\(name(holder, t))", figure(load.overdue, slice), "\(since)"]
        }
        return Piece.table(
            caption: t("leaders.late_people"),
            heads: [t("office.officer"), t("overview.overdue").startingLarge, t("leaders.oldest")], rows: rows)
    }

    private func officers(_ t: Wording) -> HTML {
        let loads = overview.byOfficer.map { (name($0, t), $1, nil as String?, $0 as FigureSlice.Holder?) }
        return self.loads(t("office.officer"), loads, t)
    }

    private func procedures(_ t: Wording) -> HTML {
        let loads = overview.byProcedure.map { slug, load in
            (
                catalogue.procedure(slug).map { t($0.name) } ?? slug, load, slug as String?,
                nil as FigureSlice.Holder?
            )
        }
        return self.loads(t("office.procedure"), loads, t)
    }

    private func loads(
        _ head: String, _ loads: [(String, Overview.Load, String?, FigureSlice.Holder?)], _ t: Wording
    ) -> HTML {
        guard !loads.isEmpty else { return "<p class=\"note\">\(t("overview.empty"))</p>" }
        let rows = loads.sorted { ($0.1.open, $1.0) > ($1.1.open, $0.0) }.map {
            name, load, procedure, holder -> [HTML] in
            var (open, late) = (slice(.open), slice(.late))
            (open.procedure, open.holder) = (procedure, holder)
            (late.procedure, late.holder) = (procedure, holder)
            return ["\(name)", figure(load.open, open), figure(load.overdue, late)]
        }
        return Piece.table(
            caption: head, heads: [head, t("figures.open").startingLarge, t("overview.overdue").startingLarge],
            rows: rows)
    }
}

extension Overview.Age {
    var phrase: Phrase { Phrase(computed: "age.\(self == .older ? "older" : "\(rawValue)")") }
}
