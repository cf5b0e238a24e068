package import Foundation
import Kernel
import Storage

extension Screening {
    /// What a round of the scanner's work came to.
    package enum Step: Sendable, Hashable {
        /// Nothing waits.
        case idle
        case looked
        /// The scanner gave no verdict: leave it alone for a while.
        case troubled
    }

    /// Once a scanner is set, what was taken without one waits for it too.
    package func enlist(at now: Date) async throws {
        guard hasScanner else { return }
        _ = try await database.write { tx in
            try tx.run("UPDATE file_checks SET state = 'waiting', next_at = \(now) WHERE state = 'unchecked'")
        }
    }

    /// Looks into one file that waits; any number of servers may do so at once.
    package func advance(at now: Date) async throws -> Step {
        guard let scanner, let digest = try await claim(at: now) else { return .idle }
        do {
            let verdict = try await scanner.scan(try await vault.read(digest))
            try await database.write { tx in try settle(digest, verdict, telling: { _ in true }, at: now, in: tx) }
            return .looked
        } catch let fault as ScannerFault {
            try await database.write { tx in try FileCheckRow.postpone(digest, fault, at: now, in: tx) }
            return .troubled
        } catch FileRefusal.missing {
            // Nothing lies there to be opened, so nothing waits.
            try await database.write { tx in
                try tx.run("DELETE FROM file_senders WHERE digest = \(digest.hex)")
                try tx.run("DELETE FROM file_checks WHERE digest = \(digest.hex)")
            }
            return .looked
        }
    }

    /// Takes the file that waits longest, for two minutes.
    private func claim(at now: Date) async throws -> SHA256Digest? {
        try await database.write { tx in
            let digest = try tx.value(Self.waiting(at: now), as: String.self)
            guard let digest else { return nil }
            try tx.run("UPDATE file_checks SET next_at = \(now.addingTimeInterval(120)) WHERE digest = \(digest)")
            return SHA256Digest(hex: digest)
        }
    }

    static func waiting(at now: Date) -> SQL {
        """
        SELECT digest
        FROM file_checks
        WHERE state = 'waiting' AND next_at <= \(now)
        ORDER BY next_at
        LIMIT 1 \(.skipLocked)
        """
    }

    /// Writes the verdict down; a bad file's senders are told once.
    func settle(
        _ digest: SHA256Digest, _ verdict: ScanVerdict, telling isTold: (ID<Account>) -> Bool, at now: Date,
        in tx: Transaction
    ) throws {
        guard try FileCheckRow.settle(digest, verdict, at: now, in: tx), case .infected(let finding) = verdict else {
            return
        }
        let rows = try tx.rows(
            "SELECT account, place, name FROM file_senders WHERE digest = \(digest.hex) ORDER BY at, account, place LIMIT 100"
        )
        for row in rows where isTold(try row.get("account")) {
            let account: ID<Account> = try row.get("account")
            let cell = Cell.sentFile(digest.hex, by: account, from: try row.get("place"))
            let name = try tx.unseal(try row.get("name"), at: cell)
            try tell(account, name: name, finding, digest, at: now, in: tx)
        }
    }

    private func tell(
        _ id: ID<Account>, name: String, _ finding: String, _ digest: SHA256Digest, at now: Date, in tx: Transaction
    ) throws {
        guard let account = try AccountRow.find(id, in: tx)?.account,
            let recipient = account.phone.map(\.text) ?? account.email?.text
        else { return }
        let t = texts.wording(account.language)
        let values = ["name": name, "finding": finding]
        try Outbox.enqueue(
            OutgoingMessage(
                recipient: recipient, kind: "file_infected", subject: t("notice.file_infected.subject", values),
                body: t(account.phone == nil ? "notice.file_infected.body" : "sms.file_infected", values), dossier: nil,
                dedupe: "infected/\(digest.hex)/\(id.text)/\(try tx.blind(name, as: .secret))",
                language: account.language), at: now, in: tx)
    }
}
