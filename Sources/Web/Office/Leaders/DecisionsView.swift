import Kernel
import OneStop

/// What was decided early, on time and late, by procedure and by officer.
struct DecisionsView {
    let decisions: Decisions
    let agency: String
    let days: ClosedRange<CivilDay>
    let catalogue: Catalogue

    func html(_ t: Wording) -> HTML {
        guard decisions.all.decided > 0 else { return "<p class=\"note\">\(t("leaders.none_decided"))</p>" }
        let all = (t("leaders.whole_agency"), decisions.all, FigureSlice(.decided, days: days))
        let procedures = decisions.byProcedure.map { slug, counted in
            (
                catalogue.procedure(slug).map { t($0.name) } ?? slug, counted,
                FigureSlice(.decided, days: days, procedure: slug)
            )
        }
        let officers = decisions.byOfficer.map { holder, counted in
            (
                decisions.names[holder] ?? t("leaders.unknown"), counted,
                FigureSlice(.decided, days: days, holder: holder)
            )
        }
        return """
            <div class="card stack-s"><h3>\(t("leaders.by_procedure"))</h3>\(table(t("office.procedure"), [all] + sorted(procedures), t))</div>
            <div class="card stack-s"><h3>\(t("leaders.by_officer"))</h3><p class="muted">\(t("leaders.by_officer_how"))</p>\(table(t("office.officer"), sorted(officers), t))</div>
            """
    }

    private typealias Line = (name: String, counted: Punctuality, slice: FigureSlice)

    /// What is late most on top.
    private func sorted(_ lines: [Line]) -> [Line] {
        lines.sorted {
            ($0.counted[.late], $0.counted.decided, $1.name) > ($1.counted[.late], $1.counted.decided, $0.name)
        }
    }

    private func table(_ head: String, _ lines: [Line], _ t: Wording) -> HTML {
        let heads = [
            head, t("leaders.decided"), t("print.outcome.early"), t("print.outcome.on_time"), t("print.outcome.late"),
            t("leaders.rate"),
        ]
        let rows = lines.map { line -> [HTML] in
            let outcomes = Punctuality.Outcome.allCases.map { outcome -> HTML in
                var slice = line.slice
                slice.outcome = outcome
                return FigureLink.html(line.counted[outcome], slice, of: agency)
            }
            return ["\(line.name)", FigureLink.html(line.counted.decided, line.slice, of: agency)] + outcomes
                + ["\(Percent.text(line.counted.inTime, of: line.counted.decided, t))"]
        }
        return Piece.table(caption: head, heads: heads, rows: rows)
    }
}
