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

    var situation: Situation { Situation(of: recorded.event, on: dossier) }

    /// What its texts may name; nothing personal beyond the code and the procedure's name.
    func values(in t: Wording) -> [String: String] {
        [
            "code": dossier.code.text, "procedure": procedure.name.text(t.language),
            "agency": (transfer?.name ?? agency.shortName).text(t.language), "pin": dossier.filing.pin.text,
            "due": dossier.due.map(VietnamTime.stamp) ?? t("notice.no_limit"),
            "missed": dossier.apology.map { VietnamTime.stamp($0.missed) } ?? "",
            "again": dossier.apology.map { VietnamTime.stamp($0.due) } ?? "",
            "by": VietnamTime.stamp(transfer?.answerBy ?? dossier.filing.acknowledgeBy),
            "old": moved.map { VietnamTime.stamp($0.from) } ?? "", "new": moved.map { VietnamTime.stamp($0.due) } ?? "",
            "until": dossier.request?.until.vietnamese ?? "", "address": agency.address,
            "officer": recorded.by.person?.name ?? "", "number": dossier.result?.number ?? "", "reason": reason,
            "owed": dossier.fees.owed.text,
            "receipt": dossier.fees.payments.last?.receipt ?? "",
        ]
    }

    private var transfer: Transfer? {
        if case .transferred(let transfer) = recorded.event { transfer } else { nil }
    }

    private var moved: Rescheduling? {
        if case .rescheduled(let moved) = recorded.event { moved } else { nil }
    }

    private var reason: String {
        switch recorded.event {
        case .apologised(let apology): apology.reason ?? ""
        case .withdrawalDeclined(let reason): reason
        case _ where dossier.stage == .paymentDue: dossier.fees.requests.last?.reason ?? ""
        default: dossier.closing?.reasons.first ?? ""
        }
    }
}
