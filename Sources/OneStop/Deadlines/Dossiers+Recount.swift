package import Foundation
import Kernel
import Storage

extension Dossiers {
    /// Counts open dossiers anew where their agency's calendar changed since they were counted, at most `batch` of
    /// each agency; says what moved, as an event and a notice.
    ///
    /// Done again it changes nothing: each dossier keeps by which calendar it was counted. A server that has not yet
    /// taken up the newest publication leaves it to the others.
    ///
    /// - Returns: how many were counted anew, moved or not.
    package func recount(at now: Date, batch: Int = 100) async throws -> Int {
        let (number, catalogue) = publication.inForce
        let calendars = Set(catalogue.agencies.map(catalogue.calendar))
        try await database.write { tx in
            for calendar in calendars { try CalendarRegister.keep(calendar, at: now, in: tx) }
        }
        var counted = 0
        for agency in catalogue.agencies {
            let calendar = catalogue.calendar(of: agency)
            for code in try await countedOtherwise(than: calendar, at: agency, batch: batch) {
                if try await recount(code, at: agency, by: calendar, publication: number, now: now) { counted += 1 }
            }
        }
        return counted
    }

    /// Two ranges of the index, below and above the fingerprint.
    private func countedOtherwise(
        than calendar: WorkingCalendar, at agency: Agency, batch: Int
    ) async throws -> [DossierCode] {
        let fingerprint = calendar.fingerprint
        return try await database.read { tx in
            try [SQL("calendar < \(fingerprint)"), "calendar > \(fingerprint)"].flatMap { other in
                try tx.rows(
                    """
                    SELECT code
                    FROM dossiers
                    WHERE agency = \(agency.slug) AND is_open = 1 AND \(other)
                    ORDER BY calendar, id
                    LIMIT \(batch)
                    """
                ).compactMap { DossierCode(try $0.get("code")) }
            }
        }
    }

    private func recount(
        _ code: DossierCode, at agency: Agency, by calendar: WorkingCalendar, publication number: Int, now: Date
    ) async throws -> Bool {
        let pinned = try await database.read { tx in try DossierRow.pin(of: code, in: tx) }
        guard let pinned else { return false }
        let (procedure, _) = try await publication.rules(of: pinned)
        return try await database.write { tx in
            guard try PublishedFolder.newest(in: tx) == number else { return false }
            try DossierRow.lock(pinned.dossier, in: tx)
            let last = try DossierRow.calendar(of: pinned.dossier, in: tx)
            guard last != calendar.fingerprint,
                var dossier = Dossier(history: try Ledgered.history(of: pinned.dossier, in: tx))
            else { return false }
            let change = CalendarChange(
                publication: number, earlier: try CalendarRegister.holidays(of: last, in: tx), now: calendar.holidays)
            let now = try dossier.moment(now)
            let entry = Entry(actor: .system, at: now, procedure: procedure, agency: agency, calendar: calendar)
            let ruling = Ruling(
                on: dossier, by: .system, under: procedure, at: now, calendar: calendar, staffing: .usual,
                neighbours: publication.catalogue.neighbours)
            let recorded = try ruling.reschedule(because: change).map { try entry.append($0, to: &dossier, in: tx) }
            try entry.project(dossier, in: tx)
            try DossierRow.setCalendar(calendar, of: pinned.dossier, in: tx)
            try entry.announce(recorded, of: dossier, texts: texts, in: tx)
            return true
        }
    }
}
