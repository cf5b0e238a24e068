package import Foundation
package import Kernel
import Storage

/// A message as the operator sees it: where it is, not what it says.
package struct MessageRow: Sendable, Hashable {
    package let id: ID<OutgoingMessage>
    package let at: Date
    package let medium: Medium
    package let recipient: String
    package let kind: String
    package let state: MessageState
    package let tries: Int
    package let gateway: String?
    package let failure: String?
    package let dossier: String?

    init(row: Row, in tx: Transaction) throws {
        id = try row.get("id")
        at = try row.get("at")
        medium = try row.get("medium")
        recipient = try Envelope(row: row, in: tx).masked
        kind = try row.get("kind")
        state = try row.get("state")
        tries = try row.get("tries")
        gateway = try row.getOptional("gateway")
        failure = try row.getOptional("failure")
        dossier = try row.getOptional("dossier")
    }

    static let columns: SQL = "\(Envelope.columns), at, medium, kind, state, tries, gateway, failure, dossier"
}
