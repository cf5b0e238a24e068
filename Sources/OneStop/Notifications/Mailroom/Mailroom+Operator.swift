package import Foundation
package import Kernel
import Storage

extension Mailroom {
    /// How sending stands at that moment.
    package func overview(at now: Date) async throws -> MailroomOverview {
        let yesterday = now.addingTimeInterval(-86_400)
        let hourAgo = now.addingTimeInterval(-3_600)
        let rules = carriers.rules
        let names = carriers.sms.map { ($0.name, Medium.sms) } + carriers.mail.map { ($0.name, Medium.email) }
        return try await database.read { tx in
            var day: [MessageState: Int] = [:]
            for state in MessageState.allCases {
                day[state] = try tx.value(
                    "SELECT COUNT(*) FROM outbox WHERE state = \(state) AND at >= \(yesterday)", as: Int.self)
            }
            var waiting: [Medium: MailroomOverview.Waiting] = [:]
            for row in try tx.rows(
                "SELECT medium, COUNT(*) AS n, MIN(at) AS oldest FROM outbox WHERE state = 'created' GROUP BY medium")
            {
                waiting[try row.get("medium")] = MailroomOverview.Waiting(
                    count: try row.get("n"), oldest: try row.getOptional("oldest"))
            }
            var held: [HoldReason: Int] = [:]
            for row in try tx.rows(
                "SELECT held, COUNT(*) AS n FROM outbox WHERE state = 'created' AND held IS NOT NULL GROUP BY held")
            {
                held[try row.get("held")] = try row.get("n") as Int
            }
            let unreported = try tx.value(
                "SELECT COUNT(*) FROM outbox WHERE state = 'sending' AND sent_at < \(hourAgo)", as: Int.self)
            let parts = try tx.value(
                "SELECT parts FROM sms_usage WHERE day = \(VietnamTime.day(of: now)) AND scope = 'day'", as: Int.self)
            let gateways = try names.map { name, medium in
                MailroomOverview.Gateway(
                    name: name, medium: medium, breaker: breakers[name], trust: trusts[name],
                    silent: try silentCount(of: name, at: now, in: tx))
            }
            let failures = try MessageState.allCases.filter(\.isFailure).flatMap { state in
                try tx.rows(Self.failures(state)).map { try MessageRow(row: $0, in: tx) }
            }
            return MailroomOverview(
                day: day, waiting: waiting, held: held, unreported: unreported ?? 0, parts: parts ?? 0,
                partsLimit: rules.budget.day, quietUntil: rules.quiet.end(at: now), gateways: gateways,
                failures: Array(failures.sorted { $0.at > $1.at }.prefix(50)))
        }
    }

    /// The newest failures of that kind, at most 50.
    static func failures(_ state: MessageState) -> SQL {
        """
        SELECT \(MessageRow.columns)
        FROM outbox
        WHERE state = \(state)
        ORDER BY at DESC
        LIMIT 50
        """
    }

    /// Sends a failed message once more, as a new one: what is known of the old one stays. Twice is once.
    ///
    /// - Returns: whether there was such a failure.
    @discardableResult
    package func resend(_ id: ID<OutgoingMessage>, at now: Date) async throws -> Bool {
        try await database.write { tx in
            guard
                let row = try tx.row(
                    """
                    SELECT \(Envelope.columns), kind, dossier, for_applicant, place, accented, language, state
                    FROM outbox
                    WHERE id = \(id) \(.forUpdate)
                    """), (try row.get("state") as MessageState).isFailure
            else { return false }
            let envelope = try Envelope(row: row, in: tx)
            try Outbox.enqueue(
                OutgoingMessage(
                    recipient: envelope.recipient, kind: try row.get("kind"), subject: envelope.subject,
                    body: envelope.body,
                    dossier: (try row.getOptional("dossier") as String?).flatMap(DossierCode.init),
                    dedupe: "again/\(id.text)", isForApplicant: try row.get("for_applicant"),
                    place: try row.get("place"), isAccented: try row.get("accented"), language: try row.get("language")
                ), at: now, in: tx)
            return true
        }
    }

    /// Sends a few words to that phone or address, to see whether they arrive.
    package func sendTest(to login: Login, language: Language, at now: Date) async throws {
        let t = texts.wording(language)
        let body = t("mail.test.body", ["at": VietnamTime.stamp(now)])
        try await sendTest(to: login, subject: t("mail.test.subject"), body: body, language: language, at: now)
    }

    /// Sends those words to that phone or address as an applicant would get them, with usual values.
    package func sendTest(
        of words: SituationWords, isAccented: Bool, to login: Login, language: Language, at now: Date
    ) async throws {
        let filled = words.filled(isAccented: isAccented)
        try await sendTest(
            to: login, subject: filled.subject, body: login.phone == nil ? filled.body : filled.sms,
            isAccented: isAccented, language: language, at: now)
    }

    private func sendTest(
        to login: Login, subject: String, body: String, isAccented: Bool = false, language: Language, at now: Date
    ) async throws {
        try await database.write { tx in
            try Outbox.enqueue(
                OutgoingMessage(
                    recipient: login.text, kind: "test", subject: subject, body: body, dossier: nil,
                    dedupe: ID<OutgoingMessage>.new().text, isUrgent: true, isAccented: isAccented,
                    expires: now.addingTimeInterval(3_600), language: language), at: now, in: tx)
        }
    }

    /// What the applicant of that dossier was sent, newest first, at most 50.
    package func contacts(of code: DossierCode) async throws -> [ContactLine] {
        try await database.read { tx in
            try tx.rows(
                """
                SELECT \(Envelope.columns), at, medium, kind, state, held, settled_at
                FROM outbox
                WHERE dossier = \(code) AND for_applicant = 1
                ORDER BY at DESC, place DESC, id DESC
                LIMIT 50
                """
            ).map { try ContactLine(row: $0, in: tx) }
        }
    }
}
