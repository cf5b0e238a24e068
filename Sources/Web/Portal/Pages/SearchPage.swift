import Kernel
import OneStop

/// The list of procedures, narrowed by words, agency or life event.
struct SearchPage {
    let query: String
    let title: String?
    let results: [Procedure]
    let catalogue: Catalogue

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let heading = title ?? (query.isEmpty ? t("search.all") : t("search.results", ["query": query]))
        return frame.portal(
            heading, at: .procedures, crumbs: frame.crumbs([(t("nav.home"), .home)]),
            """
            <div class="narrow stack"><h1>\(heading)</h1>\(SearchBox(query: query, t: t).html)
            <p role="status">\(t("search.count", ["n": "\(results.count)"]))</p>
            \("<ul class=\"rows\">\(results.map { ProcedureLine(procedure: $0, catalogue: catalogue).html(t) })</ul>", if: !results.isEmpty)\(empty(t), if: results.isEmpty)</div>
            """)
    }

    private func empty(_ t: Wording) -> HTML {
        """
        <div class="note"><p>\(t("search.empty", ["hotline": catalogue.province.hotline]))</p><p><a href="\(Link.procedures.path)">\(t("search.show_all"))</a> · <a href="\(Link.agencies.path)">\(t("nav.agencies"))</a></p></div>
        """
    }
}

/// The agencies of the province.
struct AgenciesPage {
    let catalogue: Catalogue

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let rows = catalogue.agencies.map { agency -> HTML in
            let count = catalogue.procedures.count { $0.agencies.contains(agency.slug) }
            return "<li><a href=\"\(Link.agency(agency.slug).path)\">\(t(agency.name))<span>\(agency.address) · \(agency.phone) · \(t("agency.count", ["n": "\(count)"]))</span></a></li>"
        }
        return frame.portal(
            t("nav.agencies"), crumbs: frame.crumbs([(t("nav.home"), .home)]),
            "<div class=\"narrow stack\"><h1>\(t("nav.agencies"))</h1><ul class=\"rows\">\(rows)</ul></div>")
    }
}

/// One agency: where, when, what it does.
struct AgencyPage {
    let agency: Agency
    let catalogue: Catalogue

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let procedures = catalogue.procedures.filter { $0.agencies.contains(agency.slug) }
        return frame.portal(
            t(agency.shortName), crumbs: frame.crumbs([(t("nav.home"), .home), (t("nav.agencies"), .agencies)]),
            """
            <div class="split"><div class="stack"><h1>\(t(agency.name))</h1><ul class="rows">\(procedures.map { ProcedureLine(procedure: $0, catalogue: catalogue).html(t) })</ul></div>
            <aside class="card wash stack-s" aria-label="\(t("agency.desk"))"><h2>\(t("agency.desk"))</h2><p>\(agency.address)</p><p>\(agency.phone)</p><p>\(OpeningHours.text(agency.hours, t))</p></aside></div>
            """)
    }
}

/// Office hours in words.
enum OpeningHours {
    static func text(_ hours: OfficeHours, _ t: Wording) -> String {
        let spans = hours.openings(on: .monday).map(\.text).joined(separator: ", ")
        return t("agency.hours", ["hours": spans])
    }
}
