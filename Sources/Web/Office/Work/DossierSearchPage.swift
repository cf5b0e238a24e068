import Kernel
import OneStop

/// The search over an agency's dossiers: what was found, the newest first, and where the words stand.
struct DossierSearchPage {
    let agency: Agency
    /// Those that may be searched, for switching.
    let agencies: [Agency]
    let sought: SoughtWords
    /// `nil` where nothing was asked yet.
    let found: DossierHits?
    let catalogue: Catalogue
    /// What is found can be opened.
    let opens: Bool
    let side: SideView?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.office(
            t("work.search.title"), agency: t(agency.shortName), side: side?.html(t) ?? .empty,
            """
            <h1>\(t("work.search.title"))</h1>
            <form class="search-line" role="search" method="post" action="\(Link.dossierSearch(agency: nil).path)">\(frame.csrfField)\(place(t))<div class="field"><label for="f-q">\(t("work.search.label"))</label><p class="hint" id="f-q-h">\(t("work.search.hint"))</p><input class="in" id="f-q" name="q" type="search" value="\(sought.typed)" maxlength="200" aria-describedby="f-q-h"></div><p class="field"><button class="btn primary">\(t("work.search.go"))</button></p></form>
            \(found.map { results($0, t) })
            """)
    }

    private func place(_ t: Wording) -> HTML {
        guard agencies.count > 1 else { return "<input type=\"hidden\" name=\"co-quan\" value=\"\(agency.slug)\">" }
        return ChoiceInput.html(
            "co-quan", label: t("work.search.agency"), options: agencies.map { ($0.slug, t($0.name)) },
            chosen: agency.slug)
    }

    private func results(_ found: DossierHits, _ t: Wording) -> HTML {
        guard !found.hits.isEmpty else { return "<p class=\"note\">\(t("work.search.none"))</p>" }
        let heads = [
            t("tracking.code"), t("office.applicant"), t("work.search.state"), t("work.search.filed"),
            t("work.search.where"),
        ]
        let table = Piece.table(caption: t("work.search.title"), heads: heads, rows: found.hits.map { row($0, t) })
        let next: HTML? = found.next.map {
            let query = Link.query([("q", sought.carried), ("co-quan", agency.slug), ("sau", $0.text)])
            return "<p class=\"pagenav\"><a class=\"btn\" href=\"\(query)\">\(t("office.next_page"))</a></p>"
        }
        return "<div class=\"queue\">\(table)</div>\(next)"
    }

    private func row(_ hit: DossierHit, _ t: Wording) -> [HTML] {
        let row = hit.row
        let procedure = catalogue.procedure(row.procedure).map { t($0.name) } ?? row.procedure
        let places = hit.matches.map { match -> HTML in
            let name = t(Phrase(computed: "work.place.\(match.place.rawValue)"))
            let isName = match.place == .applicant || match.place == .submitter
            return isName ? "<li>\(name)</li>" : "<li>\(name) <mark>\(match.text)</mark></li>"
        }
        return [
            opens
                ? "<a class=\"code\" href=\"\(Link.officeDossier(row.code).path)\">\(row.code)</a>"
                : "<span class=\"code\">\(row.code)</span>",
            "\(row.applicant)<span class=\"sub\">\(procedure)</span>", StageTag.html(row.stage, t, isOffice: true),
            "\(t.short(row.submittedAt))", "<ul>\(places)</ul>",
        ]
    }
}
