import Foundation
import Kernel
import OneStop

/// The promised date, how much of the time is used, and how it was counted.
struct PromiseView {
    let file: DossierFile
    let calendar: WorkingCalendar
    let now: Date

    func card(_ t: Wording) -> HTML {
        "<div class=\"card raise stack\">\(content(t))</div>"
    }

    func content(_ t: Wording) -> HTML {
        let dossier = file.dossier
        switch dossier.stage {
        case .refused, .stopped, .returned:
            return
                "<p class=\"muted\">\(t("due.closed"))</p><p class=\"promise\">\(t(Phrase(computed: "stage.\(dossier.stage.rawValue)")))</p>"
        case .decided:
            return
                "<p class=\"muted\">\(t("due.decided"))</p><p class=\"promise\">\(dossier.decidedAt.map { t.moment($0) } ?? "")</p>"
        case .supplementRequested where dossier.acceptance == nil: return askedBack(t)
        case .submitted, .processing, .supplementRequested, .paymentDue, .withdrawalRequested: break
        }
        guard dossier.acceptance != nil else {
            return
                "<p class=\"muted\">\(t("due.answer_by"))</p><p class=\"promise\">\(t.moment(dossier.answerBy))</p><p class=\"small\">\(t("due.answer_text"))</p>\(dossier.answerBy < now ? LateView(dossier: dossier).html(t) : .empty)"
        }
        guard let reckoning = dossier.reckoning(at: now) else {
            return "<p class=\"promise\">\(t("limit.campaign"))</p>"
        }
        return running(reckoning, t)
    }

    /// The agency has answered, by asking: nothing of its own is late, the applicant's day counts.
    private func askedBack(_ t: Wording) -> HTML {
        let until = file.dossier.request?.until.vietnamese ?? ""
        return
            "<p class=\"muted\">\(t("due.supplement_by"))</p><p class=\"promise\">\(until)</p><p class=\"small\">\(t("due.answer_text"))</p>"
    }

    private func running(_ reckoning: Reckoning, _ t: Wording) -> HTML {
        let counted = reckoning.due(by: calendar)
        // What was promised binds; only while the clock stands is the date a reckoning.
        let due = file.dossier.pausedSince == nil ? file.dossier.due ?? counted.at : counted.at
        let used = Deadline.used(of: reckoning, now: now, calendar: calendar)
        let isPaused = file.dossier.pausedSince != nil
        let state: HTML = isPaused ? "hold" : due < now ? "late" : used.used + 1 >= used.total ? "soon" : ""
        let words = t(
            "due.used",
            [
                "used": "\(used.used)", "total": "\(used.total)",
                "unit": t(Phrase(computed: "unit.\(used.unit.rawValue)")),
            ])
        let isLate = due < now && !isPaused
        return """
            <p class="muted">\(isPaused ? t("due.if_today") : t("due.promise"))</p><p class="promise">\(t.moment(due))</p>\(Piece.bar(used: used.used, total: used.total, state: state, label: words))<p class="small">\(words)\(isPaused ? ". " + t("due.paused") : "").</p>\(isLate ? LateView(dossier: file.dossier).html(t) : extended(t))
            \(RowDatesView(file: file, reckoning: reckoning, calendar: calendar).html(t))<details><summary>\(t("due.how"))</summary>\(DerivationView.table(counted.derivation, t))</details>
            """
    }

    /// That the date was put off once, from when.
    private func extended(_ t: Wording) -> HTML? {
        file.dossier.extended.map { "<p class=\"small\">\(t("due.extended", ["from": t.moment($0.from)]))</p>" }
    }
}
