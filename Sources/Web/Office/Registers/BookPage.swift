import Kernel
import OneStop

/// The register book on screen: period and procedure above, a line a dossier, its two files.
struct BookPage {
    let agency: Agency
    let agencies: [Agency]
    /// `nil` where what was typed is no period.
    let filter: BookFilter?
    let typed: [String: String]
    let entries: [RegisterEntry]
    let next: QueueKey?
    let catalogue: Catalogue
    let problem: String?
    let side: SideView

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.office(
            t("book.title"), agency: t(agency.shortName), side: side.html(t), at: .officeBook,
            """
            <h1>\(t("book.title"))</h1><p class="muted">\(t("book.lead"))</p>\(note)\(form(t))\(files(t))
            \(entries.isEmpty ? "<p class=\"note\">\(t("book.empty"))</p>" : table(t))\(more(t))
            """)
    }

    private var note: HTML? {
        problem.map {
            "<div class=\"note bad\" role=\"alert\" data-focus tabindex=\"-1\"><p>\($0)</p></div>" as HTML
        }
    }

    private var own: [Procedure] { catalogue.procedures.filter { $0.agencies.contains(agency.slug) } }

    private func form(_ t: Wording) -> HTML {
        let sectors = Set(own.map(\.sector)).sorted().map { (value: $0, text: $0) }
        let procedures = own.map { (value: $0.slug, text: t($0.name)) }
        let places = agencies.map { (value: $0.slug, text: t($0.shortName)) }
        let place: HTML =
            agencies.count > 1
            ? ChoiceInput.html("co-quan", label: t("book.agency"), options: places, chosen: agency.slug)
            : "<input type=\"hidden\" name=\"co-quan\" value=\"\(agency.slug)\">"
        let from = typed["tu"] ?? filter?.days.lowerBound.vietnamese ?? ""
        let to = typed["den"] ?? filter?.days.upperBound.vietnamese ?? ""
        return """
            <form class="filters" method="get" action="\(Link.book(nil).path)">\(place)\(DayInput.html("tu", label: t("book.from"), value: from))\(DayInput.html("den", label: t("book.to"), value: to))\(ChoiceInput.html("linh-vuc", label: t("book.sector"), options: sectors, chosen: filter?.sector ?? "", empty: t("book.all_sectors")))\(ChoiceInput.html("thu-tuc", label: t("office.procedure"), options: procedures, chosen: filter?.procedure ?? "", empty: t("book.all_procedures")))<div class="row wide"><button class="btn">\(t("office.filter"))</button></div></form>
            """
    }

    private func files(_ t: Wording) -> HTML? {
        guard let filter, !entries.isEmpty else { return nil }
        return
            "<p class=\"row no-print\"><a class=\"btn\" href=\"\(Link.bookPrint(filter.first).path)\">\(Icon.print.html)\(t("book.print"))</a><a class=\"btn\" href=\"\(Link.bookSheet(filter.first).path)\">\(Icon.down.html)\(t("book.xlsx"))</a></p>\(BookLimits.html(t))"
    }

    private func table(_ t: Wording) -> HTML {
        let heads = [
            t("book.code"), t("book.applicant"), t("book.received"), t("book.due"), t("book.returned"), t("book.note"),
        ]
        let rows = entries.map { entry -> [HTML] in
            let name = catalogue.procedure(entry.procedure).map { t($0.name) } ?? entry.procedure
            let stage = t(Phrase(computed: "stage.\(entry.stage.rawValue)"))
            let manner = entry.manner.map { t(Phrase(computed: "manner.\($0.rawValue)")) }
            return [
                "<a class=\"code\" href=\"\(Link.officeDossier(entry.code).path)\">\(entry.code)</a>",
                "\(entry.applicant)<span class=\"sub\">\(name)</span>",
                "\(VietnamTime.stamp(entry.acceptedAt ?? entry.submittedAt))",
                "\(entry.dueAt.map(VietnamTime.stamp) ?? "–")", "\(entry.returnedAt.map(VietnamTime.stamp) ?? "–")",
                "\(stage)\(manner.map { "<span class=\"sub\">\($0)</span>" as HTML })",
            ]
        }
        return Piece.table(caption: t("book.title"), heads: heads, rows: rows)
    }

    private func more(_ t: Wording) -> HTML? {
        guard let next, var filter else { return nil }
        filter.after = next
        return
            "<p class=\"pagenav\"><a class=\"btn\" href=\"\(Link.book(filter).path)\">\(t("office.next_page"))</a></p>"
    }
}
