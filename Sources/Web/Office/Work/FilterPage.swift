import Kernel
import OneStop

/// The officer's own filters, to open and to let go of.
struct FilterPage {
    let agency: Agency
    let side: SideView

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let filters = side.standing.filters
        let rows = filters.map { row($0, frame) }
        let table: HTML =
            rows.isEmpty
            ? "<p class=\"note\">\(t("work.filter.none"))</p>"
            : Piece.table(
                caption: t("work.filter.title"),
                heads: [t("work.filter.name"), t("work.filter.queue"), t("work.absence.act")], rows: rows)
        return frame.office(
            t("work.filter.title"), agency: t(agency.shortName), side: side.html(t),
            "<h1>\(t("work.filter.title"))</h1><p class=\"muted\">\(t("work.filter.lead", ["max": "\(SavedFilter.most)"]))</p>\(table)"
        )
    }

    private func row(_ filter: SavedFilter, _ frame: Frame) -> [HTML] {
        return [
            "<a href=\"\(Link.savedFilter(filter.id.text).path)\">\(filter.name)</a>",
            "\(frame.t(filter.queue.phrase))",
            "<form method=\"post\" action=\"\(Link.savedFilterDrop(filter.id.text).path)\">\(frame.csrfField)<input type=\"hidden\" name=\"co-quan\" value=\"\(agency.slug)\"><button class=\"btn\">\(frame.t("work.filter.drop"))<span class=\"vh\">: \(filter.name)</span></button></form>",
        ]
    }
}

/// Keeps the queue as it is narrowed now, under a name.
enum KeepFilterView {
    static func html(_ filter: QueueFilter, of queue: Queue, at agency: String, _ frame: Frame) -> HTML {
        let t = frame.t
        let hidden = [
            ("co-quan", agency), ("hang-doi", queue.rawValue), ("tim", filter.text ?? ""),
            ("thu-tuc", filter.procedure ?? ""), ("kenh", filter.channel?.rawValue ?? ""),
        ].map { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">" as HTML }
        return
            "<form class=\"row keep\" method=\"post\" action=\"\(Link.savedFilters(agency: nil).path)\">\(frame.csrfField)\(hidden)<label for=\"f-ten\">\(t("work.filter.keep_as"))</label><input class=\"in w-m\" id=\"f-ten\" name=\"ten\" maxlength=\"60\" required><button class=\"btn\">\(t("work.filter.keep"))</button></form>"
    }
}
