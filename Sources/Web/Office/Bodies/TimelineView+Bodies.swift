import Foundation
import Kernel
import OneStop

/// What happened between agencies, in words: for the applicant who was asked and until when, never what was written.
extension TimelineView {
    func bodiesWords(_ event: DossierEvent, _ title: String, _ t: Wording) -> (String, String) {
        switch event {
        case .consulted(let inquiry):
            return (
                t("event.consulted_body", ["body": t(inquiry.body.name)]),
                t("event.consulted_until", ["due": t.moment(inquiry.due)])
            )
        case .opinionGiven(let numbered): return (title, answer(numbered, t))
        case .opinionPrepared(let numbered): return (title, name(of: numbered.inquiry, t))
        case .opinionLapsed(let lapse):
            let means = t(Phrase(computed: "inquiry.lapsed.\(lapse.means.rawValue)"))
            return (title, "\(name(of: lapse.inquiry, t)). \(means)")
        case .inquiryEnded(let end):
            return (
                end.manner == .cancelled ? t("event.inquiry_cancelled") : t("event.inquiry_declined"),
                isOffice ? "\(name(of: end.inquiry, t)). \(end.reason)" : name(of: end.inquiry, t)
            )
        case .inquiryTaken(let holding): return (title, name(of: holding.inquiry, t))
        case .forwarded(let forwarding), .forwardingProposed(let forwarding):
            return (title, isOffice ? "\(t(forwarding.name)). \(forwarding.reason)" : t(forwarding.name))
        case .forwardingEnded(let reason): return (title, isOffice ? reason : "")
        case .transferred(let transfer):
            let detail = t(
                "event.transferred_detail", ["agency": t(transfer.name), "by": t.moment(transfer.answerBy)])
            return (title, isTracking ? detail : "\(detail). \(transfer.reason)")
        default: return (title, "")
        }
    }

    private func answer(_ numbered: NumberedOpinion, _ t: Wording) -> String {
        let name = name(of: numbered.inquiry, t)
        guard isOffice else { return name }
        return "\(name): \(t(Phrase(computed: "verdict.\(numbered.opinion.verdict.rawValue)")).startingSmall)"
    }

    private func name(of number: Int, _ t: Wording) -> String {
        file.dossier.consultation(number).map { t($0.inquiry.body.name) } ?? ""
    }
}
