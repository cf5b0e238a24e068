package import Foundation
package import Kernel

/// Money that was taken in for a dossier, with the number of its receipt.
package struct Payment: Sendable, Hashable, Codable {
    /// "BL-2016-000012": given once for an agency and year, never again, even where it is voided.
    package let receipt: String
    package let amount: Dong
    package let payer: String
    package let method: Method
    /// The dossier waited for it and goes on.
    package let resumes: Bool
    /// The due date with which it goes on.
    package let due: Date?

    /// How it was paid.
    package enum Method: String, Sendable, Hashable, Codable {
        case cash
    }

    package init(
        receipt: String, amount: Dong, payer: String, method: Method = .cash, resumes: Bool = false, due: Date? = nil
    ) {
        self.receipt = receipt
        self.amount = amount
        self.payer = payer
        self.method = method
        self.resumes = resumes
        self.due = due
    }
}
