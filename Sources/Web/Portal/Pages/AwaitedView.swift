import Foundation
import Kernel
import OneStop

/// While others are asked for their opinion: who, until when, and that the applicant need do nothing.
struct AwaitedView {
    let dossier: Dossier
    let agency: Agency

    func html(_ t: Wording) -> HTML? {
        let awaited = dossier.openConsultations.filter { consultation in
            if case .own = consultation.inquiry.body { false } else { true }
        }
        guard !awaited.isEmpty, dossier.stage == .processing else { return nil }
        let items = awaited.map { consultation -> HTML in
            let due = t("inquiry.awaited_until", ["due": t.moment(consultation.inquiry.due)])
            return "<li><b>\(t(consultation.inquiry.body.name))</b>, \(due)</li>"
        }
        let note = t(
            dossier.pausedSince == nil ? "inquiry.awaited_note" : "inquiry.awaited_paused",
            ["agency": t(agency.shortName)])
        return """
            <section class="note stack-s prose" aria-labelledby="cyk"><h2 id="cyk">\(t("inquiry.awaited_by_citizen"))</h2><ul>\(items)</ul><p>\(note)</p></section>
            """
    }
}
