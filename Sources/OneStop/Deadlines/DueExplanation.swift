package import Foundation
package import Kernel

/// A due date asked for by hand, with everything that it hangs on: what `motcua due` computes and explains.
package struct DueExplanation: Sendable {
    /// When an online filing came in; its answer is due eight working hours later.
    package var submitted: Date?
    /// When the dossier was found complete; `nil` explains the answer alone.
    package var accepted: Date?
    package var limit: TimeLimit?
    package var pauses: [Pause] = []
    /// What is accepted later in the day begins with the next working day.
    package var cutoff: ClockTime?
    /// After a pause the whole limit begins anew, as some agencies counted before 2018.
    package var restarts = false
    package let calendar: WorkingCalendar

    package init(calendar: WorkingCalendar) {
        self.calendar = calendar
    }

    /// When the agency must have accepted, asked or refused.
    package var answerBy: Date? { submitted.map { Deadline.acknowledgeBy(submitted: $0, calendar: calendar) } }

    /// When the limit begins to run: past the cut-off with the next working day, after a pause anew where it restarts.
    package var start: Date? {
        guard let accepted else { return nil }
        if restarts, let resumed = pauses.last?.to { return calendar.normaliseStart(resumed) }
        let begun = TimeRule(limit: limit, cutoff: cutoff).start(of: accepted, calendar: calendar)
        return calendar.normaliseStart(begun)
    }

    /// The due date with its days.
    package var due: DueDate? {
        guard let start, let limit else { return nil }
        return Deadline.due(from: start, limit: limit, pauses: restarts ? [] : pauses, calendar: calendar)
    }

    /// The explanation, line by line.
    package func lines(_ t: Wording) -> [String] {
        var lines: [String] = []
        if let submitted, let answerBy {
            lines.append(t("explain.submitted", ["at": VietnamTime.stamp(submitted)]))
            lines += hours(from: submitted, to: answerBy, t)
            lines.append(t("explain.answer_by", ["at": moment(answerBy, t)]))
        }
        guard let accepted, let start, let due, let limit else { return lines }
        if restarts, !pauses.isEmpty {
            lines.append(t("explain.restarted", ["at": VietnamTime.stamp(start)]))
        } else if start != accepted {
            let isCut = cutoff.map { VietnamTime.time(of: accepted) > $0 } ?? false
            lines.append(
                t(
                    isCut ? "explain.cut_off" : "explain.moved",
                    ["from": VietnamTime.stamp(accepted), "at": VietnamTime.stamp(start), "time": cutoff?.text ?? ""]))
        }
        let isByHour = limit.unit == .workingHours || limit.unit == .minutes
        lines += isByHour ? hours(from: start, to: due.at, t) : due.derivation.map { day($0, t) }
        return lines + [t("explain.due", ["at": moment(due.at, t)])]
    }

    private func day(_ derived: DerivedDay, _ t: Wording) -> String {
        let count = derived.count.map(String.init) ?? "–"
        let reason =
            switch derived.reason {
            case .start: t("day.start")
            case .working: t("day.working")
            case .makeup(let name): t("day.makeup", ["name": name])
            case .weekend: t("day.weekend")
            case .holiday(let name): name
            case .paused: t("day.paused")
            case .calendar: t("day.calendar")
            case .moved: t("day.moved")
            case .extended: t("day.extended")
            }
        let short = t(Phrase(computed: "explain.weekday.\(derived.day.weekday.rawValue)"))
        let column = String(repeating: " ", count: max(0, 4 - count.count)) + count
        return "\(derived.day.vietnamese)  \(short)  \(column)  \(reason)"
    }

    /// How much working time each day gives, to the minute.
    private func hours(from start: Date, to end: Date, _ t: Wording) -> [String] {
        let (first, last) = (VietnamTime.day(of: start), VietnamTime.day(of: end))
        return (0...first.days(until: last)).map { offset in
            let day = first.adding(days: offset)
            let from = max(start, VietnamTime.date(day, .opening))
            let to = min(end, VietnamTime.date(day.adding(days: 1), .opening))
            let minutes = from < to ? calendar.workingMinutes(from: from, to: to) : 0
            let short = t(Phrase(computed: "explain.weekday.\(day.weekday.rawValue)"))
            let reason =
                minutes > 0
                ? t("explain.minutes", ["h": "\(minutes / 60)", "m": "\(minutes % 60)"])
                : calendar.holidays.note(on: day)?.name ?? t("explain.no_time")
            return "\(day.vietnamese)  \(short)     –  \(reason)"
        }
    }

    private func moment(_ date: Date, _ t: Wording) -> String {
        let weekday = t(Phrase(computed: "weekday.\(VietnamTime.day(of: date).weekday.rawValue)"))
        return "\(weekday) \(VietnamTime.stamp(date))"
    }
}

extension ClockTime {
    /// When a day begins.
    fileprivate static let opening = ClockTime(ofDay: 0)
}
