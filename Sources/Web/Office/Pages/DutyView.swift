import Foundation
import Kernel
import OneStop

/// Who owes what by when on this dossier, the last word to the applicant, and who was told that it is late.
struct DutyView {
    let file: DossierFile
    let calendar: WorkingCalendar
    let now: Date

    func html(_ t: Wording) -> HTML? {
        guard let duty = file.dossier.duty(under: file.procedure, calendar: calendar, at: now) else { return nil }
        let due: HTML =
            duty.due <= now ? "<span class=\"late-t\">\(t.moment(duty.due))</span>" : "\(t.moment(duty.due))"
        let facts: [(String, HTML)] = [
            (t("silence.owner"), "\(owner(duty, t))"), (t("silence.act"), "\(act(duty, t))"), (t("silence.due"), due),
            (
                t("duty.step_due"),
                "\(file.dossier.stepDue(under: file.procedure, calendar: calendar).map { t.moment($0) } ?? "–")"
            ),
            (t("silence.contact"), "\(t.moment(duty.lastContact))"), (t("silence.told"), told(duty, t)),
        ]
        return
            "<section class=\"card stack-s\" aria-labelledby=\"tn\"><h2 id=\"tn\">\(t("duty.title"))</h2>\(Piece.facts(facts, class: "kv tight"))</section>"
    }

    private func owner(_ duty: Duty, _ t: Wording) -> String {
        switch duty.owner {
        case .officer(let person): person.name
        case .role(let role): t(Phrase(computed: "role.\(role.rawValue)"))
        case .applicant: t("duty.applicant")
        }
    }

    private func act(_ duty: Duty, _ t: Wording) -> String {
        switch duty.act {
        case .answer: t("duty.answer")
        case .withdrawal: t("duty.withdrawal")
        case .supplement: duty.owner == .applicant ? t("duty.supplement") : t("duty.supplement_over")
        case .collect: duty.owner == .applicant ? t("duty.collect") : t("duty.collect_over")
        case .payment: duty.owner == .applicant ? t("duty.payment") : t("duty.payment_over")
        case .step, .heldStep:
            file.procedure.steps.first { $0.id == file.dossier.step }.map { t($0.name) } ?? file.dossier.step
        }
    }

    private func told(_ duty: Duty, _ t: Wording) -> HTML {
        let rungs = Rung.allCases.filter { file.dossier.told(of: duty).contains($0) }
        return rungs.isEmpty ? "\(t("silence.nobody"))" : "\(rungs.map { t($0.phrase) }.joined(separator: ", "))"
    }
}
