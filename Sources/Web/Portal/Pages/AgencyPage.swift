import Kernel
import OneStop

/// One agency: where, when, what it does.
struct AgencyPage {
    let agency: Agency
    let catalogue: Catalogue

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let procedures = catalogue.procedures.filter { $0.agencies.contains(agency.slug) }
        let groups = ProcedureGroup.groups(procedures, by: .event, of: catalogue, t)
        return frame.portal(
            t(agency.shortName), crumbs: frame.crumbs([(t("nav.home"), .home), (t("nav.agencies"), .agencies)]),
            """
            <div class="split"><div class="stack"><h1>\(t(agency.name))</h1>\(SearchBox(query: "", agency: agency.slug, t: t).html)<p>\(t("search.count", ["n": "\(procedures.count)"]))</p>\(GroupedList(groups: groups, catalogue: catalogue, isOfOneAgency: true).html(t))</div>
            <aside class="card wash stack-s" aria-label="\(t("agency.desk"))"><h2>\(t("agency.desk"))</h2><p>\(agency.address)</p><p>\(agency.phone)</p><p>\(OpeningHours.text(agency.hours, t))</p></aside></div>
            """)
    }
}
