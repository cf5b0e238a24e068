import Kernel
import OneStop

/// How long a person's dossiers stay: by class of retention, and folded in it by procedure.
struct KeptDossiersView {
    let groups: [KeptGroup]
    let catalogue: Catalogue

    func html(_ t: Wording) -> HTML {
        guard !groups.isEmpty else { return "<p class=\"note\">\(t("mydata.dossiers_none"))</p>" }
        let heads = [t("retention.class"), t("mydata.count"), t("mydata.until"), t("retention.law")]
        let rows = KeptClass.all(of: groups).map { one -> [HTML] in
            let name = one.rule.map { t($0.name) } ?? t("mydata.no_class")
            return [
                "\(name)", "\(one.total)", "\(term(one.rule, isOpen: one.isOpen, one.erasedFrom, t))",
                "\(one.rule?.law ?? "–")",
            ]
        }
        return """
            \(Piece.table(caption: t("mydata.dossiers"), heads: heads, rows: rows))<details><summary>\(t("mydata.by_procedure"))</summary>\(byProcedure(t))</details>
            """
    }

    private func byProcedure(_ t: Wording) -> HTML {
        let heads = [t("office.procedure"), t("mydata.count"), t("mydata.until")]
        let rows = groups.map { group -> [HTML] in
            let procedure = catalogue.procedure(group.procedure).map { t($0.name) } ?? group.procedure
            let agency = catalogue.agency(group.agency).map { t($0.shortName) } ?? group.agency
            return [
                "\(procedure)<br><span class=\"muted small\">\(agency)</span>", "\(group.total)",
                "\(term(group.rule, isOpen: group.isOpen, group.erasedFrom, t))",
            ]
        }
        return Piece.table(caption: t("mydata.by_procedure"), heads: heads, rows: rows)
    }

    private func term(_ rule: RetentionClass?, isOpen: Bool, _ day: CivilDay?, _ t: Wording) -> String {
        guard let years = rule?.years else { return t(isOpen ? "mydata.term_open_ever" : "mydata.term_ever") }
        if isOpen { return t("mydata.term_open", ["n": "\(years)"]) }
        return t("mydata.term", ["day": day?.vietnamese ?? "", "n": "\(years)"])
    }
}
