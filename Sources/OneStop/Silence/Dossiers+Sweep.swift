package import Foundation
import Kernel
import Storage

extension Dossiers {
    /// Tells whoever must be told by now, of at most `batch` dossiers, each in a transaction of its own.
    ///
    /// Several servers may sweep at once: each locks the dossier, reads what was told, and tells the rest.
    package func sweep(at now: Date, batch: Int = 100) async throws -> Sweep {
        let unbegun = try await beginAbsences(at: now)
        try await writeWords()
        let codes = try await database.read { tx in
            try tx.rows(
                """
                SELECT code
                FROM dossiers
                WHERE is_open = 1 AND wake_at <= \(now)
                ORDER BY wake_at, id
                LIMIT \(batch)
                """
            ).compactMap { DossierCode(try $0.get("code")) }
        }
        var sweep = Sweep(looked: codes.count)
        sweep.failed = unbegun
        for code in codes {
            do {
                sweep.told += try await tell(of: code, at: now)
            } catch {
                sweep.failed[code.text] = "\(error)"
                try await postpone(code, until: now.addingTimeInterval(600))
            }
        }
        return sweep
    }

    /// Tells every rung of the dossier that is due and was not told.
    private func tell(of code: DossierCode, at now: Date) async throws -> Int {
        let pinned = try await database.read { tx in try DossierRow.pin(of: code, in: tx) }
        guard let pinned else { return 0 }
        let (procedure, agency) = try await publication.rules(of: pinned)
        let calendar = publication.catalogue.calendar(of: agency)
        return try await database.write { tx in
            try DossierRow.lock(pinned.dossier, in: tx)
            guard var dossier = Dossier(history: try Ledgered.history(of: pinned.dossier, in: tx)) else { return 0 }
            let now = try dossier.moment(now)
            let entry = Entry(actor: .system, at: now, procedure: procedure, agency: agency, calendar: calendar)
            let ruling = Ruling(
                on: dossier, by: .system, under: procedure, at: now, calendar: calendar, staffing: .usual,
                neighbours: publication.catalogue.neighbours)
            let rungs = ruling.rungsDue
            var (recorded, opinions) = try tellOfOpinions(on: &dossier, as: entry, in: tx)
            for rung in rungs {
                guard let duty = ruling.duty else { continue }
                let place = rung == .owner ? dossier.handler : agency.slug
                let told = try Overseers(agency: place, today: VietnamTime.day(of: now), tx: tx).of(rung, for: duty)
                for event in ruling.escalate(rung, told: told.map(\.person)) {
                    recorded.append(try entry.append(event, to: &dossier, in: tx))
                    guard case .escalated(let escalation) = event else { continue }
                    let warning = Warning(
                        escalation: escalation, dossier: dossier, procedure: procedure, agency: agency)
                    for officer in told { try warning.enqueue(to: officer, at: now, texts: texts, in: tx) }
                }
            }
            try entry.project(dossier, in: tx)
            try entry.announce(recorded, of: dossier, texts: texts, in: tx)
            opinions += rungs.count
            return opinions
        }
    }

    /// One that can't be read must not keep the others waiting.
    private func postpone(_ code: DossierCode, until: Date) async throws {
        _ = try await database.write { tx in
            try tx.run("UPDATE dossiers SET wake_at = \(until) WHERE code = \(code.text)")
        }
    }
}
