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

    init(row: Row) throws {
        id = try row.get("id")
        at = try row.get("at")
        kind = try row.get("kind")
        state = try row.get("state")
        recipient = try row.get("recipient")
        subject = try row.get("subject")
        body = try row.get("body")
        dossier = try row.getOptional("dossier")
    }
}
