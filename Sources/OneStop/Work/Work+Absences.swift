package import Foundation
package import Kernel
import Storage

extension Work {
    /// The agency's absences that are not over, the first to begin on top.
    package func absences(in agency: String, at now: Date) async throws -> [Absence] {
        try await database.read { tx in try Absences.open(in: agency, from: VietnamTime.day(of: now), in: tx) }
    }

    /// Enters an absence; work in hand is looked after at once where it begins today.
    ///
    /// - Throws: `AbsenceRefusal`, `StorageError`.
    package func enter(_ request: AbsenceRequest, by author: Account, at now: Date) async throws {
        guard author.id == request.officer || author.assigns(in: request.agency) else {
            throw AbsenceRefusal.notAllowed
        }
        let reason = String(request.reason.trimmingBlanks.prefix(500))
        guard !reason.isEmpty else { throw AbsenceRefusal.missingReason }
        let today = VietnamTime.day(of: now)
        try await database.write { tx in
            // One at a time for these two people: two requests that cross would make a circle.
            for account in [request.officer, request.deputy].compactMap(\.self).sorted(by: { $0.text < $1.text }) {
                _ = try tx.row("SELECT id FROM accounts WHERE id = \(account) \(.forUpdate)")
            }
            let existing = try Absences.open(in: request.agency, from: today, in: tx)
            try request.check(
                roles: try Staff.roles(of: request.officer, in: request.agency, in: tx),
                deputyRoles: try request.deputy.map { try Staff.roles(of: $0, in: request.agency, in: tx) },
                existing: existing, today: today)
            var random = SystemRandomNumberGenerator()
            try tx.run(
                """
                INSERT INTO absences (id, agency, officer, deputy, from_day, to_day, reason, entered_by, entered_at)
                VALUES (\(ID<Absence>.make(at: now, using: &random)), \(request.agency), \(request.officer),
                    \(request.deputy), \(request.from), \(request.to), \(reason), \(author.id), \(now))
                """)
            let days = "\(request.from.vietnamese) – \(request.to.vietnamese)"
            try OfficerNotice.tell(request.officer, .absence, by: author.person, detail: days, at: now, in: tx)
            if let deputy = request.deputy, let officer = try AccountRow.find(request.officer, in: tx)?.account {
                try OfficerNotice.tell(deputy, .deputy, by: officer.person, detail: days, at: now, in: tx)
            }
        }
        try await dossiers.beginAbsences(at: now)
    }

    /// Ends an absence early, or takes one back that has not begun. What was given away meanwhile stays where it is.
    ///
    /// - Throws: `AbsenceRefusal.notAllowed`, `.unknownOfficer` where the agency has none of that id.
    package func end(_ id: ID<Absence>, in agency: String, by author: Account, at now: Date) async throws {
        try await database.write { tx in
            guard let absence = try Absences.find(id, in: tx), absence.agency == agency else {
                throw AbsenceRefusal.unknownOfficer
            }
            guard author.id == absence.officer.account || author.assigns(in: agency) else {
                throw AbsenceRefusal.notAllowed
            }
            let ended = try tx.run("UPDATE absences SET ended_at = \(now) WHERE id = \(id) AND ended_at IS NULL")
            guard ended == 1 else { return }
            try OfficerNotice.tell(absence.officer.account, .absence, by: author.person, at: now, in: tx)
        }
    }
}

extension Dossiers {
    /// Gives the work of those whose absence began without a deputy back to the queue, and by the rules to others.
    ///
    /// Safe to run at any time and on several servers at once: each dossier is a transaction of its own that looks again.
    /// One that can't be read keeps no other waiting; the absence is looked at again until it can.
    ///
    /// - Returns: what went wrong, by code, for the log.
    @discardableResult
    package func beginAbsences(at now: Date) async throws -> [String: String] {
        var failed: [String: String] = [:]
        let today = VietnamTime.day(of: now)
        let absences = try await database.read { tx in try Absences.beginning(on: today, in: tx) }
        for absence in absences {
            if absence.deputy == nil, absence.covers(today) {
                let left = try await release(workOf: absence, at: now)
                failed.merge(left) { first, _ in first }
                guard left.isEmpty else { continue }
            }
            _ = try await database.write { tx in
                try tx.run("UPDATE absences SET begun_at = \(now) WHERE id = \(absence.id) AND begun_at IS NULL")
            }
        }
        return failed
    }

    private func release(workOf absence: Absence, at now: Date) async throws -> [String: String] {
        let codes = try await database.read { tx in
            try tx.rows(
                """
                SELECT code
                FROM (\(DossierRow.inHands(in: absence.agency))) AS held
                WHERE assignee = \(absence.officer.account)
                ORDER BY code
                """
            ).compactMap { DossierCode(try $0.get("code")) }
        }
        var failed: [String: String] = [:]
        for code in codes {
            do {
                try await release(code, heldBy: absence.officer, in: absence.agency, at: now)
            } catch {
                failed[code.text] = "\(error)"
            }
        }
        return failed
    }

    private func release(
        _ code: DossierCode, heldBy officer: Person, in place: String, at now: Date
    ) async throws {
        guard let pinned = try await database.read({ tx in try DossierRow.pin(of: code, in: tx) }) else { return }
        let (procedure, agency) = try await publication.rules(of: pinned)
        let calendar = publication.catalogue.calendar(of: agency)
        try await database.write { tx in
            try DossierRow.lock(pinned.dossier, in: tx)
            let history = try Ledgered.history(of: pinned.dossier, in: tx)
            guard var dossier = Dossier(history: history), dossier.assignee?.account == officer.account,
                dossier.handler == place
            else { return }
            let entry = Entry(
                actor: .system, at: try dossier.moment(now), procedure: procedure, agency: agency, calendar: calendar)
            let event = DossierEvent.released(cause: .absence)
            let recorded = try entry.append(event, to: &dossier, in: tx)
            try distribute(&dossier, after: [event], history: history + [recorded], as: entry, in: tx)
            try entry.project(dossier, in: tx)
        }
    }
}
