package import Kernel

/// The money of one dossier: a dimension of its own beside its stage.
package struct Fees: Sendable, Hashable {
    package internal(set) var requests: [FeeRequest] = []
    /// Every receipt, the voided ones too, oldest first.
    package internal(set) var payments: [Payment] = []
    package internal(set) var voids: [PaymentVoid] = []
    package internal(set) var waivers: [FeeWaiver] = []
    /// Who took the money, by receipt.
    var takers: [Receipt: Person] = [:]

    /// A receipt's name in the province: each agency counts its own.
    struct Receipt: Sendable, Hashable {
        let agency: String?
        let number: String
    }

    /// How far it is.
    package enum Standing: String, Sendable, Hashable, CaseIterable {
        /// Nothing was asked.
        case none
        case owed, paid, waived
    }

    package init() {}

    package var asked: Dong { sum(requests.map(\.amount)) }
    /// What came in and still counts.
    package var paid: Dong { sum(payments.filter { !isVoided($0) }.map(\.amount)) }
    package var waived: Dong { sum(waivers.map(\.amount)) }
    package var owed: Dong { Dong(clamping: asked.amount - paid.amount - waived.amount) }

    package var standing: Standing {
        if asked == .zero { return .none }
        if owed > .zero { return .owed }
        return paid > .zero ? .paid : .waived
    }

    /// That receipt was voided, and not another agency's of the same number.
    package func isVoided(_ payment: Payment) -> Bool {
        voids.contains { $0.receipt == payment.receipt && $0.agency == payment.agency }
    }

    /// Who took that money in.
    func taker(of payment: Payment) -> Person? { takers[Receipt(agency: payment.agency, number: payment.receipt)] }

    private func sum(_ amounts: [Dong]) -> Dong { Dong(clamping: amounts.reduce(0) { $0 + $1.amount }) }
}
