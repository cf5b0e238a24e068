package import Kernel

/// A receipt that was written wrongly: it stays in the series and counts for nothing.
package struct PaymentVoid: Sendable, Hashable, Codable {
    package let receipt: String
    package let amount: Dong
    package let reason: String
    /// Slug of the agency whose receipt it was; numbers are given agency by agency.
    package let agency: String?

    package init(receipt: String, amount: Dong, reason: String, agency: String? = nil) {
        self.agency = agency
        self.receipt = receipt
        self.amount = amount
        self.reason = reason
    }
}
