import Foundation
import Kernel
import OneStop

/// What happened to a dossier, newest first; what concerns officers alone is left out for the applicant.
struct TimelineView {
    let file: DossierFile
    let calendar: WorkingCalendar
    let now: Date
    let isTracking: Bool
    var isOffice = false

    func items(_ t: Wording) -> [HTML] {
        let shown = file.history.filter { isShown($0.event) }
        let dues = isOffice ? file.stepDues(by: calendar) : [:]
        let open = openStep(t)
        let past = shown.reversed().enumerated().map { index, recorded -> HTML in
            var (title, detail) = words(recorded, t)
            if let due = dues[recorded.number] {
                detail = [detail, share(due, doneAt: recorded.at, t)].filter { !$0.isEmpty }.joined(separator: ". ")
            }
            let who = isTracking ? "" : author(recorded, t)
            let text = [who, detail].filter { !$0.isEmpty }.joined(separator: ". ")
            let state: HTML = open == nil && index == 0 && !file.dossier.stage.isClosed ? "now" : "done"
            return
                "<li class=\"\(state)\">\(time(recorded.at, t.moment(recorded.at)))<b>\(title)</b>\("<p class=\"muted\">\(text)</p>", if: !text.isEmpty)</li>"
        }
        return [open].compactMap { $0 } + past
    }

    /// The step that is open; for the time of its share, by when it should be done.
    private func openStep(_ t: Wording) -> HTML? {
        guard let due = file.dossier.stepDue(under: file.procedure, calendar: calendar),
            let step = file.procedure.steps.first(where: { $0.id == file.dossier.step })
        else { return nil }
        let expected: HTML = "<p class=\"muted\">\(t("event.step_due", ["due": t.moment(due)]))</p>"
        return
            "<li class=\"now\"><b>\(t("event.open_step", ["step": t(step.name)]))</b>\(expected, if: now < due)</li>"
    }

    private func share(_ due: Date, doneAt: Date, _ t: Wording) -> String {
        t(doneAt <= due ? "event.step_in_time" : "event.step_late", ["due": t.moment(due)])
    }

    private func isShown(_ event: DossierEvent) -> Bool {
        switch event {
        case .messaged, .noted, .viewed, .contacted, .ticked: false
        default: isOffice || event.isShownToApplicant
        }
    }

    private func author(_ recorded: Recorded, _ t: Wording) -> String {
        guard let person = recorded.by.person else { return "" }
        switch recorded.by.capacity {
        case .applicant:
            let isShared = file.dossier.filing.behalf != nil
            return isOffice || isShared ? person.name : t("event.you")
        case .officer(let role):
            let words = "\(person.name), \(t(Phrase(computed: "role.\(role.rawValue)")).startingSmall)"
            guard let absent = recorded.by.onBehalfOf else { return words }
            return "\(words), \(t("work.on_behalf", ["name": absent.name]))"
        case .system: return ""
        }
    }

    private func words(_ recorded: Recorded, _ t: Wording) -> (String, String) {
        let title = t(Phrase(computed: "event.\(recorded.event.kind)"))
        let isPrivate = isTracking
        switch recorded.event {
        case .accepted(let acceptance):
            return (title, acceptance.due.map { t("event.accepted_due", ["due": t.moment($0)]) } ?? "")
        case .supplementRequested(let request):
            return (
                title, t("event.supplement_detail", ["n": "\(request.items.count)", "until": request.until.vietnamese])
            )
        case .supplemented(let supplement):
            return (title, supplement.due.map { t("event.new_due", ["due": t.moment($0)]) } ?? "")
        case .stepCompleted(let completion), .approved(let completion):
            return (stepName(completion.step, t) ?? title, isOffice ? completion.note : "")
        case .sentBack(let sending): return (title, sending.reason)
        case .issued(let result): return (title, t("event.issued_detail", ["number": result.number]))
        case .returned(let handover): return (title, isPrivate ? "" : handover.recipient)
        case .refused(let reasons), .stopped(let reasons):
            let texts = reasons.reasons.map { $0 == Ruling.withdrawn ? t("dossier.withdrawn") : $0 }
            return (title, isPrivate ? "" : texts.joined(separator: "; "))
        case .withdrawalRequested(let reason), .withdrawalDeclined(let reason): return (title, isPrivate ? "" : reason)
        case .feeRequested, .paid, .feeWaived, .paymentVoided, .originalsReturned:
            return (title, isPrivate ? "" : MoneyWords.detail(recorded.event, t))
        case .assigned(let person, let cause): return (title, AssignmentWords.text(person, cause, t))
        case .released(.absence?): return (title, t("work.released_absence"))
        case .escalated(let escalation): return EscalationWords(escalation: escalation, at: recorded.at).words(t)
        case .rescheduled(let moved): return (title, ReschedulingWords.text(moved, t))
        case .extended(let more):
            let due = t("event.new_due", ["due": t.moment(more.due)])
            return (title, isPrivate ? due : "\(due). \(more.reason)")
        case .apologised(let apology):
            return (
                title, t("event.apology_detail", ["missed": t.moment(apology.missed), "again": t.moment(apology.due)])
            )
        default: return bodiesWords(recorded.event, title, t)
        }
    }

    private func stepName(_ id: String, _ t: Wording) -> String? {
        file.procedure.steps.first { $0.id == id }.map { t("event.done", ["step": t($0.name)]) }
    }
}

extension String {
    var startingSmall: String { prefix(1).lowercased() + dropFirst() }

    var startingLarge: String { prefix(1).uppercased() + dropFirst() }
}
