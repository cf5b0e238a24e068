package import Foundation
package import Kernel
import Storage

extension Drafts {
    /// What the account prepares in answer to the request that the dossier waits for: its files, and what was typed.
    ///
    /// - Returns: nothing where none was begun, or where nothing is asked.
    package func answer(to file: DossierFile, by account: ID<Account>) async throws -> Draft? {
        guard let request = file.dossier.openRequest else { return nil }
        return try await database.read { tx in try Self.answer(to: request, by: account, in: tx) }
    }

    /// The same, begun where there is none.
    ///
    /// - Throws: `Refusal.unknownDossier` where nothing is asked, `StorageError`.
    package func beginAnswer(to file: DossierFile, by account: ID<Account>, now: Date) async throws -> Draft {
        guard let request = file.dossier.openRequest else { throw Refusal.unknownDossier }
        let new = Draft(
            id: .new(), account: account, procedure: file.procedure, agency: file.agency.slug,
            input: file.procedure.form.input(of: file.dossier.answers), savedAt: now, answers: request)
        return try await database.write { tx in
            // Whoever begins two at once waits here.
            _ = try tx.row("SELECT id FROM accounts WHERE id = \(account) \(.forUpdate)")
            if let begun = try Self.answer(to: request, by: account, in: tx) { return begun }
            try Self.insert(new, in: tx)
            return new
        }
    }

    private static func answer(to request: String, by account: ID<Account>, in tx: Transaction) throws -> Draft? {
        try tx.row(answering(request, by: account)).map { try Draft(row: $0, in: tx) }
    }

    /// Two accounts of one person that were put together may have begun one each.
    static func answering(_ request: String, by account: ID<Account>) -> SQL {
        """
        \(selection)
        WHERE account = \(account) AND answers = \(request)
        ORDER BY saved_at DESC
        LIMIT 1
        """
    }
}

extension Dossier {
    /// The request that it waits for an answer to, as drafts name it; each request has a name of its own.
    fileprivate var openRequest: String? { request == nil ? nil : "\(id.text)/\(requestsMade)" }
}
