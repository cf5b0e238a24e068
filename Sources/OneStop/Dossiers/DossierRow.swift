import Foundation
import Kernel
import Storage

/// The projection of a dossier: one row that lists and queues read.
enum DossierRow {
    /// Far in the future: sorts dossiers whose clock stands still behind all others.
    static let never = Date(milliseconds: 253_402_214_400_000)

    /// Which rules bind the dossier of that code; `nil` where there is none, or its content was erased.
    static func pin(of code: DossierCode, in tx: Transaction) throws -> PinnedDossier? {
        try tx.row(
            """
            SELECT id, procedure, version, agency
            FROM dossiers
            WHERE code = \(code.text) AND purged_at IS NULL
            """
        ).map(PinnedDossier.init(row:))
    }

    /// Makes whoever acts on the same dossier wait until this transaction ends.
    static func lock(_ dossier: ID<Dossier>, in tx: Transaction) throws {
        _ = try tx.row("SELECT id FROM dossiers WHERE id = \(dossier) \(.forUpdate)")
    }

    /// Writes the row of a dossier that was just filed.
    static func insert(
        _ dossier: Dossier, under procedure: Procedure, calendar: WorkingCalendar, in tx: Transaction
    ) throws {
        let duty = dossier.duty(under: procedure, calendar: calendar, at: dossier.submittedAt)
        let filing = dossier.filing
        let step = Path(of: dossier, under: procedure).step(dossier.step)
        try tx.send(
            """
            INSERT INTO dossiers (id, code, pin, procedure, version, agency, account, applicant, search, channel,
                stage, step, step_kind, step_role, is_open, submitted_at, attention_at, number, last_contact_at,
                owed_at, wake_at, work_by, calendar)
            VALUES (\(dossier.id), \(filing.code.text), '', \(filing.procedure), \(filing.version.hex),
                \(filing.agency), \(filing.applicant.submitter?.account), \(filing.applicant.name),
                \(searchText(of: dossier, under: procedure)), \(filing.channel.rawValue), \(dossier.stage.rawValue), \(dossier.step),
                \(step?.kind.rawValue ?? ""), \(step?.role.rawValue ?? ""), \(1), \(dossier.submittedAt),
                \(dossier.attentionBy ?? never), \(dossier.number), \(dossier.lastContact),
                \(duty?.due ?? never),
                \(dossier.nextWake(for: duty, calendar: calendar) ?? never),
                \(dossier.workBy(under: procedure, calendar: calendar) ?? never), \(calendar.fingerprint))
            """)
    }

    /// By which calendar it was counted, as its fingerprint; "" where nobody knows.
    static func calendar(of dossier: ID<Dossier>, in tx: Transaction) throws -> String {
        try tx.value("SELECT calendar FROM dossiers WHERE id = \(dossier)", as: String.self) ?? ""
    }

    /// Its promised date was counted by that calendar from the start.
    static func setCalendar(_ calendar: WorkingCalendar, of dossier: ID<Dossier>, in tx: Transaction) throws {
        try tx.send("UPDATE dossiers SET calendar = \(calendar.fingerprint) WHERE id = \(dossier)")
    }

    /// Brings the row to what the dossier now is.
    static func update(
        _ dossier: Dossier, under procedure: Procedure, calendar: WorkingCalendar, at now: Date, in tx: Transaction
    ) throws {
        let duty = dossier.duty(under: procedure, calendar: calendar, at: now)
        let step = Path(of: dossier, under: procedure).step(dossier.step)
        let handler = dossier.handler(under: procedure)
        try tx.send(
            """
            UPDATE dossiers SET
                agency = \(dossier.agency),
                search = \(searchText(of: dossier, under: procedure)),
                stage = \(dossier.stage.rawValue),
                step = \(dossier.step),
                step_kind = \(step?.kind.rawValue ?? ""),
                step_role = \(dossier.isAway ? "" : step?.role.rawValue ?? ""),
                assignee = \(dossier.assignee?.account),
                assignee_name = \(dossier.assignee?.name),
                is_open = \(dossier.stage.isClosed ? 0 : 1),
                accepted_at = \(dossier.acceptedAt),
                due_at = \(dossier.due),
                paused_since = \(dossier.pausedSince),
                attention_at = \(dossier.attentionBy ?? never),
                decided_at = \(dossier.decidedAt),
                handler = \(handler?.account),
                handler_name = \(handler?.name),
                number = \(dossier.number),
                last_contact_at = \(dossier.lastContact),
                owed_at = \(duty?.due ?? never),
                wake_at = \(dossier.nextWake(for: duty, calendar: calendar) ?? never),
                work_by = \(dossier.workBy(under: procedure, calendar: calendar) ?? never),
                rung = \(duty.flatMap { dossier.told(of: $0).map(\.rawValue).max() })
            WHERE id = \(dossier.id)
            """)
    }

    /// What an officer may type to find it: code, names, short answers that are no secret and no number of a person;
    /// folded, at most 2,000 characters.
    static func searchText(of dossier: Dossier, under procedure: Procedure) -> String {
        let filing = dossier.filing
        let fields = procedure.form.fields.filter { !$0.isSecret && $0.kind != .personID && $0.kind != .phone }
        let typed = [filing.applicant.name] + fields.flatMap { dossier.answers[$0.id]?.searchable ?? [] }
        let shown = typed.map(PersonalNumbers.redact)
        return String(Folding.fold(([filing.code.text] + shown).joined(separator: " ")).prefix(2_000))
    }
}

extension Answer {
    /// Short texts worth finding a dossier by.
    fileprivate var searchable: [String] {
        switch self {
        case .text(let text) where text.utf8.count <= 120: [text]
        case .table(let rows):
            rows.prefix(50).flatMap { row in row.keys.sorted().flatMap { row[$0]?.searchable ?? [] } }
        default: []
        }
    }
}
