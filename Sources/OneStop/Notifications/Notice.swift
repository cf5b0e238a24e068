import Foundation
import Kernel

/// What one event says to the applicant, in their language.
struct Notice {
    let recorded: Recorded
    let dossier: Dossier
    let procedure: Procedure
    let agency: Agency
    /// What other bodies were asked in the same act: one piece of news, however many they are.
    let asked: [Inquiry]

    init(
        of recorded: Recorded, dossier: Dossier, procedure: Procedure, agency: Agency, asked: [Inquiry] = []
    ) {
        self.recorded = recorded
        self.dossier = dossier
        self.procedure = procedure
        self.agency = agency
        self.asked = asked
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
            "by": VietnamTime.stamp(transfer?.answerBy ?? asked.map(\.due).max() ?? dossier.filing.acknowledgeBy),
            "old": moved.map { VietnamTime.stamp($0.from) } ?? "", "new": moved.map { VietnamTime.stamp($0.due) } ?? "",
            "until": dossier.request?.until.vietnamese ?? "", "address": agency.address,
            "hours": agency.hours.words(in: t), "officer": recorded.by.person?.name ?? "",
            "number": dossier.result?.number ?? "", "reason": reason, "owed": dossier.fees.owed.text,
            "receipt": dossier.fees.payments.last?.receipt ?? "",
            "bodies": asked.map { $0.body.name.text(t.language) }.joined(separator: ", "),
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
