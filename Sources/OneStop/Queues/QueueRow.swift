package import Foundation
package import Kernel
import Storage

/// One dossier as a queue shows it.
package struct QueueRow: Sendable, Hashable {
    package let id: ID<Dossier>
    package let code: String
    package let applicant: String
    package let procedure: String
    package let agency: String
    package let channel: Channel
    package let stage: Stage
    package let step: String
    package let stepRole: String
    package let assignee: ID<Account>?
    package let assigneeName: String?
    package let submittedAt: Date
    package let acceptedAt: Date?
    package let dueAt: Date?
    package let pausedSince: Date?
    package let attentionAt: Date
    /// By when its open step should be done, at the latest when it is due.
    package let workBy: Date
    /// Number of the last event, for acts on what the list showed.
    package let number: Int

    /// Somebody's clock runs.
    package var hasDeadline: Bool { attentionAt < DossierRow.never }

    init(row: Row) throws {
        id = try row.get("id")
        code = try row.get("code")
        applicant = try row.get("applicant")
        procedure = try row.get("procedure")
        agency = try row.get("agency")
        channel = try row.get("channel")
        stage = try row.get("stage")
        step = try row.get("step")
        stepRole = try row.get("step_role")
        assignee = try row.getOptional("assignee")
        assigneeName = try row.getOptional("assignee_name")
        submittedAt = try row.get("submitted_at")
        acceptedAt = try row.getOptional("accepted_at")
        dueAt = try row.getOptional("due_at")
        pausedSince = try row.getOptional("paused_since")
        attentionAt = try row.get("attention_at")
        workBy = try row.get("work_by")
        number = try row.get("number")
    }

    static let columns: SQL = """
        id, code, applicant, procedure, agency, channel, stage, step, step_role, assignee, assignee_name,
        submitted_at, accepted_at, due_at, paused_since, attention_at, work_by, number
        """
}
