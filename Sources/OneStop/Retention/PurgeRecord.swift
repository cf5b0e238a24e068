import Foundation
import Kernel
import Storage

/// What the last event of a dossier says whose content was erased: by which rule, and what it had counted for.
///
/// Its words lie open, since the dossier's key is gone; its leaf in the public log commits to them as to any event's.
struct PurgeRecord: Sendable, Hashable, Codable {
    /// Key of the class.
    let rule: String
    let years: Int
    let law: String
    /// What the counters hold of it: nobody can count it anew.
    let counts: [Count]

    /// One counter's share.
    struct Count: Sendable, Hashable, Codable {
        let agency: String
        let procedure: String
        let month: String
        let measure: String
        let total: Int
    }

    /// Kind of the event; no dossier that can be read has one.
    static let kind = "purged"

    init(_ rule: RetentionClass, years: Int, counts: [Count]) {
        self.rule = rule.key
        self.years = years
        law = rule.law
        self.counts = counts
    }

    /// Appends it as the dossier's last event, with a leaf like any other's.
    func append(to dossier: ID<Dossier>, number: Int, of agency: String, at now: Date, in tx: Transaction) throws {
        let signature = try JSON.text(Signature(person: nil, capacity: .system))
        let body = try JSON.text(self)
        try tx.send(
            """
            INSERT INTO dossier_events (dossier, number, at, kind, signature, body)
            VALUES (\(dossier), \(number), \(now), \(Self.kind), \(signature), \(body))
            """)
        let content = LoggedContent(
            subject: dossier.text, number: number, milliseconds: now.milliseconds, signature: signature, body: body)
        try LedgerRow.append(content, kind: Self.kind, agency: agency, in: tx)
    }
}

extension Tally {
    /// What one dossier counted for, in the order of the counters' names.
    static func counts(of dossier: Dossier, history: [Recorded]) -> [PurgeRecord.Count] {
        var tally = Tally()
        tally.add(dossier, history: history)
        return tally.totals.filter { $0.value != 0 }.sorted { $0.key.order < $1.key.order }.map {
            PurgeRecord.Count(
                agency: $0.key.agency, procedure: $0.key.procedure, month: $0.key.month, measure: $0.key.measure,
                total: $0.value)
        }
    }
}
