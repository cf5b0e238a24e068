import Foundation
import Kernel
import Storage

/// A message in a worker's hand.
struct ClaimedMessage: Sendable {
    let id: ID<OutgoingMessage>
    let recipient: String
    let subject: String
    let body: String
    let dossier: String?
    let medium: Medium
    let isUrgent: Bool
    let isAccented: Bool
    let expires: Date?
    let language: Language
    /// This one counted.
    var tries: Int
    /// Proves to the database that it is still ours.
    var claim = ""

    init(row: Row, in tx: Transaction) throws {
        id = try row.get("id")
        let envelope = try Envelope(row: row, in: tx)
        recipient = envelope.recipient
        subject = envelope.subject
        body = envelope.body
        dossier = try row.getOptional("dossier")
        medium = try row.get("medium")
        isUrgent = try row.get("urgent")
        isAccented = try row.get("accented")
        expires = try row.getOptional("expires_at")
        language = try row.get("language")
        tries = try row.get("tries")
    }

    /// What the phone shows.
    var smsText: String { isAccented ? body : Folding.plain(body) }

    static let columns: SQL = """
        id, recipient, subject, body, dossier, medium, urgent, accented, expires_at, language, tries
        """
}
