package import Foundation
package import Kernel
import Storage

/// A message as the mailbox shows it.
package struct SentMessage: Sendable, Hashable {
    package let id: ID<OutgoingMessage>
    package let at: Date
    package let kind: String
    package let recipient: String
    package let subject: String
    package let body: String
    package let dossier: String?
    package let state: MessageState

    init(row: Row, in tx: Transaction) throws {
        id = try row.get("id")
        at = try row.get("at")
        kind = try row.get("kind")
        state = try row.get("state")
        let envelope = try Envelope(row: row, in: tx)
        recipient = envelope.recipient
        subject = envelope.subject
        body = envelope.body
        dossier = try row.getOptional("dossier")
    }
}
