package import Foundation
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
    /// Somebody waits for it right now: it passes the others, by night too.
    package let isUrgent: Bool
    /// It speaks to the applicant, so what becomes of it belongs to the dossier.
    package let isForApplicant: Bool
    /// Number of the event that it tells; what one person gets of one moment leaves in this order.
    package let place: Int
    /// The person wants Vietnamese with its marks, which takes more parts.
    package let isAccented: Bool
    /// Nobody needs it after that.
    package let expires: Date?
    /// Of what the letter around the body is written in.
    package let language: Language

    package init(
        recipient: String, kind: String, subject: String, body: String, dossier: DossierCode?, dedupe: String,
        isUrgent: Bool = false, isForApplicant: Bool = false, place: Int = 0, isAccented: Bool = false,
        expires: Date? = nil, language: Language = .vi
    ) {
        self.recipient = recipient
        self.kind = kind
        self.subject = subject
        self.body = body
        self.dossier = dossier
        self.dedupe = dedupe
        self.isUrgent = isUrgent
        self.isForApplicant = isForApplicant
        self.place = place
        self.isAccented = isAccented
        self.expires = expires
        self.language = language
    }

    package var medium: Medium { recipient.contains("@") ? .email : .sms }
}
