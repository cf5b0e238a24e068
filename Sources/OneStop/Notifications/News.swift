import Foundation
import Kernel
import Storage

/// One thing that an applicant is told: in the words kept for it, by the ways that the person left open.
///
/// Everything told to applicants passes here, so that HUY, wishes and own wordings hold for all of it.
struct News {
    let situation: Situation
    /// The event's name, under which contacts are counted.
    let kind: String
    let dossier: DossierCode
    let procedure: String
    /// With the recipient, what makes it the same news: it is enqueued once.
    let key: String
    /// Number of the event that it tells.
    let place: Int

    /// Enqueues one message a way.
    func enqueue(
        to applicant: Applicant, as wishes: ContactPreferences, at now: Date, texts: Phrasebook, in tx: Transaction,
        values: (Wording) -> [String: String]
    ) throws {
        let t = texts.wording(applicant.language)
        let route = try Route(to: applicant, as: wishes, telling: situation, in: tx)
        let words =
            try SituationBook.find(situation, procedure: procedure, applicant.language, in: tx)
            ?? .standard(situation, t)
        let values = values(t)
        for (recipient, body) in route.addressed(words, values) {
            let message = OutgoingMessage(
                recipient: recipient, kind: kind, subject: Wording.fill(words.subject, values), body: body,
                dossier: dossier, dedupe: "\(key)/\(recipient)", isForApplicant: true, place: place,
                isAccented: wishes.isAccented, language: applicant.language)
            try Outbox.enqueue(message, at: now, in: tx)
        }
    }
}
