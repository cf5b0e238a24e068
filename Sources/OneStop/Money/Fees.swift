package import Kernel

/// The money of one dossier: a dimension of its own beside its stage.
package struct Fees: Sendable, Hashable {
    package internal(set) var requests: [FeeRequest] = []
    /// Every receipt, the voided ones too, oldest first.
    package internal(set) var payments: [Payment] = []
    package internal(set) var voids: [PaymentVoid] = []
    package internal(set) var waivers: [FeeWaiver] = []

    /// How far it is.
    package enum Standing: String, Sendable, Hashable, CaseIterable {
        /// Nothing was asked.
        case none
        case owed, paid, waived
    }

    package init() {}

    package var asked: Dong { sum(requests.map(\.amount)) }
    /// What came in and still counts.
    package var paid: Dong { sum(payments.filter { !isVoided($0.receipt) }.map(\.amount)) }
    package var waived: Dong { sum(waivers.map(\.amount)) }
    package var owed: Dong { Dong(clamping: asked.amount - paid.amount - waived.amount) }

    package var standing: Standing {
        if asked == .zero { return .none }
        if owed > .zero { return .owed }
        return paid > .zero ? .paid : .waived
    }

    /// The receipt was voided.
    package func isVoided(_ receipt: String) -> Bool { voids.contains { $0.receipt == receipt } }

    private func sum(_ amounts: [Dong]) -> Dong { Dong(clamping: amounts.reduce(0) { $0 + $1.amount }) }
}
