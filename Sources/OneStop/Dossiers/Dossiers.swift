package import Foundation
package import Kernel
package import Storage

/// The province's dossiers: filing, acting on, reading. Every change is one transaction of events, projection, counters
/// and messages.
package struct Dossiers: Sendable {
    let database: Database
    let publication: Publication
    let texts: Phrasebook
    /// Filings get a leaf in the public log; without it only to measure what that costs.
    package var logsFilings = true

    package init(database: Database, publication: Publication, texts: Phrasebook) {
        self.database = database
        self.publication = publication
        self.texts = texts
    }

    /// Does what is asked with the dossier, if the law and the moment allow it.
    ///
    /// - Parameters:
    ///   - seen: number of the last act that the person's page showed; `nil` where the command can't go stale.
    /// - Throws: `Refusal`, or `StorageError`.
    /// - Returns: the dossier as it now stands.
    @discardableResult
    package func act(
        _ command: Command, on code: DossierCode, by actor: Actor, seen: Int? = nil, at now: Date
    ) async throws -> Dossier {
        let pinned = try await database.read { tx in try DossierRow.pin(of: code, in: tx) }
        guard let pinned else { throw Refusal.unknownDossier }
        let (procedure, agency) = try await publication.rules(of: pinned)
        let calendar = publication.catalogue.calendar(of: agency)
        return try await database.write { tx in
            try DossierRow.lock(pinned.dossier, in: tx)
            var history = try Ledgered.history(of: pinned.dossier, in: tx)
            guard var dossier = Dossier(history: history) else { throw Refusal.unknownDossier }
            let actor = try Parties.admitted(actor, to: dossier, in: tx)
            try dossier.requireFresh(seen: seen, history: history)
            let entry = Entry(
                actor: actor, at: try dossier.moment(now), procedure: procedure, agency: agency, calendar: calendar)
            try carryOut(command, on: &dossier, history: &history, as: entry, in: tx)
            try entry.project(dossier, in: tx)
            return dossier
        }
    }

    /// One command within a transaction, whoever gives it: decided with all that the law asks of, appended, given to an
    /// officer, announced. The caller holds the dossier's lock, and projects it when its last command is done.
    func carryOut(
        _ command: Command, on dossier: inout Dossier, history: inout [Recorded], as entry: Entry, in tx: Transaction
    ) throws {
        let role = Path(of: dossier, under: entry.procedure).step(dossier.step)?.role
        let staffing = try Staffing.read(for: command, by: entry.actor, on: dossier, role: role, at: entry.at, in: tx)
        let events = try dossier.decide(
            try numbered(command, at: entry.agency, now: entry.at, in: tx), by: entry.actor, under: entry.procedure,
            at: entry.at, calendar: entry.calendar, staffing: staffing, neighbours: publication.catalogue.neighbours)
        let entry = entry.on(behalfOf: staffing.standsInFor)
        let recorded = try events.map { try entry.append($0, to: &dossier, in: tx) }
        history += recorded
        if let assigned = try distribute(&dossier, after: events, history: history, as: entry, in: tx) {
            history.append(assigned)
        }
        if events.contains(where: \.countsAnew) { try DossierRow.setCalendar(entry.calendar, of: dossier.id, in: tx) }
        try entry.announce(recorded[...], of: dossier, texts: texts, in: tx)
    }

    /// A payment gets the next number of the agency's receipts in the very transaction that writes it.
    private func numbered(_ command: Command, at agency: Agency, now: Date, in tx: Transaction) throws -> Command {
        guard case .takePayment(let receipt, let payer) = command, receipt.isEmpty else { return command }
        return .takePayment(receipt: try FeeBook.nextNumber(of: agency, at: now, in: tx), payer: payer)
    }

    /// The dossier with its whole history, as anyone with the right may read it; the caller checks the right.
    package func find(_ code: DossierCode) async throws -> DossierFile? {
        let found = try await database.read { tx -> (PinnedDossier, [Recorded])? in
            guard let pinned = try DossierRow.pin(of: code, in: tx) else { return nil }
            return (pinned, try Ledgered.history(of: pinned.dossier, in: tx))
        }
        guard let (pinned, history) = found, let dossier = Dossier(history: history) else { return nil }
        let (procedure, agency) = try await publication.rules(of: pinned)
        return DossierFile(dossier: dossier, history: history, procedure: procedure, agency: agency)
    }
}
