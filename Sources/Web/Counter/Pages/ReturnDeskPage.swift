import Kernel
import OneStop

/// Where results go out: one box for the slip's QR code, and what waits to be collected.
struct ReturnDeskPage {
    let agency: Agency
    let typed: String
    let rows: [QueueRow]
    let hasMore: Bool
    let catalogue: Catalogue

    func html(_ frame: Frame, side: SideView) -> HTML {
        let t = frame.t
        return frame.office(
            t("return.title"), agency: t(agency.shortName), side: side.html(t), at: .officeReturn,
            """
            <h1>\(t("return.title"))</h1><form class="card raise stack-s" method="post" action="\(Link.returnDesk(query: nil).path)">\(frame.csrfField)<input type="hidden" name="co-quan" value="\(agency.slug)"><div class="field"><label for="f-ma">\(t("return.find"))</label>\(Piece.hintText(t("return.find_hint"), id: "f-ma"))<input class="in w-l" id="f-ma" name="ma" value="\(typed)" maxlength="500" autofocus autocomplete="off" spellcheck="false" aria-describedby="f-ma-h"></div><p class="field"><button class="btn primary">\(t("return.find_do"))</button></p></form>
            <section class="stack-s" aria-labelledby="cho"><h2 id="cho">\(t("return.waiting"))</h2>\(list(t))</section>
            """)
    }

    private func list(_ t: Wording) -> HTML {
        if rows.isEmpty {
            return
                "<div class=\"note\"><p>\(typed.isEmpty ? t("return.none") : t("return.not_found", ["typed": typed]))</p></div>"
        }
        let cells = rows.map { row -> [HTML] in
            [
                "<a class=\"code\" href=\"\(Link.returning(row.code).path)\">\(row.code)</a>", "\(row.applicant)",
                "\(catalogue.procedure(row.procedure).map { t($0.name) } ?? row.procedure)",
            ]
        }
        let more: HTML =
            "<p><a href=\"\(Link.queue(Queue.toReturn.rawValue).path)\">\(t("return.all"))</a></p>"
        return
            "\(Piece.table(caption: t("return.waiting"), heads: [t("tracking.code"), t("check.applicant"), t("office.procedure")], rows: cells))\(more, if: hasMore)"
    }
}
