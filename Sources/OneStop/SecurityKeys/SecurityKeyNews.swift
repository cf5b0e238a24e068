import Foundation
import Kernel
import Storage

/// What an officer is told of their keys by phone or mail, so that a stranger's doing is noticed.
package enum SecurityKeyNews: String, Sendable, CaseIterable {
    case added, removed, doubted

    /// Enqueues the message; nothing for an officer without phone and address.
    func tell(_ account: Account, of key: String, _ texts: Phrasebook, at now: Date, in tx: Transaction) throws {
        guard let recipient = account.phone.map(\.text) ?? account.email?.text else { return }
        let t = texts.wording(account.language)
        let body = account.phone == nil ? "notice.key_\(rawValue).body" : "sms.key_\(rawValue)"
        try Outbox.enqueue(
            OutgoingMessage(
                recipient: recipient, kind: "key_\(rawValue)",
                subject: t(Phrase(computed: "notice.key_\(rawValue).subject")),
                body: t(Phrase(computed: body), ["name": key]), dossier: nil,
                dedupe: ID<OutgoingMessage>.new().text, isUrgent: true, language: account.language), at: now, in: tx)
    }
}
