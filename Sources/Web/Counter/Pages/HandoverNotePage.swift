import Foundation
import Kernel
import OneStop

/// The note that both sign when the result goes out.
struct HandoverNotePage {
    let file: DossierFile
    let handover: Handover
    let at: Date
    let officer: String

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let code = file.dossier.code.text
        let heading = t(file.agency.name).uppercased()
        return frame.office(
            "\(t("note.title")) \(code)", agency: t(file.agency.shortName), side: .empty, at: .officeReturn,
            """
            <p class="row no-print"><button class="btn primary" data-print hidden>\(Icon.print.html)\(t("slip.print"))</button><a class="btn" href="\(Link.returnDesk(query: nil).path)">\(t("desk.next_person"))</a></p>
            <article class="sheet"><header class="head"><p><b>\(heading)</b><span class="rule short"></span></p><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><b>Độc lập - Tự do - Hạnh phúc</b><span class="rule"></span></p></header>
            <div class="field"><h1>\(t("note.title"))</h1></div><p>\(t("tracking.code")): <b>\(code)</b></p><p>\(t("check.applicant")): <b>\(file.dossier.filing.applicant.name)</b></p><p>\(t("slip.content")): \(t(file.procedure.name))</p><p>\(t("act.number")): <b>\(file.dossier.result?.number ?? "–")</b></p><p>\(t("act.recipient")): <b>\(handover.recipient)</b></p><p>\(t("note.identified")): \(identified(t))</p>\(originals(t))<p>\(t("note.at")): \(t.moment(at))</p>
            <div class="sign"><p><b>\(t("note.receiver"))</b><br><i>\(t("slip.sign"))</i></p><p><b>\(t("note.giver"))</b><br><i>\(t("slip.sign"))</i><br><br><br>\(officer)</p></div></article>
            """)
    }

    private func identified(_ t: Wording) -> String {
        switch handover.proof {
        case .card(let masked)?: t("note.by_card", ["masked": masked])
        case .proxy(_, let masked, let paper)?: t("note.by_proxy", ["masked": masked, "paper": paper])
        case .code(let masked)?: t("note.by_code", ["phone": masked])
        case .post(let item)?: t("note.by_post", ["item": item])
        case nil: handover.evidence.isEmpty ? "–" : handover.evidence
        }
    }

    private func originals(_ t: Wording) -> HTML? {
        let back = file.history.compactMap { recorded -> OriginalsReturn? in
            if case .originalsReturned(let giving) = recorded.event { giving } else { nil }
        }.flatMap(\.papers)
        let names = back.map { KeptPaperWords.name(ofPaper: $0, of: file, t) }
        let given: HTML? = names.isEmpty ? nil : "<p>\(t("note.originals")): \(names.joined(separator: "; "))</p>"
        let kept: HTML? = handover.keptBecause.map { "<p>\(t("return.why_kept")): \($0)</p>" }
        return "\(given)\(kept)"
    }
}
