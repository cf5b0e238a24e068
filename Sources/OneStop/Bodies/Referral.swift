package import Foundation
package import Kernel
import Storage

/// What one agency wants of another, as the other's queue shows it.
package struct Referral: Sendable, Hashable {
    package let dossier: ID<Dossier>
    package let kind: Kind
    /// The inquiry's number; for a step, which forwarding it is.
    package let number: Int
    package let code: String
    package let procedure: String
    package let asker: String
    package let agency: String
    /// The role that does it; `nil` where the agency's case officers and heads answer.
    package let role: Role?
    /// The question, or the step; at most `subjectLength` characters.
    package let subject: String
    package let state: String
    package let isOpen: Bool
    package let askedAt: Date
    package let dueAt: Date
    package let holder: ID<Account>?
    package let holderName: String?
    /// An officer prepared the answer; a head decides.
    package let isPrepared: Bool

    /// Longest subject that a row keeps, characters.
    package static let subjectLength = 200

    /// What is wanted.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case opinion, step
    }

    init(row: Row) throws {
        dossier = try row.get("dossier")
        kind = Kind(rawValue: try row.get("kind")) ?? .opinion
        number = try row.get("number")
        code = try row.get("code")
        procedure = try row.get("procedure")
        asker = try row.get("asker")
        agency = try row.get("agency")
        role = Role(rawValue: try row.get("role"))
        subject = try row.get("subject")
        state = try row.get("state")
        isOpen = try row.get("is_open") as Int == 1
        askedAt = try row.get("asked_at")
        dueAt = try row.get("due_at")
        holder = try row.getOptional("holder")
        holderName = try row.getOptional("holder_name")
        isPrepared = try row.get("is_prepared") as Int == 1
    }

    static let columns: SQL = """
        dossier, kind, number, code, procedure, asker, agency, role, subject, state, is_open, asked_at, due_at,
        holder, holder_name, is_prepared
        """
}
