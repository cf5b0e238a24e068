import Kernel
import OneStop

/// Every procedure of the province, in groups to jump to: by life event, by agency, by letter.
struct ProceduresPage {
    let order: ProcedureGroup.Order
    let catalogue: Catalogue

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let groups = ProcedureGroup.groups(catalogue.procedures, by: order, of: catalogue, t)
        return frame.portal(
            t("search.all"), at: .procedures, crumbs: frame.crumbs([(t("nav.home"), .home)]),
            """
            <div class="narrow stack"><h1>\(t("search.all"))</h1>\(SearchBox(query: "", t: t).html)
            <p role="status">\(t("search.count", ["n": "\(catalogue.procedures.count)"]))</p>\(orders(t))
            \(GroupedList(groups: groups, catalogue: catalogue, isOfOneAgency: order == .agency).html(t))</div>
            """)
    }

    private func orders(_ t: Wording) -> HTML {
        let links = ProcedureGroup.Order.allCases.map { item -> HTML in
            "<li><a href=\"\(Link.grouped(item.rawValue).path)\"\(" aria-current=\"true\"", if: item == order)>\(t(item.phrase))</a></li>"
        }
        return "<nav aria-label=\"\(t("list.order"))\"><ul class=\"chips\">\(links)</ul></nav>"
    }
}
