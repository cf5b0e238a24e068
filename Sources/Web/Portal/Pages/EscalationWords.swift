import Foundation
import OneStop

/// Who was told of which limit: before it a reminder, after it a report.
struct EscalationWords {
    let escalation: Escalation
    let at: Date

    func words(_ t: Wording) -> (title: String, detail: String) {
        let told = escalation.told.map(\.name).joined(separator: ", ")
        let rung = escalation.remindsApplicant ? t("duty.applicant") : t(escalation.rung.phrase)
        let who = told.isEmpty ? rung : "\(rung): \(told)"
        let title: Phrase = at < escalation.limit ? "event.warned" : "event.escalated"
        return (t(title), t("event.escalated_detail", ["who": who, "due": t.moment(escalation.limit)]))
    }
}
