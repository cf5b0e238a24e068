import Foundation
import Kernel
import Storage

/// Dossiers whose class of retention has ended, and their erasing.
///
/// What goes: all that happened in it and who did it, with the key it lay under; names, contacts, messages; what it was
/// found by; the salts of its leaves; files that nothing else names. What stays: its code, procedure, agency and dates, the
/// kinds of its events, its leaves, its receipts of fees, the register of results, all counts.
struct DossierPurge: Sendable {
    let database: Database
    let publication: Publication

    /// One that may have its time behind it.
    struct Candidate: Sendable {
        let pinned: PinnedDossier
        let code: DossierCode
        let key: QueueKey
        /// When something other than a look last happened to it.
        let ended: Date
    }

    /// The next closed ones that were filed before that moment, the oldest first.
    static func listing(filedBefore latest: Date, after key: QueueKey?, most: Int) -> SQL {
        var rest: SQL = ""
        if let key {
            rest = "AND submitted_at >= \(key.at) AND (submitted_at > \(key.at) OR id > \(key.id))"
        }
        return """
            SELECT id, code, procedure, version, agency, submitted_at, (
                    SELECT MAX(at) FROM dossier_events AS e WHERE e.dossier = dossiers.id AND e.kind <> 'viewed'
                ) AS ended
            FROM dossiers
            WHERE is_open = 0 AND purged_at IS NULL AND submitted_at < \(latest) \(rest)
            ORDER BY submitted_at, id
            LIMIT \(most)
            """
    }

    func candidates(filedBefore latest: Date, after key: QueueKey?, most: Int) async throws -> [Candidate] {
        try await database.read { tx in
            try tx.rows(Self.listing(filedBefore: latest, after: key, most: most)).compactMap { row in
                guard let code = DossierCode(try row.get("code")) else { return nil }
                let pinned = try PinnedDossier(row: row)
                return Candidate(
                    pinned: pinned, code: code, key: QueueKey(at: try row.get("submitted_at"), id: pinned.dossier),
                    ended: try row.get("ended"))
            }
        }
    }

    /// Its class, by the procedure as it is published now, or as it was for the dossier where it is published no more.
    func rule(for one: PinnedDossier) async throws -> RetentionClass? {
        let catalogue = publication.catalogue
        guard let agency = catalogue.agency(one.agency) else { return nil }
        if let procedure = catalogue.procedure(one.procedure) {
            return catalogue.province.retention.rule(for: procedure, at: agency)
        }
        guard let old = try? await publication.rules(of: one).0 else { return nil }
        return catalogue.province.retention.rule(for: old, at: agency)
    }

    /// Erases one, unless it or all is held, or something happened to it meanwhile.
    ///
    /// - Returns: whether it went.
    func erase(_ one: Candidate, by rule: RetentionClass, on day: CivilDay, at now: Date) async throws -> Bool {
        guard let years = rule.years, let cutoff = rule.cutoff(on: day), one.ended < cutoff else { return false }
        let id = one.pinned.dossier
        return try await database.write { tx in
            guard try RetentionHold.passGate(in: tx) else { return false }
            try DossierRow.lock(id, in: tx)
            let row = try tx.row(
                """
                SELECT agency, number
                FROM dossiers
                WHERE id = \(id) AND purged_at IS NULL AND is_open = 0
                    AND NOT EXISTS (
                        SELECT 1 FROM retention_holds AS h WHERE h.code = dossiers.code AND h.ended_at IS NULL)
                """)
            guard let row else { return false }
            let history = try Ledgered.history(of: id, in: tx)
            guard let dossier = Dossier(history: history), let last = history.last else {
                throw StorageError(.value, "a dossier that can't be read is not erased")
            }
            guard let end = history.last(where: { !$0.event.isView })?.at, end < cutoff else { return false }
            let record = PurgeRecord(rule, years: years, counts: Tally.counts(of: dossier, history: history))
            try FileReleases.note(try Self.files(of: one, in: tx), at: now, in: tx)
            for statement in Self.erasing(one, at: now) { try tx.run(statement) }
            try record.append(
                to: id, number: last.number + 1, of: try row.get("agency"), at: max(now, last.at), in: tx)
            try tx.dropDataKey(of: id.text)
            try PurgeRun.count(.dossiers(of: rule.key), 1, on: day, in: tx)
            return true
        }
    }

    private static func files(of one: Candidate, in tx: Transaction) throws -> [SHA256Digest] {
        let code = one.code.text
        return try FileReleases.ofDossier(one.pinned.dossier, in: tx)
            + tx.rows("SELECT id, files FROM drafts WHERE filed = \(code)").flatMap {
                try FileReleases.ofDraft($0, in: tx)
            }
            + tx.rows("SELECT id, files FROM receptions WHERE filed = \(code)").flatMap {
                try FileReleases.ofReception($0, in: tx)
            }
    }

    private static func erasing(_ one: Candidate, at now: Date) -> [SQL] {
        let (id, code) = (one.pinned.dossier, one.code.text)
        return [
            """
            UPDATE dossiers
            SET purged_at = \(now), account = NULL, applicant = '', number = number + 1, has_words = 1,
                search = \(Folding.fold(code))
            WHERE id = \(id)
            """,
            "UPDATE dossier_events SET signature = '', body = '' WHERE dossier = \(id)",
            "UPDATE ledger_leaves SET salt = NULL WHERE subject = \(id)",
            "DELETE FROM dossier_words WHERE dossier = \(id) AND place NOT IN ('code', 'result')",
            "DELETE FROM dossier_parties WHERE dossier = \(id)",
            "UPDATE referrals SET subject = '' WHERE dossier = \(id)",
            "DELETE FROM handover_codes WHERE dossier = \(id)",
            "DELETE FROM calls WHERE dossier = \(id)",
            "DELETE FROM outbox WHERE dossier = \(code)",
            "DELETE FROM officer_notices WHERE code = \(code)",
            "DELETE FROM drafts WHERE filed = \(code)",
            "DELETE FROM receptions WHERE filed = \(code)",
        ]
    }
}
