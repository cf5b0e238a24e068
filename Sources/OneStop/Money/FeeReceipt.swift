package import Foundation
package import Kernel
import Storage

/// One receipt of an agency's book.
package struct FeeReceipt: Sendable, Hashable {
    package let agency: String
    package let number: String
    package let code: String
    package let amount: Dong
    package let payer: String
    package let cashier: ID<Account>
    package let cashierName: String
    package let at: Date
    package let voidedAt: Date?
    package let voidedBy: String?
    package let voidReason: String?

    package var isVoided: Bool { voidedAt != nil }

    init(row: Row) throws {
        agency = try row.get("agency")
        number = try row.get("number")
        code = try row.get("code")
        amount = Dong(clamping: try row.get("amount"))
        payer = try row.get("payer")
        cashier = try row.get("cashier")
        cashierName = try row.get("cashier_name")
        at = try row.get("at")
        voidedAt = try row.getOptional("voided_at")
        voidedBy = try row.getOptional("voided_by_name")
        voidReason = try row.getOptional("void_reason")
    }

    static let columns: SQL = """
        agency, number, code, amount, payer, cashier, cashier_name, at, voided_at, voided_by_name, void_reason
        """
}
