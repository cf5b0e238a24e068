import Foundation
import Kernel
import Storage

extension Dossiers {
    /// Writes down what MotCua itself learnt of a dossier, in one transaction with whatever else `change` writes.
    ///
    /// - Parameter change: gets the dossier and its agency; what it returns is appended, with `nil` nothing.
    /// - Returns: whether anything was appended.
    @discardableResult
    func record(
        on code: DossierCode, by actor: Actor = .system, at now: Date,
        _ change: @escaping @Sendable (ID<Dossier>, String, Transaction) throws -> DossierEvent?
    ) async throws -> Bool {
        let pinned = try await database.read { tx in try DossierRow.pin(of: code, in: tx) }
        guard let pinned else { return false }
        let (procedure, agency) = try await publication.rules(of: pinned)
        let calendar = publication.catalogue.calendar(of: agency)
        return try await database.write { tx in
            try DossierRow.lock(pinned.dossier, in: tx)
            guard var dossier = Dossier(history: try Ledgered.history(of: pinned.dossier, in: tx)),
                let event = try change(pinned.dossier, agency.slug, tx)
            else { return false }
            let entry = Entry(
                actor: actor, at: try dossier.moment(now), procedure: procedure, agency: agency, calendar: calendar)
            _ = try entry.append(event, to: &dossier, in: tx)
            try entry.project(dossier, in: tx)
            return true
        }
    }
}
