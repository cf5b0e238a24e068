import Foundation
import Kernel
import OneStop

/// The due date that accepting now would give, by each case that the procedure leaves to the officer.
struct TimeCaseChoice {
    let procedure: Procedure
    let answers: Answers
    /// What was chosen before, as posted.
    var chosen = ""
    let calendar: WorkingCalendar
    let now: Date
    let t: Wording

    var html: HTML {
        let (limit, timeCase) = procedure.limit(for: answers, officerCase: nil)
        let officers = procedure.time.cases.enumerated().compactMap { index, item -> HTML? in
            guard case .officer = item.choice else { return nil }
            return choice("\(index)", item.limit, t(item.name))
        }
        guard !officers.isEmpty else { return "<p>\(promise(limit))</p>" }
        let general = choice("", limit, timeCase.map { t($0.name) } ?? t("act.general_limit"))
        return "<fieldset class=\"field\"><legend>\(t("act.limit"))</legend>\(general)\(officers)</fieldset>"
    }

    private func choice(_ value: String, _ limit: TimeLimit?, _ name: String) -> HTML {
        "<label class=\"pick\"><input type=\"radio\" name=\"truong_hop\" value=\"\(value)\"\(" checked", if: value == chosen)><span>\(name): \(promise(limit))</span></label>"
    }

    private func promise(_ limit: TimeLimit?) -> String {
        guard let limit else { return t("limit.campaign") }
        let due = Deadline.due(from: now, limit: limit, pauses: [], calendar: calendar).at
        return t("act.due_if", ["limit": t.limit(limit), "due": t.moment(due)])
    }
}
