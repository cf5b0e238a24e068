import Foundation
import Kernel
import Storage

/// Messages that an event owes its applicant, put into the outbox in the event's own transaction.
enum Notices {
    /// Enqueues one message a recipient for each event that the applicant must hear of, or wants to.
    static func enqueue(
        _ events: some Sequence<Recorded>, of dossier: Dossier, under procedure: Procedure, agency: Agency,
        texts: Phrasebook, in tx: Transaction
    ) throws {
        let applicant = dossier.filing.applicant
        let told = events.filter(isTold)
        guard !told.isEmpty else { return }
        let wishes = try ContactPreferences.of(applicant.submitter?.account, in: tx)
        let route = try Route(to: applicant, as: wishes, in: tx)
        let t = texts.wording(applicant.language)
        for recorded in told where !recorded.event.isView || wishes.hearsOfViews {
            let notice = Notice(of: recorded, dossier: dossier, procedure: procedure, agency: agency)
            let template =
                try SituationBook.find(
                    notice.situation, procedure: procedure.slug, applicant.language, in: tx)
                ?? .standard(notice.situation, t)
            for (recipient, body) in route.addressed(template, notice.values(in: t)) {
                let message = OutgoingMessage(
                    recipient: recipient, kind: recorded.event.kind,
                    subject: Wording.fill(template.subject, notice.values(in: t)), body: body, dossier: dossier.code,
                    dedupe: "\(dossier.id.text)/\(recorded.number)/\(recipient)", isForApplicant: true,
                    place: recorded.number, isAccented: wishes.isAccented, language: applicant.language)
                try Outbox.enqueue(message, at: recorded.at, in: tx)
            }
        }
    }

    private static func isTold(_ recorded: Recorded) -> Bool {
        recorded.event.reachesApplicant && recorded.by.capacity != .applicant || recorded.number == 1
            || recorded.event.isView
    }
}

extension Entry {
    /// Tells the applicant what just happened.
    func announce(_ events: some Sequence<Recorded>, of dossier: Dossier, texts: Phrasebook, in tx: Transaction) throws
    {
        // A look that is shown later is not told at once either.
        let told = events.filter { !$0.event.isView || agency.looksShownAfter == 0 }
        try Notices.enqueue(told, of: dossier, under: procedure, agency: agency, texts: texts, in: tx)
    }
}
