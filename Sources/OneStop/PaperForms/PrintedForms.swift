import Foundation
import Kernel
import Storage

/// Which draft each reference stands for, and when it was last printed.
enum PrintedForms {
    /// Notes that the draft is printed now; the same draft keeps its reference.
    ///
    /// - Throws: `Refusal.unknownDossier` where the draft isn't the account's, `.alreadyFiled`.
    static func note(
        _ draft: ID<Draft>, of account: ID<Account>, using random: inout some RandomNumberGenerator, at now: Date,
        in tx: Transaction
    ) throws -> FormReference {
        guard let found = try Drafts.locked(draft, of: account, in: tx), found.answers == nil else {
            throw Refusal.unknownDossier
        }
        guard found.filed == nil else { throw Refusal.alreadyFiled }
        try tx.run("UPDATE printed_forms SET printed_at = \(now) WHERE draft = \(draft)")
        let kept = try tx.value("SELECT reference FROM printed_forms WHERE draft = \(draft)", as: String.self)
        if let kept, let reference = FormReference(kept) { return reference }
        let reference = FormReference.make(using: &random)
        try tx.run(
            """
            INSERT INTO printed_forms (reference, draft, printed_at)
            VALUES (\(reference.text), \(draft), \(now))
            """)
        return reference
    }

    /// The draft of that reference, and when it was printed last.
    static func find(_ reference: FormReference, in tx: Transaction) throws -> (draft: Draft, printedAt: Date)? {
        try tx.row(
            """
            SELECT drafts.id, account, procedure, version, agency, input, files, declared, saved_at, filed, changes,
                answers, printed_at
            FROM printed_forms
            JOIN drafts ON drafts.id = printed_forms.draft
            WHERE reference = \(reference.text)
            """
        ).map { (try Draft(row: $0, in: tx), try $0.get("printed_at")) }
    }
}
