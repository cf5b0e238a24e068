import Foundation
import Kernel
import Storage

/// The columns of `dossiers` that its events alone decide, as comparable texts in one order.
enum ProjectedColumns {
    static let names = [
        "code", "procedure", "version", "agency", "account", "applicant", "channel", "stage", "step",
        "step_kind", "step_role", "assignee", "assignee_name", "search", "is_open", "submitted_at", "accepted_at",
        "due_at",
        "paused_since", "attention_at", "decided_at", "number", "last_contact_at", "owed_at", "wake_at", "work_by",
        "rung",
    ]

    static let selection: SQL = """
        code, procedure, version, agency, account, applicant, channel, stage, step, step_kind, step_role, assignee,
        assignee_name, search, is_open, submitted_at, accepted_at, due_at, paused_since, attention_at, decided_at, number,
        last_contact_at, owed_at, wake_at, work_by, rung
        """

    /// What the row holds.
    static func read(_ row: Row) throws -> [String] {
        func text(_ column: String) throws -> String { try row.getOptional(column) as String? ?? "–" }
        func whole(_ column: String) throws -> String {
            (try row.getOptional(column) as Int64?).map { "\($0)" } ?? "–"
        }
        let texts = try [
            "code", "procedure", "version", "agency", "account", "applicant", "channel", "stage", "step",
            "step_kind", "step_role", "assignee", "assignee_name", "search",
        ].map(text)
        let numbers = try [
            "is_open", "submitted_at", "accepted_at", "due_at", "paused_since", "attention_at", "decided_at", "number",
            "last_contact_at", "owed_at", "wake_at", "work_by", "rung",
        ].map(whole)
        return texts + numbers
    }

    /// What it should hold.
    static func of(_ dossier: Dossier, under procedure: Procedure, calendar: WorkingCalendar) -> [String] {
        let duty = dossier.duty(under: procedure, calendar: calendar, at: dossier.lastContact)
        let (filing, step) = (dossier.filing, Path(of: dossier, under: procedure).step(dossier.step))
        func instant(_ date: Date?) -> String { date.map { "\($0.milliseconds)" } ?? "–" }
        return [
            filing.code.text, filing.procedure, filing.version.hex, dossier.agency,
            filing.applicant.submitter?.account.text ?? "–", filing.applicant.name, filing.channel.rawValue,
            dossier.stage.rawValue, dossier.step, step?.kind.rawValue ?? "",
            dossier.isAway ? "" : step?.role.rawValue ?? "", dossier.assignee?.account.text ?? "–",
            dossier.assignee?.name ?? "–", DossierRow.searchText(of: dossier, under: procedure),
            dossier.stage.isClosed ? "0" : "1", instant(dossier.submittedAt),
            instant(dossier.acceptedAt), instant(dossier.due), instant(dossier.pausedSince),
            instant(dossier.attentionBy ?? DossierRow.never), instant(dossier.decidedAt), "\(dossier.number)",
            instant(dossier.lastContact), instant(duty?.due ?? DossierRow.never),
            instant(dossier.nextWake(for: duty, calendar: calendar) ?? DossierRow.never),
            instant(dossier.workBy(under: procedure, calendar: calendar) ?? DossierRow.never),
            duty.flatMap { dossier.told(of: $0).map(\.rawValue).max() }.map { "\($0)" } ?? "–",
        ]
    }
}
