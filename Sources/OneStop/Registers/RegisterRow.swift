import Foundation
import Kernel
import Storage

/// A dossier's row as the register book reads it.
struct RegisterRow {
    let id: ID<Dossier>
    let code: String
    let procedure: String
    let applicant: String
    let stage: Stage
    let submittedAt: Date
    let acceptedAt: Date?
    let dueAt: Date?
    let decidedAt: Date?

    init(row: Row) throws {
        id = try row.get("id")
        code = try row.get("code")
        procedure = try row.get("procedure")
        applicant = try row.get("applicant")
        stage = try row.get("stage")
        submittedAt = try row.get("submitted_at")
        acceptedAt = try row.getOptional("accepted_at")
        dueAt = try row.getOptional("due_at")
        decidedAt = try row.getOptional("decided_at")
    }

    /// The line, with what the filing and the hand-over tell.
    func entry(with acts: [Recorded], form: Form?) -> RegisterEntry {
        var contact: [String] = []
        var handover: Handover?
        var returnedAt: Date?
        for act in acts {
            switch act.event {
            case .submitted(let filing):
                contact = [Self.address(in: filing.answers, form), filing.applicant.phone?.spaced].compactMap { $0 }
            case .returned(let returned): (handover, returnedAt) = (returned, act.at)
            default: break
            }
        }
        return RegisterEntry(
            id: id, code: code, procedure: procedure, applicant: applicant,
            contact: contact.joined(separator: "; "), submittedAt: submittedAt, acceptedAt: acceptedAt, dueAt: dueAt,
            decidedAt: decidedAt, returnedAt: returnedAt, manner: handover?.manner,
            recipient: handover?.recipient ?? "", stage: stage)
    }

    private static func address(in answers: Answers, _ form: Form?) -> String? {
        for field in form?.fields ?? [] {
            if case .address(let address)? = answers[field.id] { return address.text }
        }
        return nil
    }
}
