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

    /// Messages to those recipients, newest first, so many at most; without codes, which are worth something to whoever
    /// finds the page open, and without what tells of a closed account, which may have been somebody else's.
    ///
    /// - Parameter last: the last one of the page before.
    static func newest(
        to recipients: [String], after last: TimedKey<OutgoingMessage>?, most: Int, in tx: Transaction
    ) throws -> [SentMessage] {
        let narrowed: SQL = last.map { "AND at <= \($0.at) AND (at < \($0.at) OR id < \($0.id))" } ?? ""
        let found = try recipients.flatMap { recipient in
            try tx.rows(
                """
                SELECT id, at, kind, recipient, subject, body, dossier, state
                FROM outbox
                WHERE recipient = \(try tx.blind(recipient, as: .contact))
                    AND kind NOT IN ('code', 'handover_code', \(Closings.messageKind)) AND \(isOfNoClosedAccount)
                    \(narrowed)
                ORDER BY at DESC, id DESC
                LIMIT \(most)
                """
            ).map { try SentMessage(row: $0, in: tx) }
        }
        return Array(found.sorted { ($0.at, $0.id.text) > ($1.at, $1.id.text) }.prefix(most))
    }

    /// It tells of no dossier whose account was closed: the phone may be somebody else's by now.
    static let isOfNoClosedAccount: SQL = """
        NOT EXISTS (
            SELECT 1
            FROM dossiers AS d
            JOIN account_closings AS c ON c.account = d.account
            WHERE d.code = outbox.dossier AND c.closed_at IS NOT NULL)
        """

    /// The newest messages to anyone, or to that recipient, newest first, at most 100; for the demo's mailbox.
    static func newest(to recipient: String?, in tx: Transaction) throws -> [SentMessage] {
        let narrowed: SQL = try recipient.map { "WHERE recipient = \(try tx.blind($0, as: .contact))" } ?? ""
        return try tx.rows(
            """
            SELECT id, at, kind, recipient, subject, body, dossier, state
            FROM outbox
            \(narrowed)
            ORDER BY id DESC
            LIMIT 100
            """
        ).map { try SentMessage(row: $0, in: tx) }
    }
}
