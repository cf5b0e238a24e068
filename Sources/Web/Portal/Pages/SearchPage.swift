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
