import Foundation
import Kernel
import Storage

/// Enters what a decision issued, in the decision's own transaction.
enum DeliverableRegister {
    /// Each granted row, or the one result; what it renews ends.
    static func enter(
        _ result: IssuedResult, of dossier: Dossier, under procedure: Procedure, at agency: Agency, at now: Date,
        in tx: Transaction
    ) throws {
        var random = SystemRandomNumberGenerator()
        let expires = procedure.result.expiry(issued: result.day, answers: dossier.answers)
        for (number, subject) in granted(by: result) {
            let holder = dossier.filing.applicant.name
            try tx.run(
                """
                INSERT INTO deliverables (id, agency, register, procedure, dossier, code, number, number_key, subject,
                    holder, search, account, issued_on, expires_on, state, is_reminded)
                VALUES (\(ID<Deliverable>.make(at: now, using: &random)), \(agency.slug),
                    \(procedure.result.register ?? agency.slug), \(procedure.slug), \(dossier.id),
                    \(dossier.code.text), \(number), \(key(of: number)), \(subject), \(holder),
                    \(Folding.fold("\(number) \(subject ?? "") \(holder)")),
                    \(dossier.filing.owner), \(result.day), \(expires),
                    \(Deliverable.State.valid.rawValue), \(0))
                """)
        }
        if procedure.result.replaces { try end(renewedBy: dossier, under: procedure, at: agency, in: tx) }
    }

    /// The number as it is looked up: without marks, blanks and case.
    static func key(of number: String) -> String {
        Folding.fold(number).filter { !$0.isWhitespace }
    }

    private static func granted(by result: IssuedResult) -> [(number: String, subject: String?)] {
        guard let rows = result.rows, !rows.isEmpty else { return [(result.number, nil)] }
        return rows.compactMap { row in
            guard case .granted(let number) = row.verdict else { return nil }
            return (number, row.subject)
        }
    }

    /// Ends what the renewal names, where the agency issued it to the same person or body.
    private static func end(
        renewedBy dossier: Dossier, under procedure: Procedure, at agency: Agency, in tx: Transaction
    ) throws {
        guard let renewal = procedure.renewal, let field = renewal.number,
            case .text(let number)? = dossier.answers[field]
        else { return }
        for slug in renewal.of {
            try tx.run(
                """
                UPDATE deliverables
                SET state = \(Deliverable.State.replaced.rawValue)
                WHERE number_key = \(key(of: number)) AND procedure = \(slug) AND agency = \(agency.slug)
                    AND dossier <> \(dossier.id)
                    AND (account = \(dossier.filing.owner)
                        OR (account IS NULL AND holder = \(dossier.filing.applicant.name)))
                """)
        }
    }
}
