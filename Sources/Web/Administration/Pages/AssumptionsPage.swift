import Kernel
import OneStop

/// Every value that an author marked as not verified, by agency and procedure.
struct AssumptionsPage {
    let catalogue: Catalogue

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let all = Assumptions.all(catalogue, t)
        let links = all.map { "<li><a href=\"#\($0.anchor)\">\($0.owner)</a> <span>\($0.count)</span></li>" as HTML }
        return frame.office(
            t("admin.assumptions"), agency: t(catalogue.province.authority),
            side: AdministrationSide(current: .assumptions, catalogue: catalogue).html(t), at: .administration,
            """
            <h1>\(t("admin.assumptions"))</h1><p>\(t("admin.assumptions_lead"))</p>
            \("<nav aria-label=\"\(t("list.contents"))\"><ul class=\"jump\">\(links)</ul></nav>", if: all.count > 1)\("<p class=\"note ok\">\(t("admin.assumptions_none"))</p>", if: all.isEmpty)
            \(all.map { section($0, t) })
            """)
    }

    private func section(_ item: Assumptions, _ t: Wording) -> HTML {
        let own: HTML = "<p>\(places(item.own, t))</p>"
        let rows = item.procedures.map { procedure -> [HTML] in
            [
                "<a href=\"\(Link.procedure(procedure.slug).path)\">\(t(procedure.name))</a>",
                places(procedure.assumed, t),
            ]
        }
        let heads = [t("office.procedure"), t("admin.assumptions")]
        return """
            <section class="card stack-s" aria-labelledby="\(item.anchor)"><h2 id="\(item.anchor)">\(item.owner)</h2>\(own, if: !item.own.isEmpty)\(Piece.table(caption: item.owner, heads: heads, rows: rows, class: "even"), if: !rows.isEmpty)</section>
            """
    }

    private func places(_ places: [String], _ t: Wording) -> HTML {
        let words = places.map { place -> String in
            let phrase = Phrase(computed: "assumed.\(place)")
            let text = t(phrase)
            return text == phrase.key ? place : text
        }
        return "\(words.joined(separator: " · "))"
    }
}
