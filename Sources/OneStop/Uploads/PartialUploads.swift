package import Foundation
package import Kernel
import Storage

/// Uploads that can be gone on with after the line broke; only their owner reaches them.
///
/// The row says what was announced and what became of it; how much has come is the length of the part.
package struct PartialUploads: Sendable {
    let database: Database
    let parts: any PartStore
    let drafts: Drafts

    /// Announces a file; its bytes may come now.
    ///
    /// - Throws: `UploadRefusal.tooMany`, `Refusal.unknownDossier`, `.alreadyFiled`, `StorageError`.
    package func begin(_ request: UploadRequest, by account: ID<Account>, now: Date) async throws -> PartialUpload {
        var random = SystemRandomNumberGenerator()
        let id = ID<PartialUpload>.make(at: now, using: &random)
        return try await database.write { tx in
            // Whoever begins two at once waits here, so that neither is the one too many.
            _ = try tx.row("SELECT id FROM accounts WHERE id = \(account) \(.forUpdate)")
            guard let draft = try Drafts.find(request.draft, of: account, in: tx) else { throw Refusal.unknownDossier }
            guard draft.filed == nil else { throw Refusal.alreadyFiled }
            let past = now.addingTimeInterval(-PartialUpload.lifetime)
            let open = try tx.value(Self.counting(of: account, since: past), as: Int.self) ?? 0
            guard open < PartialUpload.mostOpen else { throw UploadRefusal.tooMany(max: PartialUpload.mostOpen) }
            try tx.run(
                """
                INSERT INTO partial_uploads (id, account, draft, field, file_name, length, started_at)
                VALUES (\(id), \(account), \(request.draft), \(request.field), \(request.fileName), \(request.length),
                    \(now))
                """)
            return try Self.find(id, of: account, in: tx).orUnknown()
        }
    }

    /// The account's upload of that id to that draft, whole ones too as long as they are remembered.
    ///
    /// - Throws: `UploadRefusal.unknown`, `StorageError`.
    package func find(
        _ id: ID<PartialUpload>, to draft: ID<Draft>, of account: ID<Account>, now: Date
    ) async throws -> PartialUpload {
        let found = try await database.read { tx in try Self.find(id, of: account, in: tx) }
        guard let found, found.draft == draft, found.expiresAt > now else { throw UploadRefusal.unknown }
        return found
    }

    /// How many bytes are here.
    package func offset(of upload: PartialUpload) async throws -> Int {
        upload.outcome == nil ? try await parts.length(of: upload.id) : upload.length
    }

    /// What the draft still waits for, oldest first, with the bytes that came.
    package func open(
        in draft: ID<Draft>, of account: ID<Account>, now: Date
    ) async throws -> [(upload: PartialUpload, offset: Int)] {
        let past = now.addingTimeInterval(-PartialUpload.lifetime)
        let uploads = try await database.read { tx in
            try tx.rows(
                """
                \(Self.selection)
                WHERE account = \(account) AND outcome IS NULL AND started_at > \(past)
                ORDER BY started_at
                LIMIT \(PartialUpload.mostOpen)
                """
            ).map(PartialUpload.init(row:))
        }
        var open: [(PartialUpload, Int)] = []
        for upload in uploads where upload.draft == draft { open.append((upload, try await offset(of: upload))) }
        return open
    }

    /// Forgets the upload and its bytes.
    package func forget(_ upload: PartialUpload) async throws {
        try await parts.remove(upload.id)
        _ = try await database.write { tx in try tx.run("DELETE FROM partial_uploads WHERE id = \(upload.id)") }
    }

    /// Throws away what nobody finished in time, and what a stopped server left.
    ///
    /// - Returns: how many went, at most 100 a call.
    package func sweep(at now: Date) async throws -> Int {
        let past = now.addingTimeInterval(-PartialUpload.lifetime)
        let old = try await database.read { tx in
            try tx.rows(Self.expired(before: past)).map { try $0.get("id", as: ID<PartialUpload>.self) }
        }
        for id in old {
            try await parts.remove(id)
            _ = try await database.write { tx in try tx.run("DELETE FROM partial_uploads WHERE id = \(id)") }
        }
        // A part without a row is one whose row went while bytes were still coming.
        try await parts.removeParts(untouchedFor: 2 * PartialUpload.lifetime)
        return old.count
    }

    /// Writes down what became of it; the first word counts.
    func settle(_ id: ID<PartialUpload>, as outcome: PartialUpload.Outcome) async throws {
        _ = try await database.write { tx in
            try tx.run(
                "UPDATE partial_uploads SET outcome = \(outcome.rawValue) WHERE id = \(id) AND outcome IS NULL")
        }
        try await parts.remove(id)
    }

    /// As it stands now, whoever changed it.
    func again(_ upload: PartialUpload) async throws -> PartialUpload {
        try await database.read { tx in try Self.find(upload.id, of: upload.account, in: tx).orUnknown() }
    }

    /// The statements behind it.
    static func counting(of account: ID<Account>, since past: Date) -> SQL {
        """
        SELECT COUNT(*)
        FROM partial_uploads
        WHERE account = \(account) AND outcome IS NULL AND started_at > \(past)
        """
    }

    static func expired(before past: Date) -> SQL {
        """
        SELECT id
        FROM partial_uploads
        WHERE started_at <= \(past)
        ORDER BY started_at
        LIMIT 100
        """
    }

    private static func find(
        _ id: ID<PartialUpload>, of account: ID<Account>, in tx: Transaction
    ) throws -> PartialUpload? {
        try tx.row("\(selection) WHERE id = \(id) AND account = \(account)").map(PartialUpload.init(row:))
    }

    private static let selection: SQL = """
        SELECT id, account, draft, field, file_name, length, started_at, outcome
        FROM partial_uploads
        """
}

extension PartialUpload? {
    fileprivate func orUnknown() throws -> PartialUpload {
        guard let self else { throw UploadRefusal.unknown }
        return self
    }
}
