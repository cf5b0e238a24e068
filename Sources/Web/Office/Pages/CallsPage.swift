import Foundation
import Kernel
import OneStop

/// People whom no message reached: who, where to call, about what, and the box for what was said.
struct CallsPage {
    let agency: Agency
    let calls: [CallRow]
    let catalogue: Catalogue
    let side: SideView
    let problem: CallProblem?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.office(
            t("calls.title"), agency: t(agency.shortName), side: side.html(t),
            """
            <h1>\(t("calls.title"))</h1><p>\(t("calls.lead"))</p>\("<p class=\"note ok\">\(t("calls.none"))</p>", if: calls.isEmpty)
            \(calls.map { card($0, frame) })
            """)
    }

    private func card(_ call: CallRow, _ frame: Frame) -> HTML {
        let t = frame.t
        let id = call.message.text
        let error = problem?.message == call.message ? t("calls.note_missing") : nil
        let name = catalogue.procedure(call.procedure).map { t($0.name) } ?? call.procedure
        let number: HTML =
            PhoneNumber(call.recipient).map { "<a href=\"tel:\($0.text)\">\($0.spaced)</a>" } ?? "\(call.recipient)"
        return """
            <section class="card stack-s" aria-labelledby="c-\(id)"><h2 id="c-\(id)">\(call.applicant) · <a class="code" href="\(Link.officeDossier(call.dossier).path)">\(call.dossier)</a></h2>
            \(Piece.facts([(t("calls.recipient"), number), (t("calls.about"), "\(t(Phrase(computed: "event.\(call.kind)"))) · \(name)"), (t("calls.since"), "\(t.moment(call.at))"), (t("calls.why"), "\(call.failure ?? "–")")], class: "kv tight"))
            <form method="post" action="\(Link.call(id).path)\(Link.query([("co-quan", agency.slug)]))">\(frame.csrfField)<input type="hidden" name="co_quan" value="\(agency.slug)"><div class="field\(" err", if: error != nil)"><label for="n-\(id)">\(t("calls.note"))</label>\(Piece.errorText(error, id: "n-\(id)"))<textarea class="in" id="n-\(id)" name="ghi_chu" rows="2" maxlength="1000"\(Piece.described("n-\(id)", hint: nil, error: error))>\(error == nil ? "" : problem?.typed ?? "")</textarea></div>
            <p class="field row"><button class="btn primary" name="gap" value="1">\(t("calls.reached"))</button><button class="btn" name="gap" value="0">\(t("calls.unreached"))</button></p></form></section>
            """
    }
}
