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
            return "<p class=\"muted\">\(t("due.closed"))</p><p class=\"promise\">\(t(Phrase(computed: "stage.\(dossier.stage.rawValue)")))</p>"
        case .decided:
            return "<p class=\"muted\">\(t("due.decided"))</p><p class=\"promise\">\(dossier.decidedAt.map { t.moment($0) } ?? "")</p>"
        case .submitted, .processing, .supplementRequested, .withdrawalRequested: break
        }
        guard let acceptance = dossier.acceptance, let accepted = dossier.acceptedAt else {
            return "<p class=\"muted\">\(t("due.answer_by"))</p><p class=\"promise\">\(t.moment(dossier.filing.acknowledgeBy))</p><p class=\"small\">\(t("due.answer_text"))</p>"
        }
        guard let limit = acceptance.limit else { return "<p class=\"promise\">\(t("limit.campaign"))</p>" }
        return running(limit, from: accepted, t)
    }

    private func running(_ limit: TimeLimit, from accepted: Date, _ t: Wording) -> HTML {
        let pauses = file.dossier.pauses.map { Pause(from: $0.from, to: $0.to ?? now) }
        let due = Deadline.due(from: accepted, limit: limit, pauses: pauses, calendar: calendar)
        let used = Deadline.used(from: accepted, limit: limit, pauses: file.dossier.pauses, now: now, calendar: calendar)
        let isPaused = file.dossier.pausedSince != nil
        let state: HTML = isPaused ? "hold" : due.at < now ? "late" : used.used + 1 >= used.total ? "soon" : ""
        let words = t("due.used", ["used": "\(used.used)", "total": "\(used.total)", "unit": t(Phrase(computed: "unit.\(used.unit.rawValue)"))])
        let late: HTML = due.at < now && !isPaused ? "<p class=\"late-t\">\(t("due.late"))</p>" : ""
        return """
            <p class="muted">\(isPaused ? t("due.if_today") : t("due.promise"))</p><p class="promise">\(t.moment(due.at))</p>\(Piece.bar(used: used.used, total: used.total, state: state, label: words))<p class="small">\(words)\(isPaused ? ". " + t("due.paused") : "").</p>\(late)
            <details><summary>\(t("due.how"))</summary>\(DerivationView.table(due.derivation, t))</details>
            """
    }
}

/// Each day of a deadline with its reason; runs of the same kind joined.
enum DerivationView {
    static func table(_ days: [DerivedDay], _ t: Wording) -> HTML {
        let rows = runs(of: days).map { run -> HTML in
            let first = run[0], last = run[run.count - 1]
            let dates = run.count == 1 ? first.day.dayAndMonth : "\(first.day.dayAndMonth) – \(last.day.dayAndMonth)"
            let count = first.count.map { low in last.count.map { $0 == low ? "\(low)" : "\(low)–\($0)" } ?? "" } ?? "–"
            return "<tr><td class=\"nw\">\(dates)</td><td>\(count)</td><td>\(words(first.reason, t))</td></tr>"
        }
        return "<table class=\"tbl\"><caption class=\"vh\">\(t("due.how"))</caption><thead><tr><th scope=\"col\">\(t("due.day"))</th><th scope=\"col\">\(t("due.count"))</th><th scope=\"col\">\(t("due.reason"))</th></tr></thead><tbody>\(rows)</tbody></table>"
    }

    private static func runs(of days: [DerivedDay]) -> [[DerivedDay]] {
        days.reduce(into: [[DerivedDay]]()) { runs, day in
            if let last = runs.last?.last, last.reason == day.reason { runs[runs.count - 1].append(day) } else { runs.append([day]) }
        }
    }

    private static func words(_ reason: DerivedDay.Reason, _ t: Wording) -> String {
        switch reason {
        case .start: t("day.start")
        case .working: t("day.working")
        case .makeup(let name): t("day.makeup", ["name": name])
        case .weekend: t("day.weekend")
        case .holiday(let name): name
        case .paused: t("day.paused")
        case .calendar: t("day.calendar")
        case .moved: t("day.moved")
        }
    }
}
