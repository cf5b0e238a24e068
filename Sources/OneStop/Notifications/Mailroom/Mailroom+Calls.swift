package import Foundation
package import Kernel
import Storage

extension Mailroom {
    /// Whom the agency must call, the longest waiting first, at most 100.
    package func calls(of agency: String) async throws -> [CallRow] {
        try await database.read { tx in
            try tx.rows(
                """
                SELECT calls.message AS message, calls.at AS at, dossiers.code AS code, outbox.kind AS kind,
                    dossiers.applicant AS applicant, dossiers.procedure AS procedure, outbox.id AS id,
                    outbox.recipient AS recipient, outbox.subject AS subject, outbox.body AS body,
                    outbox.failure AS failure
                FROM calls
                JOIN dossiers ON dossiers.id = calls.dossier
                JOIN outbox ON outbox.id = calls.message
                WHERE calls.agency = \(agency) AND calls.done_at IS NULL
                ORDER BY calls.at, calls.message
                LIMIT 100
                """
            ).map { try CallRow(row: $0, in: tx) }
        }
    }

    /// How many the agency must call.
    package func callCount(of agency: String) async throws -> Int {
        try await database.read { tx in
            try tx.value(
                "SELECT COUNT(*) FROM calls WHERE agency = \(agency) AND done_at IS NULL", as: Int.self) ?? 0
        }
    }

    /// Writes down a call that an officer made; one that reached the person closes the task.
    ///
    /// - Throws: `Refusal.unknownDossier` where it is no task of an agency in which the officer works;
    ///   `.missingReason` without a word on what was said.
    package func noteCall(
        _ message: ID<OutgoingMessage>, reached: Bool, note: String, by officer: Person, posts: [Post], at now: Date
    ) async throws {
        let note = note.trimmingBlanks
        guard (1...1_000).contains(note.count) else { throw Refusal.missingReason }
        let found = try await database.read { tx in
            try tx.row(
                """
                SELECT calls.agency AS agency, dossiers.code AS code, outbox.kind AS kind
                FROM calls
                JOIN dossiers ON dossiers.id = calls.dossier
                JOIN outbox ON outbox.id = calls.message
                WHERE calls.message = \(message)
                """
            ).map { (try $0.get("agency") as String, try $0.get("code") as String, try $0.get("kind") as String) }
        }
        let actor = Actor.officer(officer, posts: posts)
        guard let (agency, code, kind) = found, actor.works(in: agency), let code = DossierCode(code) else {
            throw Refusal.unknownDossier
        }
        try await dossiers.record(on: code, by: actor, at: now) { _, _, tx in
            let closed = try tx.run(
                """
                UPDATE calls SET done_at = \(reached ? now : nil)
                WHERE message = \(message) AND done_at IS NULL
                """)
            // A second officer, or a second click: the first one's word stands.
            guard closed == 1 else { return nil }
            return .contacted(
                Contact(
                    means: .call, recipient: "", about: kind, outcome: reached ? .delivered : .failed,
                    message: message, note: note))
        }
    }
}
