import Kernel
import OneStop

/// The agencies of the province by level, with how many services each has.
struct AgencyList {
    let catalogue: Catalogue
    /// With address and phone.
    var showsDesk = false

    func html(_ t: Wording) -> HTML {
        let parts = Agency.Level.allCases.map { level -> HTML in
            let agencies = catalogue.agencies.filter { $0.level == level }
            let rows = agencies.map { row($0, t) }
            let heading: HTML = showsDesk ? "h2" : "h3"
            let part: HTML = "<\(heading)>\(t(level.phrase))</\(heading)><ul class=\"rows two\">\(rows)</ul>"
            return agencies.isEmpty ? .empty : part
        }
        return "\(parts)"
    }

    private func row(_ agency: Agency, _ t: Wording) -> HTML {
        let count = catalogue.procedures.count { $0.agencies.contains(agency.slug) }
        let facts = (showsDesk ? [agency.address, agency.phone] : []) + [t("agency.count", ["n": "\(count)"])]
        return
            "<li><a href=\"\(Link.agency(agency.slug).path)\">\(t(showsDesk ? agency.name : agency.shortName))<span>\(facts.joined(separator: " · "))</span></a></li>"
    }
}

extension Agency.Level {
    var phrase: Phrase { Phrase(computed: "agency.level_\(rawValue)") }
}
