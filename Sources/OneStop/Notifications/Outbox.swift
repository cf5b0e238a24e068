package import Foundation
import Kernel
package import Storage

/// Messages waiting to leave, written in the transaction of what they tell.
package enum Outbox {
    /// Puts the message in, once for each `dedupe`; nobody reads in the row to whom it goes or what it says.
    package static func enqueue(_ message: OutgoingMessage, at now: Date, in tx: Transaction) throws {
        let id = ID<OutgoingMessage>.new()
        let envelope = Envelope(recipient: message.recipient, subject: message.subject, body: message.body)
        let recipient = try tx.blind(message.recipient, as: .contact)
        // What makes it the same message may name the person.
        let dedupe = message.dedupe.replacing(message.recipient, with: recipient)
        try tx.send(
            """
            INSERT INTO outbox (id, at, state, kind, recipient, subject, body, dossier, dedupe, medium, urgent, place,
                for_applicant, accented, expires_at, language, next_at)
            VALUES (\(id), \(now), \(MessageState.created), \(message.kind),
                \(recipient), '', \(try envelope.sealed(for: id, in: tx)), \(message.dossier?.text),
                \(dedupe), \(message.medium), \(message.isUrgent), \(message.place),
                \(message.isForApplicant), \(message.isAccented), \(message.expires),
                \(message.language), \(now))
            ON CONFLICT (dedupe) DO NOTHING
            """)
    }

    /// The newest messages to those recipients, newest first, at most 100; without those of dossiers whose account was
    /// closed.
    package static func newest(to recipients: [String], in tx: Transaction) throws -> [SentMessage] {
        try recipients.flatMap { recipient in
            try tx.rows(
                """
                SELECT id, at, kind, recipient, subject, body, dossier, state
                FROM outbox
                WHERE recipient = \(try tx.blind(recipient, as: .contact))
                    AND \(isOfNoClosedAccount)
                ORDER BY at DESC
                LIMIT 100
                """
            ).map { try SentMessage(row: $0, in: tx) }
        }.sorted { $0.at > $1.at }
    }

    /// It tells of no dossier whose account was closed: the phone may be somebody else's by now.
    static let isOfNoClosedAccount: SQL = """
        NOT EXISTS (
            SELECT 1
            FROM dossiers AS d
            JOIN account_closings AS c ON c.account = d.account
            WHERE d.code = outbox.dossier AND c.closed_at IS NOT NULL)
        """

    /// The newest messages to anyone, newest first, at most 100; for the demo's mailbox.
    package static func newest(in tx: Transaction) throws -> [SentMessage] {
        try tx.rows(
            """
            SELECT id, at, kind, recipient, subject, body, dossier, state
            FROM outbox
            ORDER BY id DESC
            LIMIT 100
            """
        ).map { try SentMessage(row: $0, in: tx) }
    }
}
