package import Kernel

/// What the agency asks the applicant to pay, and when.
package struct FeeRequest: Sendable, Hashable, Codable {
    package let amount: Dong
    /// Why, in the agency's words; empty where the procedure's own fee says it.
    package let reason: String
    package let moment: Moment
    /// The dossier waits until it is paid: the clock stands still.
    package let holdsClock: Bool

    /// When it is taken.
    package enum Moment: String, Sendable, Hashable, Codable {
        case filing, processing, result
    }

    package init(amount: Dong, reason: String = "", moment: Moment, holdsClock: Bool = false) {
        self.amount = amount
        self.reason = reason
        self.moment = moment
        self.holdsClock = holdsClock
    }
}
