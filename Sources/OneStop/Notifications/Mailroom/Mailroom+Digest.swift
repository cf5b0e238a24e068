package import Foundation
import Kernel
import Storage

extension Mailroom {
    /// At eight each morning tells the province's administrators what is broken; nothing where nothing is.
    ///
    /// - Returns: how many were told, once a day however often it is called.
    @discardableResult
    package func sendDigest(at now: Date) async throws -> Int {
        guard VietnamTime.time(of: now).minutes >= 8 * 60, !(carriers.sms.isEmpty && carriers.mail.isEmpty) else {
            return 0
        }
        let overview = try await overview(at: now)
        guard overview.isBroken else { return 0 }
        let day = VietnamTime.day(of: now)
        return try await database.write { tx in
            let administrators = try tx.rows(
                """
                SELECT DISTINCT account
                FROM posts
                WHERE role = \(Role.provinceAdministrator.rawValue)
                ORDER BY account
                LIMIT 20
                """
            ).compactMap { try AccountRow.find(try $0.get("account"), in: tx)?.account }
            for account in administrators {
                guard let recipient = account.email?.text else { continue }
                let t = texts.wording(account.language)
                try Outbox.enqueue(
                    OutgoingMessage(
                        recipient: recipient, kind: "digest",
                        subject: t("digest.subject", ["day": day.vietnamese]), body: Self.words(of: overview, t),
                        dossier: nil, dedupe: "digest/\(day.iso)/\(recipient)", language: account.language),
                    at: now, in: tx)
            }
            return administrators.count
        }
    }

    private static func words(of overview: MailroomOverview, _ t: Wording) -> String {
        let failed = MessageState.allCases.filter(\.isFailure).reduce(0) { $0 + overview.day[$1, default: 0] }
        let troubled = overview.gateways.filter(\.breaker.isTroubled).map(\.name)
        var lines = [
            t("digest.failed", ["n": "\(failed)"]),
            t("digest.waiting", ["n": "\(overview.waiting.values.reduce(0) { $0 + $1.count })"]),
        ]
        if !troubled.isEmpty { lines.append(t("digest.gateways", ["names": troubled.joined(separator: ", ")])) }
        for gateway in overview.gateways {
            guard let conduct = gateway.trust.reason else { continue }
            lines.append(
                t("digest.demoted", ["name": gateway.name, "reached": "\(conduct.reached)", "n": "\(conduct.known)"]))
        }
        if overview.unreported > 0 { lines.append(t("digest.unreported", ["n": "\(overview.unreported)"])) }
        let held = overview.held.values.reduce(0, +)
        if held > 0 { lines.append(t("digest.held", ["n": "\(held)"])) }
        return lines.joined(separator: "\n") + "\n\n" + t("digest.where")
    }
}
