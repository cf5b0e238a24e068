package import Foundation
import Kernel
import Storage

extension Mailroom {
    /// Gives up what waited too long, so that a person is called instead; at most `batch` of each kind.
    ///
    /// A message whose worker died needs no sweeping: its lease ends and another worker takes it.
    ///
    /// - Returns: how many were given up.
    @discardableResult
    package func sweep(at now: Date, batch: Int = 100) async throws -> Int {
        guard !carriers.sms.isEmpty || !carriers.mail.isEmpty else { return 0 }
        let oldest = now.addingTimeInterval(-SendingRules.oldest)
        let (waiting, unreported) = try await database.read { tx in
            let waiting = try tx.rows(
                """
                SELECT id
                FROM outbox
                WHERE state = 'created' AND (at < \(oldest) OR expires_at < \(now)) AND next_at <= \(now)
                ORDER BY at
                LIMIT \(batch)
                """
            ).map { try $0.get("id", as: ID<OutgoingMessage>.self) }
            let unreported = try tx.rows(
                """
                SELECT id
                FROM outbox
                WHERE state = 'sending' AND sent_at < \(oldest)
                ORDER BY at
                LIMIT \(batch)
                """
            ).map { try $0.get("id", as: ID<OutgoingMessage>.self) }
            return (waiting, unreported)
        }
        for id in waiting { try await conclude(id, as: .technicalFailure, because: MailroomReason.tooOld, at: now) }
        for id in unreported {
            try await conclude(id, as: .temporaryFailure, because: MailroomReason.noReport, at: now)
        }
        return waiting.count + unreported.count
    }
}
