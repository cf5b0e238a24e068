package import Foundation
package import Kernel
import Storage

extension CashBook {
    /// Fees that were waived there and that nobody confirmed yet, the oldest first, at most 100.
    ///
    /// - Throws: `Refusal.notYourRole` for who may not see the book of others.
    package func unconfirmed(at agency: String, by officer: Actor) async throws -> [WaivedFee] {
        guard Self.readers.contains(where: { officer.holds($0, in: agency) }) else {
            throw Refusal.notYourRole(needed: Self.readers)
        }
        return try await database.read { tx in
            try tx.rows(
                """
                SELECT \(WaivedFee.columns)
                FROM fee_waivers
                WHERE agency = \(agency) AND confirmed_at IS NULL
                ORDER BY at, dossier, event
                LIMIT 100
                """
            ).map(WaivedFee.init(row:))
        }
    }

    /// A head agrees that the money need not be paid. Twice is once.
    ///
    /// - Throws: `Refusal.ownMoney` where the head let it off, `.notYourRole`, `.notOffered` where there is none such.
    package func confirm(
        _ event: Int, of code: DossierCode, at agency: String, by officer: Actor, now: Date
    ) async throws {
        guard let head = officer.person, Self.heads.contains(where: { officer.holds($0, in: agency) }) else {
            throw Refusal.notYourRole(needed: Self.heads)
        }
        try await database.write { tx in
            let found = try tx.row(
                """
                SELECT \(WaivedFee.columns)
                FROM fee_waivers
                WHERE code = \(code.text) AND event = \(event) AND agency = \(agency)
                    AND dossier = (SELECT id FROM dossiers WHERE code = \(code.text))
                """
            ).map(WaivedFee.init(row:))
            guard let waived = found else { throw Refusal.notOffered("\(event)") }
            guard waived.officer != head.account else { throw Refusal.ownMoney }
            try tx.run(
                """
                UPDATE fee_waivers SET
                    confirmed_at = \(now), confirmed_by = \(head.account), confirmed_by_name = \(head.name)
                WHERE dossier = \(waived.dossier) AND event = \(event) AND confirmed_at IS NULL
                """)
        }
    }

    /// Whose word makes a waiver good.
    static let heads: [Role] = [.divisionHead, .agencyHead]
}
