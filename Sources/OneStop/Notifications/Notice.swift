import Foundation
import Kernel

/// What one event says to the applicant, in their language.
struct Notice {
    let recorded: Recorded
    let dossier: Dossier
    let procedure: Procedure
    let agency: Agency

    init(of recorded: Recorded, dossier: Dossier, procedure: Procedure, agency: Agency) {
        self.recorded = recorded
        self.dossier = dossier
        self.procedure = procedure
        self.agency = agency
    }

    /// Subject and body; no personal data beyond the code and the procedure's name.
    func words(in t: Wording) -> (subject: String, body: String) {
        let values = [
            "code": dossier.code.text, "procedure": procedure.name.text(t.language),
            "agency": agency.shortName.text(t.language), "pin": dossier.filing.pin.text,
            "due": dossier.due.map(VietnamTime.stamp) ?? t("notice.no_limit"),
            "missed": dossier.apology.map { VietnamTime.stamp($0.missed) } ?? "",
            "again": dossier.apology.map { VietnamTime.stamp($0.due) } ?? "",
            "by": VietnamTime.stamp(dossier.filing.acknowledgeBy),
            "old": moved.map { VietnamTime.stamp($0.from) } ?? "", "new": moved.map { VietnamTime.stamp($0.due) } ?? "",
            "until": dossier.request?.until.vietnamese ?? "", "address": agency.address,
            "number": dossier.result?.number ?? "", "reason": reason, "owed": dossier.fees.owed.text,
            "receipt": dossier.fees.payments.last?.receipt ?? "",
        ]
        let (subject, body) = keys
        return (t(subject, values), t(body, values))
    }

    private var moved: Rescheduling? {
        if case .rescheduled(let moved) = recorded.event { moved } else { nil }
    }

    private var reason: String {
        if case .apologised(let apology) = recorded.event { return apology.reason ?? "" }
        if dossier.stage == .paymentDue { return dossier.fees.requests.last?.reason ?? "" }
        return dossier.closing?.reasons.first ?? ""
    }

    private var keys: (Phrase, Phrase) {
        switch recorded.event {
        case .submitted: ("notice.submitted.subject", "notice.submitted.body")
        case .accepted: ("notice.accepted.subject", "notice.accepted.body")
        case .refused: ("notice.refused.subject", "notice.refused.body")
        case .supplementRequested: ("notice.supplement.subject", "notice.supplement.body")
        case .issued: ("notice.issued.subject", "notice.issued.body")
        case .returned: ("notice.returned.subject", "notice.returned.body")
        case .stopped: ("notice.stopped.subject", "notice.stopped.body")
        case .supplemented: ("notice.supplemented.subject", "notice.supplemented.body")
        case .feeRequested: ("notice.fee.subject", "notice.fee.body")
        case .paid: ("notice.paid.subject", "notice.paid.body")
        case .rescheduled: ("notice.rescheduled.subject", "notice.rescheduled.body")
        case .escalated where dossier.stage == .paymentDue: ("notice.fee.subject", "notice.fee.body")
        case .escalated where dossier.stage == .decided: ("notice.collect.subject", "notice.collect.body")
        case .escalated: ("notice.remind.subject", "notice.remind.body")
        case .apologised where dossier.acceptance == nil: ("notice.unanswered.subject", "notice.unanswered.body")
        case .apologised(let apology) where apology.reason == nil: ("notice.apology.subject", "notice.apology.body")
        case .apologised: ("notice.extended.subject", "notice.extended.body")
        default: ("notice.message.subject", "notice.message.body")
        }
    }
}
