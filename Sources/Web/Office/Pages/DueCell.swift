import Foundation
import Kernel
import OneStop

/// When a dossier is due, in words and as a bar.
struct DueCell {
    let row: QueueRow
    let calendar: WorkingCalendar
    let now: Date

    func html(_ t: Wording) -> HTML {
        if let since = row.pausedSince {
            return cell(
                t("due.paused"), t("due.since", ["day": VietnamTime.day(of: since).dayAndMonth]), "muted", 1, "hold", t)
        }
        switch row.stage {
        case .supplementRequested, .paymentDue, .decided, .refused, .stopped, .returned:
            return
                "<span class=\"t\"><span class=\"muted\">\(StageTag.text(row.stage, t, isOffice: true))</span></span>"
        case .submitted, .processing, .withdrawalRequested: break
        }
        guard row.hasDeadline else { return cell(t("limit.campaign"), "", "muted", 0, "", t) }
        let start = row.acceptedAt ?? row.submittedAt
        let whole = max(1, calendar.workingMinutes(from: start, to: row.attentionAt))
        let used = calendar.workingMinutes(from: start, to: now)
        let isLate = now > row.attentionAt
        let left = calendar.workingMinutes(from: now, to: row.attentionAt)
        let share = min(10, 10 * used / whole)
        let isSoon = !isLate && left <= 480
        let over = isLate ? calendar.workingMinutes(from: row.attentionAt, to: now) : 0
        let words =
            !isLate
            ? t("due.left", ["time": Self.span(left, t)])
            : over == 0 ? t("due.just_late") : t("due.late_by", ["time": Self.span(over, t)])
        let due = cell(
            t.short(row.attentionAt), words, isLate ? "late-t" : isSoon ? "soon-t" : "muted", isLate ? 10 : share,
            isLate ? "late" : isSoon ? "soon" : "", t)
        let step: HTML = "<span class=\"sub\">\(t("due.step", ["due": t.short(row.workBy)]))</span>"
        return "\(due)\(step, if: row.workBy < row.attentionAt)"
    }

    private func cell(_ due: String, _ words: String, _ tone: HTML, _ share: Int, _ state: HTML, _ t: Wording) -> HTML {
        "<span class=\"t\"><span>\(due)</span><span class=\"\(tone)\">\(words)</span></span>\(Piece.bar(used: share, total: 10, state: state, label: t("due.share")))"
    }

    /// Working minutes as "1 giờ 55", "3 ngày".
    static func span(_ minutes: Int, _ t: Wording) -> String {
        if minutes >= 480 { return t(minutes < 960 ? "span.day" : "span.days", ["n": "\(minutes / 480)"]) }
        return t("span.hours", ["h": "\(minutes / 60)", "m": "\(minutes % 60)"])
    }
}
