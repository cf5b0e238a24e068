package import Foundation
import Kernel
package import Storage

/// Messages waiting to leave, written in the transaction of what they tell.
package enum Outbox {
    /// Puts the message in, once for each `dedupe`.
    package static func enqueue(_ message: OutgoingMessage, at now: Date, in tx: Transaction) throws {
        try tx.send(
            """
            INSERT INTO outbox (id, at, state, kind, recipient, subject, body, dossier, dedupe, medium, urgent, place,
                for_applicant, accented, expires_at, language, next_at)
            VALUES (\(ID<OutgoingMessage>.new()), \(now), \(MessageState.created), \(message.kind),
                \(message.recipient), \(message.subject), \(message.body), \(message.dossier?.text),
                \(message.dedupe), \(message.medium), \(message.isUrgent), \(message.place),
                \(message.isForApplicant), \(message.isAccented), \(message.expires),
                \(message.language), \(now))
            ON CONFLICT (dedupe) DO NOTHING
            """)
    }

    /// The newest messages to those recipients, newest first, at most 100.
    package static func newest(to recipients: [String], in tx: Transaction) throws -> [SentMessage] {
        try recipients.flatMap { recipient in
            try tx.rows(
                """
                SELECT id, at, kind, recipient, subject, body, dossier, state
                FROM outbox
                WHERE recipient = \(recipient)
                ORDER BY at DESC
                LIMIT 100
                """
            ).map(SentMessage.init(row:))
        }.sorted { $0.at > $1.at }
    }

    /// The newest messages to anyone, newest first, at most 100; for the demo's mailbox.
    package static func newest(in tx: Transaction) throws -> [SentMessage] {
        try tx.rows(
            """
            SELECT id, at, kind, recipient, subject, body, dossier, state
            FROM outbox
            ORDER BY id DESC
            LIMIT 100
            """
        ).map(SentMessage.init(row:))
    }
}
