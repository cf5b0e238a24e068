import Kernel
import OneStop

/// What an officer finds in place of a dossier whose content was erased by time.
struct PurgedPage {
    let dossier: PurgedDossier
    let catalogue: Catalogue
    let side: SideView

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let values = [
            "code": dossier.code, "n": "\(dossier.years)", "law": dossier.law,
            "day": VietnamTime.day(of: dossier.purgedAt).vietnamese,
        ]
        let agency = catalogue.agency(dossier.agency)
        return frame.office(
            t("retention.purged"), agency: agency.map { t($0.name) } ?? "", side: side.html(t),
            """
            <h1>\(t("retention.purged"))</h1><p class="lead">\(t("retention.purged_lead", values))</p><p>\(t("retention.purged_left"))</p>
            \(Piece.facts(facts(t)))
            """)
    }

    private func facts(_ t: Wording) -> [(String, HTML)] {
        let procedure = catalogue.procedure(dossier.procedure).map { t($0.name) } ?? dossier.procedure
        var facts: [(String, HTML)] = [
            (t("office.procedure"), "\(procedure)"),
            (t("retention.submitted"), time(dossier.submittedAt, t.moment(dossier.submittedAt))),
        ]
        if let at = dossier.decidedAt { facts.append((t("retention.decided"), time(at, t.moment(at)))) }
        return facts
    }
}
