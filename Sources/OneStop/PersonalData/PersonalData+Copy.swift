package import Foundation
package import Kernel
import Storage

extension PersonalData {
    /// Dossiers that are looked up at a time.
    private static let batch = 200

    /// Each dossier that belongs in the account's copy, one after the other: what it filed, the oldest first, then what
    /// others filed for its holder.
    package func eachDossier(of account: ID<Account>, _ body: (DossierCode) async throws -> Void) async throws {
        var key: QueueKey?
        while true {
            let sql = KeptDossiers.listing(of: account, after: key, most: Self.batch)
            let rows = try await database.read { tx in try tx.rows(sql) }
            for row in rows { if let code = DossierCode(try row.get("code")) { try await body(code) } }
            guard rows.count == Self.batch, let last = rows.last else { break }
            key = QueueKey(at: try last.get("submitted_at"), id: try last.get("id"))
        }
        var last = ""
        while true {
            let sql = KeptDossiers.represented(account, after: last, most: Self.batch)
            let rows = try await database.read { tx in try tx.rows(sql) }
            for row in rows { if let code = DossierCode(try row.get("code")) { try await body(code) } }
            guard rows.count == Self.batch, let end = rows.last else { return }
            last = try end.get("id")
        }
    }

    /// What the copy says of that dossier; `nil` where the account may not see it any more, such as after a mandate's end.
    package func copy(
        of code: DossierCode, for account: Account, in language: Language, at now: Date
    ) async throws -> CopiedPart? {
        let file: DossierFile
        do {
            file = try await dossiers.find(code, of: account.id)
                .shown(without: HeldLooks(of: publication.catalogue, at: now))
        } catch Refusal.unknownDossier {
            return nil
        }
        let told = try await database.read { tx in
            // Only what went to the person's own contacts: a mandate's holder has others.
            let own = try ContactMark.all(of: account).map { try $0.index(in: tx) }
            return try tx.rows(
                """
                SELECT id, at, kind, recipient, subject, body, dossier, state
                FROM outbox
                WHERE dossier = \(code.text) AND recipient IN (\(SQL.list(own)))
                ORDER BY at, place, id
                """
            ).map { try SentMessage(row: $0, in: tx) }.filter { $0.kind != "handover_code" }
        }
        return CopiedDossier(
            file: file, reader: account.id, told: told, catalogue: publication.catalogue, t: texts.wording(language)
        ).part
    }

    /// Receipts of the public log for that dossier, with what each was made for: they prove it without us.
    package func proofs(
        of code: DossierCode, for account: ID<Account>
    ) async throws -> [(name: String, bytes: [UInt8])] {
        let file = try await dossiers.find(code, of: account)
        var proofs: [(String, [UInt8])] = []
        for event in file.history where event.event.hasReceipt {
            guard let receipt = try await ledger.receipt(of: file.dossier.id.text, number: event.number),
                let content = try await ledger.content(of: file.dossier.id, number: event.number)
            else { continue }
            proofs.append(("\(code.text)-\(event.number).tlog-proof", Array(receipt.encoded.utf8)))
            proofs.append(("\(code.text)-\(event.number).txt", content))
        }
        return proofs
    }

    /// What the copy says of the account itself.
    package func copy(of account: Account, in language: Language, at now: Date) async throws -> CopiedPart {
        let t = texts.wording(language)
        let catalogue = publication.catalogue
        return try await database.read { tx in
            try CopiedAccount(account: account, catalogue: catalogue, t: t, now: now, tx: tx).part
        }
    }
}
