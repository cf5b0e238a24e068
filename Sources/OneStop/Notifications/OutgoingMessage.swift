import Foundation
package import Kernel
import Storage

/// One message that leaves the house: by SMS where the recipient is a phone number, else by e-mail.
package struct OutgoingMessage: Sendable, Hashable {
    package let recipient: String
    package let kind: String
    package let subject: String
    package let body: String
    package let dossier: DossierCode?
    /// The same message is never enqueued twice.
    package let dedupe: String

    package init(
        recipient: String, kind: String, subject: String, body: String, dossier: DossierCode?, dedupe: String
    ) {
        self.recipient = recipient
        self.kind = kind
        self.subject = subject
        self.body = body
        self.dossier = dossier
        self.dedupe = dedupe
    }
}
