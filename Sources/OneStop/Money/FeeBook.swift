import Foundation
import Kernel
import Storage

/// The book of an agency's receipts: written with the events, read by the cash desk.
enum FeeBook {
    /// The next number of that agency and year, "BL-2016-000012"; used up only if the transaction commits.
    static func nextNumber(of agency: Agency, at now: Date, in tx: Transaction) throws -> String {
        let year = VietnamTime.day(of: now).year
        let serial = try Serials.next("fee \(agency.slug) \(year)", in: tx)
        let digits = String(serial)
        return "BL-\(year)-\(String(repeating: "0", count: max(0, 6 - digits.utf8.count)))\(digits)"
    }

    /// Writes down what the event says of money; other events leave nothing.
    static func enter(_ recorded: Recorded, of dossier: Dossier, at agency: Agency, in tx: Transaction) throws {
        switch recorded.event {
        case .paid(let payment):
            try tx.run(
                """
                INSERT INTO fee_receipts (agency, number, dossier, code, amount, payer, cashier, cashier_name, at, day)
                VALUES (\(agency.slug), \(payment.receipt), \(dossier.id), \(dossier.code.text),
                    \(payment.amount.amount), \(payment.payer), \(recorded.by.person?.account.text ?? ""),
                    \(recorded.by.person?.name ?? ""), \(recorded.at), \(VietnamTime.day(of: recorded.at).iso))
                """)
        case .feeWaived(let waiver):
            try tx.run(
                """
                INSERT INTO fee_waivers (dossier, event, agency, code, amount, reason, officer, officer_name, at)
                VALUES (\(dossier.id), \(recorded.number), \(agency.slug), \(dossier.code.text),
                    \(waiver.amount.amount), \(waiver.reason), \(recorded.by.person?.account.text ?? ""),
                    \(recorded.by.person?.name ?? ""), \(recorded.at))
                """)
        case .paymentVoided(let void):
            let changed = try tx.run(
                """
                UPDATE fee_receipts SET
                    voided_at = \(recorded.at), voided_day = \(VietnamTime.day(of: recorded.at).iso),
                    voided_by = \(recorded.by.person?.account.text), voided_by_name = \(recorded.by.person?.name),
                    void_reason = \(void.reason)
                WHERE agency = \(void.agency ?? agency.slug) AND number = \(void.receipt)
                    AND dossier = \(dossier.id) AND voided_at IS NULL
                """)
            guard changed == 1 else { throw Refusal.notOffered(void.receipt) }
        default: break
        }
    }
}
