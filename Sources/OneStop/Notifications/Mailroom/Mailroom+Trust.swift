package import Foundation
import Kernel
import Storage

extension Mailroom {
    /// Judges each gateway by what became of what it took, and sends again by another one what a demoted one let fail.
    ///
    /// What it took without a word is not sent again by itself: it may have arrived, and only the operator knows
    /// (`resendSilent`). A person hears of it after three days at the latest, when it counts as failed.
    ///
    /// - Returns: how many were sent again.
    @discardableResult
    package func judgeGateways(at now: Date) async throws -> Int {
        var again = 0
        for (name, others) in rivals {
            let conduct = try await conduct(of: name, since: trusts[name].evidenceBegins(at: now), at: now)
            trusts.judge(conduct, of: name, at: now)
            guard trusts[name].reason != nil, others.contains(where: { isWell($0, at: now) }) else { continue }
            again += try await resendFailures(of: name, at: now)
        }
        return again
    }

    /// Sends again by another gateway what that one took and never reported; each once.
    ///
    /// - Returns: how many; 0 where the gateway isn't known or is trusted, for phones that are off are nobody's lie.
    package func resendSilent(of gateway: String, at now: Date) async throws -> Int {
        guard rivals.contains(where: { $0.name == gateway }), trusts[gateway].standing != .trusted else { return 0 }
        let silent = try await database.read { tx in
            try tx.rows(Self.silence(of: gateway, until: now.addingTimeInterval(-Conduct.patience))).map {
                try $0.get("id", as: ID<OutgoingMessage>.self)
            }
        }
        for id in silent {
            try await conclude(id, as: .temporaryFailure, because: MailroomReason.noReport, at: now)
            try await resend(id, at: now)
        }
        return silent.count
    }

    /// How many messages wait for a report of that gateway for longer than it usually takes.
    func silentCount(of gateway: String, at now: Date, in tx: Transaction) throws -> Int {
        try tx.rows(Self.silence(of: gateway, until: now.addingTimeInterval(-Conduct.patience))).count
    }

    private func isWell(_ name: String, at now: Date) -> Bool {
        trusts[name].leads && breakers.allows(name, at: now)
    }

    /// Each gateway with the others of its medium.
    private var rivals: [(name: String, others: [String])] {
        [carriers.sms.map(\.name), carriers.mail.map(\.name)].flatMap { names in
            names.map { name in (name, names.filter { $0 != name }) }
        }
    }

    private func conduct(of gateway: String, since: Date, at now: Date) async throws -> Conduct {
        try await database.read { tx in
            let row = try tx.row(Self.conduct(of: gateway, since: since, at: now))
            return Conduct(
                reached: try row?.get("reached") ?? 0, failed: try row?.get("failed") ?? 0,
                silent: try row?.get("silent") ?? 0)
        }
    }

    /// The newest 500 whose fate is known or overdue. A recipient counts as reached where any message arrived.
    static func conduct(of gateway: String, since: Date, at now: Date) -> SQL {
        """
        SELECT COUNT(CASE WHEN best = 3 THEN 1 END) AS reached, COUNT(CASE WHEN best = 2 THEN 1 END) AS failed,
            COUNT(CASE WHEN best = 1 THEN 1 END) AS silent
        FROM (
            SELECT recipient, MAX(
                CASE WHEN state IN ('delivered', 'sent') THEN 3 WHEN state = 'sending' THEN 1 ELSE 2 END) AS best
            FROM (
                SELECT recipient, state
                FROM outbox
                WHERE gateway = \(gateway) AND sent_at >= \(since) AND state <> 'created'
                    AND (state <> 'sending' OR sent_at <= \(now.addingTimeInterval(-Conduct.patience)))
                ORDER BY sent_at DESC
                LIMIT 500
            ) AS newest
            GROUP BY recipient
        ) AS recipients
        """
    }

    /// Without a report, oldest first, at most 500.
    static func silence(of gateway: String, until: Date) -> SQL {
        """
        SELECT id
        FROM outbox
        WHERE gateway = \(gateway) AND state = 'sending' AND sent_at <= \(until)
        ORDER BY sent_at
        LIMIT 500
        """
    }

    private func resendFailures(of gateway: String, at now: Date) async throws -> Int {
        let since = now.addingTimeInterval(-Conduct.window)
        let failed = try await database.read { tx in
            try tx.rows(
                """
                SELECT id
                FROM outbox
                WHERE gateway = \(gateway) AND sent_at >= \(since) AND for_applicant = 1
                    AND state IN ('permanent_failure', 'temporary_failure')
                    AND NOT EXISTS (SELECT 1 FROM outbox AS again WHERE again.dedupe = 'again/' || outbox.id)
                ORDER BY sent_at
                LIMIT 200
                """
            ).map { try $0.get("id", as: ID<OutgoingMessage>.self) }
        }
        for id in failed { try await resend(id, at: now) }
        return failed.count
    }
}
