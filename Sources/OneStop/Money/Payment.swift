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
    /// Slug of the agency whose receipt it is: the dossier may be another's by now, the money is not.
    package let agency: String?

    /// How it was paid.
    package enum Method: String, Sendable, Hashable, Codable {
        case cash
    }

    package init(
        receipt: String, amount: Dong, payer: String, method: Method = .cash, resumes: Bool = false, due: Date? = nil,
        agency: String? = nil
    ) {
        self.agency = agency
        self.receipt = receipt
        self.amount = amount
        self.payer = payer
        self.method = method
        self.resumes = resumes
        self.due = due
    }

    /// The same as that agency's, where the event that recorded it does not say whose it was.
    func issued(by agency: String) -> Payment {
        Payment(
            receipt: receipt, amount: amount, payer: payer, method: method, resumes: resumes, due: due,
            agency: self.agency ?? agency)
    }
}
