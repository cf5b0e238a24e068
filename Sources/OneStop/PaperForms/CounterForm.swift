package import Foundation
import Kernel

/// A printed form that was brought to the desk, with what its applicant typed.
package struct CounterForm: Sendable {
    package let reference: FormReference
    package let draft: Draft
    package let printedAt: Date
    package let procedure: Procedure
    package let agency: Agency
    /// Whose account it was typed in.
    package let account: Account
    package let reading: Reading

    /// What is typed differs from the paper: the draft was saved after the last print.
    package var hasChangedSincePrint: Bool { draft.savedAt > printedAt }

    /// The papers that go with the answers; those that the applicant declined are among them.
    package var demands: [PaperDemand] { procedure.papers(for: reading.answers, declared: draft.declared) }

    /// The file fields that the answers show: handed in on paper they need no file.
    package var fileFields: [Field] {
        procedure.form.fields.filter { $0.kind == .file && ($0.shownWhen?.holds(for: reading.answers) ?? true) }
    }

    /// What is wrong with the answers; missing files are none of it, since papers come by hand.
    package var answerFaults: [FieldFault] {
        reading.faults.filter { if case .missingFile = $0.code { false } else { true } }
    }

    /// Whose dossier it becomes.
    package var applicant: Applicant {
        Applicant(
            name: procedure.applicantName(in: reading.answers) ?? account.name, submitter: account.person,
            phone: account.phone, email: account.email, language: account.language)
    }
}

extension Procedure {
    /// The person or body that the answers name as the one the result is for.
    package func applicantName(in answers: Answers) -> String? {
        guard let applicant, case .text(let named)? = answers[applicant] else { return nil }
        return named
    }
}
