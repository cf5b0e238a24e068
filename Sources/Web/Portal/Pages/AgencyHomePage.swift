import Foundation
import Kernel
import OneStop

/// The front page of an agency's own site: its services, its figures, its desk.
struct AgencyHomePage {
    let agency: Agency
    let catalogue: Catalogue
    /// Most used procedures first.
    let procedures: [Procedure]
    let figures: [AgencyFigures]
    /// Where the province's site is.
    let provinceAddress: String
    let now: Date

    /// A life event with more is cut, with a link to all.
    private static let shownOfEvent = 5

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let figures = MonthFigures(
            figures: figures, title: t("agency_home.month", ["month": MonthFigures.month(now)]), now: now)
        return frame.portal(
            t("nav.home"), wide: true,
            """
            <div class="wrap hero split"><div class="stack"><h1>\(t(agency.name))</h1><p class="lead">\(t("home.lead"))</p>\(SearchBox(query: "", agency: agency.slug, t: t).html)
            <p><a href="\(Link.search("", agency: agency.slug, event: nil).path)">\(t("agency_home.all", ["n": "\(procedures.count)"]))</a></p></div>\(TrackingCard(frame: frame).html)</div>
            \(figures.html(t))
            <div class="sec"><div class="wrap split"><div class="stack-l">\(events(t))</div>\(desk(t))</div></div>
            """)
    }

    private func events(_ t: Wording) -> [HTML] {
        ProcedureGroup.groups(procedures, by: .event, of: catalogue, t).map { group in
            let names = Set(group.procedures.map(\.slug))
            let lines = procedures.filter { names.contains($0.slug) }.prefix(Self.shownOfEvent).map {
                ProcedureLine(procedure: $0, catalogue: catalogue, isOfOneAgency: true).html(t)
            }
            let count = group.procedures.count
            let all = Link.search("", agency: agency.slug, event: group.anchor)
            let more: HTML =
                "<p><a href=\"\(all.path)\">\(t("agency_home.all_of_event", ["n": "\(count)", "event": group.title]))</a></p>"
            return """
                <section class="stack-s" aria-labelledby="\(group.anchor)"><h2 id="\(group.anchor)">\(group.title)</h2><ul class="rows">\(lines)</ul>\(more, if: count > lines.count)</section>
                """
        }
    }

    private func desk(_ t: Wording) -> HTML {
        """
        <aside class="stack" aria-label="\(t("agency.desk"))"><div class="card wash stack-s"><h2>\(t("agency.desk"))</h2><p>\(agency.address)</p><p>\(agency.phone)</p><p>\(OpeningHours.text(agency.hours, t))</p></div>
        <div class="stack-s"><h2>\(t("agency_home.elsewhere"))</h2><p>\(t("agency_home.elsewhere_text"))</p><p><a href="\(provinceAddress)">\(t("agency_home.province", ["province": t(catalogue.province.name)]))</a></p></div></aside>
        """
    }
}
