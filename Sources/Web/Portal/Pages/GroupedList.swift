import Kernel
import OneStop

/// A long list in groups: first the headings as links, then each group.
struct GroupedList {
    let groups: [ProcedureGroup]
    let catalogue: Catalogue
    var isOfOneAgency = false

    func html(_ t: Wording) -> HTML {
        let links = groups.map { group -> HTML in
            "<li><a href=\"#\(group.anchor)\">\(group.title)</a> <span>\(group.procedures.count)</span></li>"
        }
        let parts = groups.map { group -> HTML in
            """
            <section class="stack-s" aria-labelledby="\(group.anchor)"><h2 id="\(group.anchor)">\(group.title)</h2><ul class="rows">\(lines(group, t))</ul></section>
            """
        }
        let contents: HTML =
            "<nav aria-label=\"\(t("list.contents"))\"><ul class=\"jump\">\(links)</ul></nav>"
        return "\(contents, if: groups.count > 1)<div class=\"stack-l\">\(parts)</div>"
    }

    private func lines(_ group: ProcedureGroup, _ t: Wording) -> [HTML] {
        group.procedures.map {
            ProcedureLine(procedure: $0, catalogue: catalogue, isOfOneAgency: isOfOneAgency).html(t)
        }
    }
}
