import Kernel
import OneStop

/// Procedures found by words, or all of an agency or a life event.
struct SearchPage {
    let query: String
    let agency: Agency?
    let event: LifeEvent?
    /// Best first.
    let results: [Procedure]
    let catalogue: Catalogue

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let narrowed = [event.map { t($0.name) }, agency.map { t($0.shortName) }].compactMap { $0 }
        let heading =
            query.isEmpty ? narrowed.joined(separator: ", ") : t("search.results", ["query": query])
        return frame.portal(
            heading, at: .procedures,
            crumbs: frame.crumbs([(t("nav.home"), .home), (t("nav.procedures"), .procedures)]),
            """
            <div class="narrow stack"><h1>\(heading)</h1>\(SearchBox(query: query, filters: filters(t), t: t).html)
            <p role="status">\(t("search.count", ["n": "\(results.count)"]))</p>
            \(list(t), if: !results.isEmpty)\(empty(t), if: results.isEmpty)</div>
            """)
    }

    private func list(_ t: Wording) -> HTML {
        if query.isEmpty, event == nil {
            let groups = ProcedureGroup.groups(results, by: .event, of: catalogue, t)
            return GroupedList(groups: groups, catalogue: catalogue, isOfOneAgency: true).html(t)
        }
        let lines = results.map { ProcedureLine(procedure: $0, catalogue: catalogue, showsSummary: true).html(t) }
        return "<ul class=\"rows\">\(lines)</ul>"
    }

    private func filters(_ t: Wording) -> HTML {
        let agencies = catalogue.agencies.map { ($0.slug, t($0.shortName)) }
        let events = catalogue.province.lifeEvents.map { ($0.key, t($0.name)) }
        let fields =
            choice("co-quan", t("search.agency"), agencies, chosen: agency?.slug, t)
            + choice("viec", t("search.event"), events, chosen: event?.key, t)
        return """
            <details\(" open", if: agency != nil || event != nil)><summary>\(t("search.narrow"))</summary><div class="grid2">\(fields)</div><p><button class="btn">\(t("search.apply"))</button></p></details>
            """
    }

    private func choice(
        _ name: String, _ label: String, _ items: [(String, String)], chosen: String?, _ t: Wording
    ) -> HTML {
        let options = items.map { value, text -> HTML in
            "<option value=\"\(value)\"\(" selected", if: value == chosen)>\(text)</option>"
        }
        return """
            <div class="field"><label for="\(name)">\(label)</label><select class="in" id="\(name)" name="\(name)"><option value="">\(t("search.any"))</option>\(options)</select></div>
            """
    }

    private func empty(_ t: Wording) -> HTML {
        """
        <div class="note"><p>\(t("search.empty", ["hotline": catalogue.province.hotline]))</p><p><a href="\(Link.procedures.path)">\(t("search.show_all"))</a> · <a href="\(Link.agencies.path)">\(t("nav.agencies"))</a></p></div>
        """
    }
}
