import Kernel
import Storage

/// To whom a message goes and what it says, as its row keeps it: sealed in one, beside a blind index of the recipient.
struct Envelope: Sendable, Hashable, Codable {
    let recipient: String
    let subject: String
    let body: String

    /// What a row is read with.
    static let columns: SQL = "id, recipient, subject, body"

    init(recipient: String, subject: String, body: String) {
        self.recipient = recipient
        self.subject = subject
        self.body = body
    }

    /// - Parameter row: with `columns`; one from before there were keys lies open in them.
    init(row: Row, in tx: Transaction) throws {
        let stored: String = try row.get("body")
        let opened = try tx.unseal(stored, at: Self.cell(of: try row.get("id")))
        guard opened == stored else {
            self = try JSON.value(opened)
            return
        }
        self.init(recipient: try row.get("recipient"), subject: try row.get("subject"), body: stored)
    }

    func sealed(for message: ID<OutgoingMessage>, in tx: Transaction) throws -> String {
        try tx.seal(try JSON.text(self), at: Self.cell(of: message))
    }

    /// "0905 *** 318", "v***@hoianxanh.vn"
    var masked: String { PhoneNumber(recipient)?.masked ?? EmailAddress(recipient)?.masked ?? "***" }

    private static func cell(of message: ID<OutgoingMessage>) -> Cell { Cell("outbox", "body", row: message.text) }
}
