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
        let events = Array(events)
        // Several bodies asked in one act are one piece of news, told with the last of them.
        let asked = events.compactMap(\.event.foreignInquiry)
        let lastAsked = events.last { $0.event.foreignInquiry != nil }?.number
        let told = events.filter { isTold($0) || $0.number == lastAsked }
        guard !told.isEmpty else { return }
        for applicant in try Parties.recipients(of: dossier, in: tx) {
            let wishes = try ContactPreferences.of(applicant.submitter?.account, in: tx)
            for recorded in told where !recorded.event.isView || wishes.hearsOfViews {
                let notice = Notice(of: recorded, dossier: dossier, procedure: procedure, agency: agency, asked: asked)
                let news = News(
                    situation: situation(notice, to: applicant), kind: recorded.event.kind, dossier: dossier.code,
                    procedure: procedure.slug, key: "\(dossier.id.text)/\(recorded.number)", place: recorded.number)
                try news.enqueue(
                    to: applicant, as: wishes, at: recorded.at, texts: texts, in: tx, values: notice.values)
            }
        }
    }

    /// Who is represented hears of the filing as of one that somebody else made.
    private static func situation(_ notice: Notice, to applicant: Applicant) -> Situation {
        let filing = notice.dossier.filing
        let isForOther = filing.behalf?.isRepresented(applicant, submitter: filing.applicant.submitter) ?? false
        return isForOther && notice.situation == .submitted ? .filedForYou : notice.situation
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

extension DossierEvent {
    /// Another body that was asked. It is told, but is no sign of life: what the agency owes goes on being owed.
    fileprivate var foreignInquiry: Inquiry? {
        guard case .consulted(let inquiry) = self else { return nil }
        if case .own = inquiry.body { return nil }
        return inquiry
    }
}
