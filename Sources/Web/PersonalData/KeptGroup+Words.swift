import Kernel
import OneStop

extension KeptGroup {
    /// How long its dossiers stay, in words.
    func term(_ t: Wording) -> String {
        guard let years = rule?.years else { return t(isOpen ? "mydata.term_open_ever" : "mydata.term_ever") }
        if isOpen { return t("mydata.term_open", ["n": "\(years)"]) }
        return t("mydata.term", ["day": erasedFrom?.vietnamese ?? "", "n": "\(years)"])
    }
}

/// Dossiers by what keeps them, in a table.
enum KeptGroupsTable {
    static func html(_ groups: [KeptGroup], _ catalogue: Catalogue, _ t: Wording) -> HTML {
        let heads = [t("office.procedure"), t("mydata.count"), t("mydata.until"), t("retention.law")]
        let rows = groups.map { group -> [HTML] in
            let procedure = catalogue.procedure(group.procedure).map { t($0.name) } ?? group.procedure
            let agency = catalogue.agency(group.agency).map { t($0.shortName) } ?? group.agency
            return [
                "\(procedure)<br><span class=\"muted small\">\(agency)</span>", "\(group.total)", "\(group.term(t))",
                "\(group.rule?.law ?? "–")",
            ]
        }
        return Piece.table(caption: t("mydata.dossiers"), heads: heads, rows: rows)
    }
}
