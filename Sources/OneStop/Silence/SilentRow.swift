package import Foundation
package import Kernel
import Storage

/// A dossier whose limit has passed, as the board shows it.
package struct SilentRow: Sendable, Hashable {
    package let id: ID<Dossier>
    package let code: String
    package let applicant: String
    package let procedure: String
    package let stage: Stage
    package let step: String
    package let stepRole: Role?
    package let assigneeName: String?
    package let dueAt: Date
    package let lastContactAt: Date
    /// The highest rung that was told; `nil` where the round is still to come.
    package let rung: Rung?

    init(row: Row) throws {
        id = try row.get("id")
        code = try row.get("code")
        applicant = try row.get("applicant")
        procedure = try row.get("procedure")
        stage = try row.get("stage")
        step = try row.get("step")
        stepRole = Role(rawValue: try row.get("step_role"))
        assigneeName = try row.getOptional("assignee_name")
        dueAt = try row.get("owed_at")
        lastContactAt = try row.get("last_contact_at")
        rung = (try row.getOptional("rung") as Int?).flatMap(Rung.init(rawValue:))
    }

    static let columns: SQL = """
        id, code, applicant, procedure, stage, step, step_role, assignee_name, owed_at, last_contact_at, rung
        """
}
