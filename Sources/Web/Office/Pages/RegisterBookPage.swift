import Foundation
import Kernel
import OneStop

/// The agency's register of what it issued.
struct RegisterBookPage {
    let agency: Agency
    let sought: SoughtWords
    let deliverables: [Deliverable]
    let catalogue: Catalogue
    let today: CivilDay
    let side: SideView

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.office(
            t("results_register.title"), agency: t(agency.shortName), side: side.html(t), at: .officeRegister,
            """
            <h1>\(t("results_register.title"))</h1>
            <form class="filters" method="post" action="\(Link.officeRegister(agency: nil).path)">\(frame.csrfField)<input type="hidden" name="co-quan" value="\(agency.slug)"><div class="field"><label for="f1">\(t("register.search"))</label><input class="in" id="f1" name="tim" value="\(sought.typed)" data-search></div><div class="field"><button class="btn">\(t("office.filter"))</button></div></form>
            <p class="row no-print"><a class="btn" href="\(Link.resultsPrint(agency: agency.slug).path)">\(Icon.print.html)\(t("book.print"))</a><a class="btn" href="\(Link.resultsSheet(agency: agency.slug).path)">\(Icon.down.html)\(t("book.xlsx"))</a></p>\(BookLimits.newest(t))
            \(deliverables.isEmpty ? "<p class=\"note\">\(t("register.empty"))</p>" : table(t))\(more(t))
            """)
    }

    private func table(_ t: Wording) -> HTML {
        let heads = [
            t("register.number"), t("register.holder"), t("register.what"), t("register.issued"), t("register.expires"),
            t("register.state"),
        ]
        let rows = deliverables.map { item -> [HTML] in
            let what = catalogue.procedure(item.procedure).map { t($0.result.name) } ?? item.procedure
            let subject: HTML = item.subject.map { "<span class=\"sub\">\($0)</span>" } ?? .empty
            return [
                "<a class=\"code\" href=\"\(Link.officeDossier(item.code.text).path)\">\(item.number)</a>",
                "\(item.holder)\(subject)", "\(what)", "\(item.issued.vietnamese)",
                "\(item.expires?.vietnamese ?? "–")", DeliverableTag.html(item, today: today, t),
            ]
        }
        return Piece.table(caption: t("results_register.title"), heads: heads, rows: rows)
    }

    private func more(_ t: Wording) -> HTML? {
        guard deliverables.count == 50, let last = deliverables.last else { return nil }
        let query = Link.query([("co-quan", agency.slug), ("tim", sought.carried), ("sau", DeliverableKey(last).text)])
        return "<p class=\"pagenav\"><a class=\"btn\" href=\"\(query)\">\(t("office.next_page"))</a></p>"
    }
}

/// The state of something issued, in words.
enum DeliverableTag {
    static func html(_ item: Deliverable, today: CivilDay, _ t: Wording) -> HTML {
        if case .replaced = item.state { return Piece.tag(t("deliverable.replaced")) }
        if item.hasExpired(by: today) { return Piece.tag(t("deliverable.expired"), .bad) }
        let isSoon = item.hasExpired(by: today.adding(days: Deliverables.reminderDays + 1))
        return isSoon ? Piece.tag(t("deliverable.ending"), .warn) : Piece.tag(t("deliverable.valid"), .ok)
    }
}
