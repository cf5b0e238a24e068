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
        let t = texts.wording(applicant.language)
        let phone = try applicant.phone.flatMap { try OptOuts.holds($0, in: tx) ? nil : $0 }
        for recorded in events
        where recorded.event.reachesApplicant && recorded.by.capacity != .applicant
            || recorded.number == 1
        {
            let notice = Notice(of: recorded, dossier: dossier, procedure: procedure, agency: agency)
            let values = notice.values(in: t)
            for (recipient, body) in addressed(notice.situation, values, to: (applicant.email, phone), t) {
                let message = OutgoingMessage(
                    recipient: recipient, kind: recorded.event.kind, subject: t(notice.situation.subject, values),
                    body: body, dossier: dossier.code,
                    dedupe: "\(dossier.id.text)/\(recorded.number)/\(recipient)", isForApplicant: true,
                    place: recorded.number, language: applicant.language)
                try Outbox.enqueue(message, at: recorded.at, in: tx)
            }
        }
    }

    /// To whom what is said: the letter to the address, the short text to the mobile.
    private static func addressed(
        _ situation: Situation, _ values: [String: String], to contacts: (EmailAddress?, PhoneNumber?), _ t: Wording
    ) -> [(String, String)] {
        let letter = contacts.0.map { ($0.text, t(situation.body, values)) }
        let sms = contacts.1.flatMap { phone in
            phone.isMobile ? (phone.text, SMSWords(isAccented: false).fill(t(situation.sms), values)) : nil
        }
        return [letter, sms].compactMap { $0 }
    }
}

extension Entry {
    /// Tells the applicant what just happened.
    func announce(_ events: some Sequence<Recorded>, of dossier: Dossier, texts: Phrasebook, in tx: Transaction) throws
    {
        try Notices.enqueue(events, of: dossier, under: procedure, agency: agency, texts: texts, in: tx)
    }
}
