import Foundation
import Kernel
import OneStop

/// Long lists that somebody wants to take out: what waits for the viewer's word, and all before it.
struct ExportsPage {
    let agency: Agency
    let viewer: Account
    let waiting: [ExportRequest]
    let requests: [ExportRequest]
    let next: ID<ExportRequest>?
    let now: Date
    let side: SideView

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.office(
            t("exports.title"), agency: t(agency.shortName), side: side.html(t),
            """
            <h1>\(t("exports.title"))</h1><p class="muted">\(t("exports.lead"))</p>\(forMe(t))
            <section class="stack-s" aria-labelledby="xd-all"><h2 id="xd-all">\(t("exports.all"))</h2>\(requests.isEmpty ? "<p class=\"note\">\(t("exports.none"))</p>" : table(requests, t("exports.all"), t))\(more(t))</section>
            """)
    }

    private func forMe(_ t: Wording) -> HTML? {
        guard viewer.decidesExports(of: agency.slug) else { return nil }
        return """
            <section class="stack-s" aria-labelledby="xd-me"><h2 id="xd-me">\(t("exports.for_me"))</h2>\(waiting.isEmpty ? "<p class=\"note\">\(t("exports.for_me_none"))</p>" : table(waiting, t("exports.for_me"), t))</section>
            """
    }

    private func table(_ requests: [ExportRequest], _ caption: String, _ t: Wording) -> HTML {
        let heads = [
            t("exports.list"), t("exports.lines"), t("exports.asker"), t("exports.asked_at"), t("exports.state"),
        ]
        let rows = requests.map { request -> [HTML] in
            let file = ExportAddress(request.address)?.narrowing(t) ?? "–"
            return [
                "<a href=\"\(Link.exports(.one(request.id.text)).path)\">\(request.list(t))</a><span class=\"sub\">\(file)</span>",
                "\(request.lines)", "\(request.asker.name)<span class=\"sub\">\(request.reason)</span>",
                "\(t.moment(request.askedAt))", request.tag(at: now, t),
            ]
        }
        return Piece.table(caption: caption, heads: heads, rows: rows)
    }

    private func more(_ t: Wording) -> HTML? {
        next.map {
            "<p class=\"pagenav\"><a class=\"btn\" href=\"\(Link.exports(.list(agency: agency.slug, before: $0.text)).path)\">\(t("office.next_page"))</a></p>"
        }
    }
}
