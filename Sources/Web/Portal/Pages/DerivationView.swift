import Foundation
import Kernel
import OneStop

/// Each day of a deadline with its reason; runs of the same kind joined.
enum DerivationView {
    static func table(_ days: [DerivedDay], _ t: Wording) -> HTML {
        let rows = runs(of: days).map { run -> HTML in
            let first = run[0], last = run[run.count - 1]
            let dates = run.count == 1 ? first.day.dayAndMonth : "\(first.day.dayAndMonth) – \(last.day.dayAndMonth)"
            let count = first.count.map { low in last.count.map { $0 == low ? "\(low)" : "\(low)–\($0)" } ?? "" } ?? "–"
            return "<tr><td class=\"nw\">\(dates)</td><td>\(count)</td><td>\(words(first.reason, t))</td></tr>"
        }
        return
            "<table class=\"tbl\"><caption class=\"vh\">\(t("due.how"))</caption><thead><tr><th scope=\"col\">\(t("due.day"))</th><th scope=\"col\">\(t("due.count"))</th><th scope=\"col\">\(t("due.reason"))</th></tr></thead><tbody>\(rows)</tbody></table>"
    }

    private static func runs(of days: [DerivedDay]) -> [[DerivedDay]] {
        days.reduce(into: [[DerivedDay]]()) { runs, day in
            if let last = runs.last?.last, last.reason == day.reason {
                runs[runs.count - 1].append(day)
            } else {
                runs.append([day])
            }
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
        case .extended: t("day.extended")
        }
    }
}
