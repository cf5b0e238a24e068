import Foundation
import Kernel
import Storage

/// Messages that an event owes its applicant, put into the outbox in the event's own transaction.
enum Notices {
    /// Enqueues one message a recipient for each event that the applicant must hear of.
    static func enqueue(
        _ events: some Sequence<Recorded>, of dossier: Dossier, under procedure: Procedure, agency: Agency,
        texts: Phrasebook, in tx: Transaction
    ) throws {
        let applicant = dossier.filing.applicant
        for recorded in events
        where recorded.event.reachesApplicant && recorded.by.capacity != .applicant
            || recorded.number == 1
        {
            let words = Notice(of: recorded, dossier: dossier, procedure: procedure, agency: agency)
                .words(in: texts.wording(applicant.language))
            let recipients = [applicant.email?.text, applicant.phone?.text].compactMap { $0 }
            for recipient in recipients {
                let message = OutgoingMessage(
                    recipient: recipient, kind: recorded.event.kind, subject: words.subject, body: words.body,
                    dossier: dossier.code, dedupe: "\(dossier.id.text)/\(recorded.number)/\(recipient)")
                try Outbox.enqueue(message, at: recorded.at, in: tx)
            }
        }
    }
}

extension Entry {
    /// Tells the applicant what just happened.
    func announce(_ events: some Sequence<Recorded>, of dossier: Dossier, texts: Phrasebook, in tx: Transaction) throws
    {
        try Notices.enqueue(events, of: dossier, under: procedure, agency: agency, texts: texts, in: tx)
    }
}
