package import Foundation
package import Kernel
import Storage

/// A person to be called because no message reached them.
package struct CallRow: Sendable, Hashable {
    package let message: ID<OutgoingMessage>
    package let at: Date
    package let dossier: String
    package let kind: String
    package let applicant: String
    package let procedure: String
    package let recipient: String
    package let failure: String?

    init(row: Row, in tx: Transaction) throws {
        message = try row.get("message")
        at = try row.get("at")
        dossier = try row.get("code")
        kind = try row.get("kind")
        applicant = try row.get("applicant")
        procedure = try row.get("procedure")
        recipient = try Envelope(row: row, in: tx).recipient
        failure = try row.getOptional("failure")
    }
}
