package import Foundation
import Kernel
import Storage

extension Deliverables {
    /// How long before the end the holder is told, days.
    package static let reminderDays = 60

    /// Tells each holder once that what they hold ends soon; safe to run at any time, in several servers at once.
    ///
    /// - Returns: how many were reminded, at most 200 a run.
    @discardableResult
    package func remindOfExpiry(at now: Date) async throws -> Int {
        let today = VietnamTime.day(of: now)
        let due = try await database.read { tx in
            try tx.rows(
                """
                SELECT \(Deliverable.columns)
                FROM deliverables
                WHERE state = \(Deliverable.State.valid.rawValue) AND is_reminded = 0
                    AND expires_on >= \(today) AND expires_on <= \(today.adding(days: Self.reminderDays))
                ORDER BY expires_on
                LIMIT 200
                """
            ).map(Deliverable.init(row:))
        }
        for deliverable in due { try await remind(of: deliverable, at: now) }
        return due.count
    }

    private func remind(of deliverable: Deliverable, at now: Date) async throws {
        let dossier = try await dossiers.find(deliverable.code)?.dossier
        let result = publication.catalogue.procedure(deliverable.procedure)?.result
        let news = News(
            situation: .expiry, kind: "expiry", dossier: deliverable.code, procedure: deliverable.procedure,
            key: "expiry/\(deliverable.id.text)", place: 0)
        try await database.write { tx in
            let taken = try tx.run(
                "UPDATE deliverables SET is_reminded = 1 WHERE id = \(deliverable.id) AND is_reminded = 0")
            guard taken == 1, let dossier else { return }
            for applicant in try Parties.recipients(of: dossier, in: tx) {
                let wishes = try ContactPreferences.of(applicant.submitter?.account, in: tx)
                try news.enqueue(to: applicant, as: wishes, at: now, texts: texts, in: tx) { t in
                    [
                        "name": result.map { t($0.name) } ?? deliverable.procedure, "number": deliverable.number,
                        "day": deliverable.expires?.vietnamese ?? "",
                    ]
                }
            }
        }
    }
}
