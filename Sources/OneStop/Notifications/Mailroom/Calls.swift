import Foundation
import Kernel
import Storage

/// People whom no message reached: an officer of the agency calls them.
enum Calls {
    /// Opens a call, unless the same news reached the person another way.
    static func open(
        for message: ContactedMessage, of dossier: ID<Dossier>, at agency: String, now: Date, in tx: Transaction
    ) throws {
        let reached = try tx.value(
            """
            SELECT COUNT(*)
            FROM outbox
            WHERE dossier = \(message.dossier?.text) AND place = \(message.place) AND for_applicant = 1
                AND state IN ('sent', 'delivered')
            """, as: Int.self)
        guard reached == 0 else { return }
        try tx.run(
            """
            INSERT INTO calls (message, dossier, agency, at)
            VALUES (\(message.id), \(dossier), \(agency), \(now))
            ON CONFLICT (message) DO NOTHING
            """)
    }

    /// The news reached the person after all.
    static func close(for message: ContactedMessage, now: Date, in tx: Transaction) throws {
        try tx.run(
            """
            UPDATE calls SET done_at = \(now)
            WHERE done_at IS NULL AND message IN (
                SELECT id
                FROM outbox
                WHERE dossier = \(message.dossier?.text) AND place = \(message.place))
            """)
    }
}
