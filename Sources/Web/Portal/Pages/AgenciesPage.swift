import Kernel
import OneStop

/// The agencies of the province.
struct AgenciesPage {
    let catalogue: Catalogue

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let rows = catalogue.agencies.map { agency -> HTML in
            let count = catalogue.procedures.count { $0.agencies.contains(agency.slug) }
            return
                "<li><a href=\"\(Link.agency(agency.slug).path)\">\(t(agency.name))<span>\(agency.address) · \(agency.phone) · \(t("agency.count", ["n": "\(count)"]))</span></a></li>"
        }
        return frame.portal(
            t("nav.agencies"), crumbs: frame.crumbs([(t("nav.home"), .home)]),
            "<div class=\"narrow stack\"><h1>\(t("nav.agencies"))</h1><ul class=\"rows\">\(rows)</ul></div>")
    }
}
