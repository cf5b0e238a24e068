package import Foundation
import Kernel

/// A paper that exists for a dossier, as lists name it.
package struct DossierPrint: Sendable, Hashable {
    package let reference: PrintReference
    /// When the act was done that it tells of.
    package let at: Date
}

extension DossierFile {
    /// The papers that the dossier's history has given, oldest first.
    ///
    /// - Parameter forApplicant: only those that are written to the applicant.
    package func prints(forApplicant: Bool) -> [DossierPrint] {
        let given = history.flatMap { recorded in
            PrintKind.given(by: recorded.event).filter { $0 != .fee || feeNotice(at: recorded) != nil }.map {
                DossierPrint(reference: PrintReference($0, event: recorded.number), at: recorded.at)
            }
        }
        guard !forApplicant, let accepted = dossier.acceptedAt else { return given }
        return given + [DossierPrint(reference: PrintReference(.control), at: accepted)]
    }

    /// The paper that was meant, where the history has given it; without a number the last of its kind.
    package func print(_ reference: PrintReference, forApplicant: Bool) -> DossierPrint? {
        prints(forApplicant: forApplicant).last { known in
            known.reference.kind == reference.kind
                && (reference.event == nil || known.reference.event == reference.event)
        }
    }

    /// What is to be paid as it stood after that act; `nil` where nothing is, it is not known yet, or the desk settled
    /// it in the same moment.
    func feeNotice(at act: Recorded) -> FeeDue? {
        let meanwhile = history.filter { $0.at == act.at }.map(\.event)
        // Where the desk asked as it accepted, the request gives the notice.
        if case .accepted = act.event, meanwhile.contains(where: \.asksForMoney) { return nil }
        guard !meanwhile.contains(where: \.settlesMoney) else { return nil }
        return dossier(through: act.number).flatMap { FeeDue(act.event, of: $0, under: procedure) }
    }

    /// The dossier as it stood after that act.
    func dossier(through number: Int) -> Dossier? {
        Dossier(history: history.filter { $0.number <= number })
    }
}

extension DossierEvent {
    fileprivate var asksForMoney: Bool { if case .feeRequested = self { true } else { false } }

    /// It takes the fee or waives it.
    fileprivate var settlesMoney: Bool {
        switch self {
        case .paid, .feeWaived: true
        default: false
        }
    }
}
