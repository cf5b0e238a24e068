import Kernel
import OneStop

/// The agencies of the province.
struct AgenciesPage {
    let catalogue: Catalogue

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.portal(
            t("nav.agencies"), crumbs: frame.crumbs([(t("nav.home"), .home)]),
            "<div class=\"narrow stack\"><h1>\(t("nav.agencies"))</h1>\(AgencyList(catalogue: catalogue, showsDesk: true).html(t))</div>"
        )
    }
}
