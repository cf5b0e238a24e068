import Foundation
import Kernel
import OneStop

extension ActionsView {
    /// Where the dossier lies, and how it comes back undone.
    var away: HTML {
        guard let forwarding = dossier.forwarding else { return .empty }
        let name = agencies.first { $0.slug == forwarding.to }.map { t($0.shortName) } ?? t(forwarding.name)
        let note: HTML =
            "<p class=\"note\">\(t("forward.away", ["agency": name, "since": t.moment(forwarding.at)])) \(forwarding.reason)</p>"
        let back = folded(
            .returnStep, t("forward.give_back"),
            "\(area(.returnStep, "ly_do", t("supplement.reason")))<p class=\"field\"><button class=\"btn\">\(t("forward.give_back"))</button></p>"
        )
        return "\(note)\(back, if: isHead || (step.map { holds($0.role) } ?? false))"
    }

    /// Proposing that another agency does the step; for heads, deciding.
    func forwarding(_ step: Step) -> HTML {
        guard !dossier.isAway else { return .empty }
        if let proposal = dossier.proposedForwarding { return decision(on: proposal) }
        switch step.kind {
        case .approve, .issue, .return, .reception, .payment: return .empty
        case .review, .inspection, .council, .consultation, .exam, .submitUp, .notify: break
        }
        guard isHead || holds(step.role) else { return .empty }
        return folded(
            .forward, t("forward.title"),
            "<p class=\"small muted\">\(isHead ? t("forward.lead_head") : t("forward.lead"))</p>\(target(.forward, agencies.filter { $0.slug != dossier.agency }))<p class=\"field\"><button class=\"btn\">\(isHead ? t("forward.send") : t("forward.propose"))</button></p>"
        )
    }

    private func decision(on proposal: Forwarding) -> HTML {
        let name = agencies.first { $0.slug == proposal.to }.map { t($0.shortName) } ?? t(proposal.name)
        let note: HTML = "<p class=\"note\">\(t("forward.proposed", ["agency": name])) \(proposal.reason)</p>"
        guard isHead else { return note }
        return
            "\(note)\(form(.approveForwarding, "<button class=\"btn primary wide\">\(t("forward.approve", ["agency": name]))</button>"))\(folded(.refuseForwarding, t("forward.refuse"), "\(area(.refuseForwarding, "ly_do", t("supplement.reason")))<p class=\"field\"><button class=\"btn\">\(t("forward.refuse"))</button></p>"))"
    }

    /// It was filed with the wrong agency; another one that owns the procedure takes it.
    var transfer: HTML {
        let owners = agencies.filter { $0.slug != dossier.agency && file.procedure.agencies.contains($0.slug) }
        guard !owners.isEmpty else { return .empty }
        return folded(
            .transfer, t("forward.transfer"),
            "<p class=\"small muted\">\(t("forward.transfer_lead"))</p>\(target(.transfer, owners))<p class=\"field\"><button class=\"btn\">\(t("forward.transfer_send"))</button></p>"
        )
    }

    private func target(_ act: Link.Act, _ agencies: [Agency]) -> HTML {
        let id = "f-\(act.rawValue)-co-quan"
        return
            "<div class=\"field\"><label for=\"\(id)\">\(t("forward.to"))</label>\(choice("co_quan", id: id, agencies, chosen: typed(act, "co_quan"), none: t("forward.choose")))</div>\(area(act, "ly_do", t("supplement.reason")))"
    }
}
