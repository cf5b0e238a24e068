import Foundation
import Kernel
import Storage

/// A dossier as its tables hold it: the row of the lists, the events, the leaves; nothing is believed yet.
struct KeptDossier: Sendable {
    let id: String
    let code: String
    let events: [Event]
    let projection: [String: SQLValue]
    let leaves: [Int: LedgerRow]
    let isAdopted: Bool
    /// When its content was erased.
    let purgedAt: Date?
    /// The key that its events lie under is there.
    let hasKey: Bool

    struct Event: Sendable {
        let content: LoggedContent
        let kind: String
        /// `nil` where the row can't be read.
        let recorded: Recorded?

        /// Words that can't be opened are taken as they lie: no leaf was made for those.
        init(row: Row, in tx: Transaction) throws {
            let body = try row.get("body", as: String.self)
            let opened = try? Ledgered.body(of: row, in: tx)
            content = LoggedContent(
                subject: try row.get("dossier"), number: try row.get("number"), milliseconds: try row.get("at"),
                signature: try row.get("signature"), body: opened ?? body)
            kind = try row.get("kind")
            recorded = opened == nil ? nil : try? Recorded(row: row, in: tx).followingMerges(in: tx)
        }
    }

    /// The columns that follow from the events alone, whatever the hour and the calendar.
    static let compared = [
        "id", "code", "procedure", "version", "agency", "account", "applicant", "channel", "stage", "step",
        "assignee", "is_open", "submitted_at", "accepted_at", "due_at", "paused_since", "decided_at", "number",
        "last_contact_at",
    ]

    static let columns: SQL = """
        id, code, procedure, version, agency, account, applicant, channel, stage, step, assignee, is_open,
        submitted_at, accepted_at, due_at, paused_since, decided_at, number, last_contact_at, purged_at
        """

    init(row: Row, in tx: Transaction) throws {
        id = try row.get("id")
        code = try row.get("code")
        purgedAt = try row.getOptional("purged_at")
        var projection: [String: SQLValue] = [:]
        for column in Self.compared { projection[column] = try row.getOptional(column, as: SQLValue.self) ?? .null }
        self.projection = projection
        let id = id
        events = try tx.rows(
            """
            SELECT dossier, number, at, kind, signature, body
            FROM dossier_events
            WHERE dossier = \(id)
            ORDER BY number
            """
        ).map { row in
            try Event(row: row, in: tx)
        }
        let rows = try tx.rows("SELECT \(LedgerRow.columns) FROM ledger_leaves WHERE subject = \(id)")
        leaves = Dictionary(try rows.map { try LedgerRow(row: $0) }.map { ($0.number, $0) }) { first, _ in first }
        hasKey = try tx.row("SELECT subject FROM data_keys WHERE subject = \(id)") != nil
        isAdopted = try tx.value("SELECT adopted FROM ledger_state WHERE id = 1", as: Bool.self) ?? false
    }

    var history: [Recorded] { events.compactMap(\.recorded) }

    /// Every file that the events name.
    var digests: [SHA256Digest] {
        let found = events.flatMap { event in
            event.content.body.matches(of: /"digest":"([0-9a-f]{64})"/).compactMap { SHA256Digest(hex: String($0.1)) }
        }
        return Array(Set(found)).sorted { $0.hex < $1.hex }
    }

    /// What differs, and the dossier as its events give it if they can be read.
    func examine() -> ([TamperFinding], Dossier?) {
        var findings: [TamperFinding] = []
        for (index, event) in events.enumerated() where event.content.number != index + 1 {
            findings.append(.missingEvent(dossier: code, number: index + 1))
            break
        }
        findings += events.compactMap { purgedAt == nil ? examine($0) : examineErased($0) }
        let numbers = Set(events.map(\.content.number))
        findings += leaves.keys.filter { !numbers.contains($0) }.sorted().map {
            .lostEvent(dossier: code, number: $0)
        }
        if purgedAt != nil { return (findings + examinePurged(), nil) }
        guard history.count == events.count, let dossier = Dossier(history: history) else {
            if events.isEmpty { findings.append(.missingEvent(dossier: code, number: 1)) }
            return (findings, nil)
        }
        let expected = dossier.comparedColumns
        if let column = Self.compared.first(where: { projection[$0] != expected[$0] }) {
            findings.append(.projection(dossier: code, column: column))
        }
        return (findings, dossier)
    }

    private func examine(_ event: Event) -> TamperFinding? {
        let number = event.content.number
        guard let row = leaves[number] else {
            return isAdopted ? .unloggedEvent(dossier: code, number: number) : nil
        }
        guard let recorded = event.recorded else { return .unreadableEvent(dossier: code, number: number) }
        guard let leaf = row.leaf, leaf.kind == event.kind.replacing("_", with: "-"),
            recorded.event.kind == event.kind, leaf.milliseconds == event.content.milliseconds
        else { return .changedEvent(dossier: code, number: number) }
        guard let salt = row.salt else { return nil }
        let opening = LeafOpening(salt: salt, leaf: leaf)
        return opening.opens(event.content.bytes) ? nil : .changedEvent(dossier: code, number: number)
    }
}

extension Dossier {
    /// The row that the lists should hold.
    fileprivate var comparedColumns: [String: SQLValue] {
        func value(_ bindable: (some SQLBindable)?) -> SQLValue { bindable?.sqlValue ?? .null }
        return [
            "id": value(id), "code": value(filing.code),
            "procedure": value(filing.procedure), "version": value(filing.version), "agency": value(agency),
            "account": value(filing.applicant.submitter?.account), "applicant": value(filing.applicant.name),
            "channel": value(filing.channel.rawValue), "stage": value(stage.rawValue), "step": value(step),
            "assignee": value(assignee?.account), "is_open": value(!stage.isClosed),
            "submitted_at": value(submittedAt), "accepted_at": value(acceptedAt), "due_at": value(due),
            "paused_since": value(pausedSince), "decided_at": value(decidedAt), "number": value(number),
            "last_contact_at": value(lastContact),
        ]
    }
}
