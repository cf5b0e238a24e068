import Kernel
import OneStop

/// The pages of the administration, beside each of them.
struct AdministrationSide {
    let current: Link
    let catalogue: Catalogue

    func html(_ t: Wording) -> HTML {
        let items: [(Link, String, Int?)] = [
            (.administration, t("admin.publications"), nil),
            (.assumptions, t("admin.assumptions"), Assumptions.count(catalogue)),
            (.sending, t("sending.title"), nil), (.messageTemplates, t("templates.title"), nil),
            (.paperWordings(agency: ""), t("wording.title"), nil),
            (.officers(agency: nil, before: nil), t("access.officers"), nil),
            (.screening, t("screening.title"), nil), (.retention, t("retention.title"), nil),
            (.securityEvents(kind: nil, before: nil), t("access.events"), nil),
        ]
        let links = items.map { link, text, count -> HTML in
            "<li><a href=\"\(link.path)\"\(" aria-current=\"page\"", if: link == current)>\(text)\(count.map { " <b>\($0)</b>" as HTML })</a></li>"
        }
        return
            "<nav class=\"side\" aria-label=\"\(t("nav.administration"))\"><h2>\(t("nav.administration"))</h2><ul>\(links)</ul></nav>"
    }
}
