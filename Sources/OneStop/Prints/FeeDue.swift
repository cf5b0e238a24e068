import Kernel

/// What an applicant is told to pay.
struct FeeDue: Sendable, Hashable {
    let amount: Dong
    /// For what.
    let name: String

    /// What that act asks for: a request says it itself, an acceptance by the procedure's own fee.
    ///
    /// - Parameter dossier: as the act left it.
    init?(_ event: DossierEvent, of dossier: Dossier, under procedure: Procedure) {
        switch event {
        case .feeRequested(let request):
            amount = request.amount
            name = request.reason.isEmpty ? procedure.name.vi : request.reason
        case .accepted:
            amount = dossier.fee(under: procedure)
            name = procedure.name.vi
        default: return nil
        }
        guard amount > .zero else { return nil }
    }
}
