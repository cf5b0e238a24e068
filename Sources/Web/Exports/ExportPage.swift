import Foundation
import Kernel
import OneStop

/// One request to take a long list out: what, why, who; a head's form, or the asker's way to the file.
struct ExportPage {
    let agency: Agency
    let viewer: Account
    let export: ExportRequest
    let now: Date
    let problem: FormProblem?
    let side: SideView

    private var isMine: Bool { export.asker.account == viewer.id }

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.office(
            t("exports.one_title"), agency: t(agency.shortName), side: side.html(t),
            """
            <p><a href="\(Link.exports(.list(agency: agency.slug, before: nil)).path)">\(t("exports.title"))</a></p><h1>\(t("exports.one_title"))</h1>\(problem?.note)
            <section class="card narrow stack-s"><p>\(export.tag(at: now, t))</p>\(Piece.facts(facts(t), class: "kv tight"))\(said(t))\(act(frame))</section>
            """)
    }

    private func facts(_ t: Wording) -> [(String, HTML)] {
        let address = ExportAddress(export.address)
        let known: [(String, HTML)] = [
            (t("exports.list"), "\(export.list(t))"), (t("exports.file"), "\(address?.narrowing(t) ?? "–")"),
            (t("exports.lines"), "\(export.lines)"), (t("exports.asker"), "\(export.asker.name)"),
            (t("exports.asked_at"), "\(t.moment(export.askedAt))"), (t("exports.reason"), "\(export.reason)"),
        ]
        guard let taken = export.takenAt else { return known }
        return known + [(t("exports.taken_at"), "\(t.moment(taken))")]
    }

    private func said(_ t: Wording) -> HTML? {
        export.decision.map { decision in
            let words = t(
                decision.isApproval ? "exports.approved_by" : "exports.refused_by",
                ["name": decision.by.name, "at": t.moment(decision.at)])
            return
                "<p class=\"note\">\(words)\(" “\(decision.words)”", if: !decision.words.isEmpty)</p>"
        }
    }

    private func act(_ frame: Frame) -> HTML? {
        let t = frame.t
        switch export.standing(at: now) {
        case .waiting where export.mayBeDecided(by: viewer): return verdict(frame)
        case .waiting where isMine:
            return """
                <p class="muted">\(t("exports.waiting_lead"))</p><form method="post" action="\(Link.exports(.withdrawal(export.id.text)).path)">\(frame.csrfField)<button class="btn">\(t("exports.withdraw"))</button></form>
                """
        case .approved where isMine:
            return
                "<p class=\"row\"><a class=\"btn primary\" href=\"\(export.address)\">\(Icon.down.html)\(t("exports.take"))</a></p>"
        default: return nil
        }
    }

    private func verdict(_ frame: Frame) -> HTML {
        let t = frame.t
        let id = Piece.fieldID("loi")
        return """
            <form method="post" action="\(Link.exports(.verdict(export.id.text)).path)">\(frame.csrfField)<p class="muted">\(t("exports.verdict_lead"))</p><div class="field"><label for="\(id)">\(t("exports.words"))</label><p class="hint" id="\(id)-h">\(t("exports.words_hint"))</p><textarea class="in" id="\(id)" name="loi" rows="2" maxlength="500" aria-describedby="\(id)-h">\(problem.typed("loi"))</textarea></div><p class="field row"><button class="btn primary" name="quyet" value="\(ExportVerdict.approve.rawValue)">\(t("exports.approve"))</button><button class="btn" name="quyet" value="\(ExportVerdict.refuse.rawValue)">\(t("exports.refuse"))</button></p></form>
            """
    }
}
