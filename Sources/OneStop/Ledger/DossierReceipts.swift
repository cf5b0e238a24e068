package import Kernel
import Storage

extension Ledger {
    /// What a receipt of the dossier's event was made for: the file that `motcua verify --content` checks.
    ///
    /// - Returns: `nil` where there is no such event.
    package func content(of dossier: ID<Dossier>, number: Int) async throws -> [UInt8]? {
        try await database.read { tx in
            try tx.row(
                """
                SELECT dossier, number, at, signature, body
                FROM dossier_events
                WHERE dossier = \(dossier) AND number = \(number)
                """
            ).map { try LoggedContent(row: $0, in: tx).bytes }
        }
    }
}

extension DossierEvent {
    /// The applicant gets a receipt for it: what was filed, and what the agency said to it.
    package var hasReceipt: Bool {
        switch self {
        case .submitted, .supplemented, .accepted, .refused, .supplementRequested, .issued, .returned, .stopped: true
        default: false
        }
    }
}
