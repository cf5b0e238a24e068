import Foundation
import Kernel

extension Dossier {
    /// The agency whose officers do the open step: its own, or the one it was forwarded to.
    package var handler: String { forwarding?.to ?? agency }

    /// Another agency does the open step.
    package var isAway: Bool { forwarding != nil }

    /// The agencies whose officers may open it whole: its own, and the one that has the open step, for as long as it has
    /// it. When that step is done, given back or overtaken, that agency keeps its line in the list of what lay with it.
    package var visibleTo: Set<String> { [agency, handler] }

    /// Agencies in whose name somebody may act or look, the most likely first.
    var places: [String] {
        [handler, agency] + consultations.compactMap(\.inquiry.body.agency) + forwardings.map(\.to)
            + fees.payments.compactMap(\.agency)
    }

    /// Takes in where the dossier lies.
    mutating func move(_ recorded: Recorded) {
        switch recorded.event {
        case .forwardingProposed(let forwarding): proposedForwarding = forwarding
        case .forwarded(let forwarding):
            self.forwarding = forwarding
            forwardings.append(forwarding)
            proposedForwarding = nil
            assignee = nil
        case .forwardingEnded:
            if forwarding != nil { assignee = nil }
            comeHome()
        case .transferred(let transfer):
            agency = transfer.to
            answerBy = transfer.answerBy
            answerFrom = recorded.at
            assignee = nil
        default: break
        }
    }

    /// The step is done or the dossier ended: it is nobody else's any more.
    mutating func comeHome() {
        forwarding = nil
        proposedForwarding = nil
    }
}
