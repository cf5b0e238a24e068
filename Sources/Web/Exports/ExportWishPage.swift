import Kernel
import OneStop

/// Said in place of a file that is too long for one person: what it is, and the form that asks for a second one's word.
struct ExportWishPage {
    let agency: Agency
    let address: ExportAddress
    let lines: Int
    let alone: Int
    /// Lines of other files that this officer took out within the day.
    let taken: Int
    /// The own request for the same file, where one waits.
    let waiting: ExportRequest?
    let problem: FormProblem?
    let side: SideView

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.office(
            t("exports.wish_title"), agency: t(agency.shortName), side: side.html(t),
            """
            <h1>\(t("exports.wish_title"))</h1><p class="lead">\(lead(t))</p>\(problem?.note)
            <section class="card narrow stack-s">\(Piece.facts(facts(t), class: "kv tight"))\(waiting.map { there($0, t) } ?? form(frame))</section>
            """)
    }

    private func lead(_ t: Wording) -> String {
        let values = ["n": "\(lines)", "most": "\(alone)", "taken": "\(taken)"]
        return lines <= alone && taken > 0 ? t("exports.wish_pieces", values) : t("exports.wish_lead", values)
    }

    private func facts(_ t: Wording) -> [(String, HTML)] {
        [
            (t("exports.list"), "\(address.kind.name(t))"), (t("exports.file"), "\(address.narrowing(t))"),
            (t("exports.lines"), "\(lines)"),
        ]
    }

    private func there(_ request: ExportRequest, _ t: Wording) -> HTML {
        "<p class=\"note\">\(t("exports.waits", ["at": t.moment(request.askedAt)])) <a href=\"\(Link.exports(.one(request.id.text)).path)\">\(t("exports.see"))</a></p>"
    }

    private func form(_ frame: Frame) -> HTML {
        let t = frame.t
        let id = Piece.fieldID("ly_do")
        return """
            <form method="post" action="\(Link.exports(.list(agency: nil, before: nil)).path)">\(frame.csrfField)<input type="hidden" name="tep" value="\(address.text)"><input type="hidden" name="dong" value="\(lines)"><div class="field"><label for="\(id)">\(t("exports.reason"))</label><p class="hint" id="\(id)-h">\(t("exports.reason_hint"))</p><textarea class="in" id="\(id)" name="ly_do" rows="3" maxlength="500" aria-describedby="\(id)-h">\(problem.typed("ly_do"))</textarea></div><p class="field row"><button class="btn primary">\(t("exports.ask"))</button><a class="btn link" href="\(address.page.path)\(Link.query([("co-quan", agency.slug)]))">\(t("exports.back"))</a></p></form>
            """
    }
}
