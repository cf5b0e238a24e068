package import Foundation
package import Kernel
package import Storage

/// Drafts of one account: started, saved as typed, never lost; only their owner reaches them.
package struct Drafts: Sendable {
    let database: Database
    let publication: Publication

    package init(database: Database, publication: Publication) {
        self.database = database
        self.publication = publication
    }

    /// Begins a draft at that agency, on the procedure's current version.
    ///
    /// - Parameters:
    ///   - party: for whom, as the form sent it; empty for the account's holder.
    ///   - most: how many the account may have at a time.
    package func start(
        _ slug: String, at agency: String, by account: ID<Account>, prefilled input: FormInput, now: Date,
        for party: String = "", most: Int = Draft.mostOfAccount
    ) async throws -> Draft {
        guard let procedure = publication.catalogue.procedure(slug) else { throw Refusal.unknownProcedure }
        guard procedure.agencies.contains(agency) else { throw Refusal.unknownAgency }
        guard procedure.hasPaperForm else { throw Refusal.onlyAtDesk }
        guard procedure.time.isOpen(on: VietnamTime.day(of: now)) else { throw Refusal.outsideWindow }
        let draft = Draft(
            id: .new(), account: account, procedure: procedure, agency: agency, input: input, savedAt: now)
        try await database.write { tx in
            let open =
                try tx.value(
                    "SELECT COUNT(*) FROM drafts WHERE account = \(account) AND filed IS NULL AND answers IS NULL",
                    as: Int.self) ?? 0
            guard open < most else { throw Refusal.tooManyDrafts(max: most) }
            try IdentityChecks.require(procedure, of: account, in: tx)
            try Self.insert(draft, in: tx)
            guard !party.isEmpty else { return }
            try Parties.bind(draft.id, to: party, in: tx)
            _ = try Parties.behalf(of: draft, at: now, isFiling: true, in: tx)
        }
        return draft
    }

    /// The account's draft of that id.
    package func find(_ id: ID<Draft>, of account: ID<Account>) async throws -> Draft? {
        try await database.read { tx in try Self.find(id, of: account, in: tx) }
    }

    /// The account's draft, moved to the procedure's current version where that is newer.
    ///
    /// - Returns: the draft, and whether it moved just now.
    package func open(_ id: ID<Draft>, of account: ID<Account>, now: Date) async throws -> (Draft, moved: Bool)? {
        guard let draft = try await find(id, of: account), draft.answers == nil else { return nil }
        guard draft.filed == nil, let current = publication.catalogue.procedure(draft.procedure),
            current.version != draft.version
        else { return (draft, false) }
        let old = try await publication.procedure(draft.procedure, version: draft.version)
        let moved = try await change(id, of: account, now: draft.savedAt) { draft in
            if draft.version == old.version { draft.move(from: old, to: current) }
        }
        return (moved, true)
    }

    /// The account's unfiled drafts, last saved first, at most 100.
    package func all(of account: ID<Account>) async throws -> [Draft] {
        try await database.read { tx in
            try tx.rows(
                """
                \(Self.selection)
                WHERE account = \(account) AND filed IS NULL AND answers IS NULL
                ORDER BY saved_at DESC
                LIMIT \(Draft.mostOfAccount)
                """
            ).map { try Draft(row: $0, in: tx) }
        }
    }

    /// All that the account is still writing, answers to requests too, inside a transaction.
    static func unfiled(of account: ID<Account>, in tx: Transaction) throws -> [Draft] {
        try tx.rows(
            """
            \(selection)
            WHERE account = \(account) AND filed IS NULL
            ORDER BY saved_at DESC
            LIMIT \(Draft.mostOfAccount)
            """
        ).map { try Draft(row: $0, in: tx) }
    }

    /// Changes the draft under the lock of its row, so that two tabs lose nothing of each other's sections.
    ///
    /// - Throws: `Refusal.unknownDossier`, `.alreadyFiled`, `.tooManyFiles`.
    @discardableResult
    package func change(
        _ id: ID<Draft>, of account: ID<Account>, now: Date, _ edit: @escaping @Sendable (inout Draft) -> Void
    ) async throws -> Draft {
        try await database.write { tx in
            guard var draft = try Self.locked(id, of: account, in: tx) else { throw Refusal.unknownDossier }
            guard draft.filed == nil else { throw Refusal.alreadyFiled }
            let before = Set(draft.files.values.joined().map(\.digest))
            edit(&draft)
            try FileReleases.note(before.subtracting(draft.files.values.joined().map(\.digest)), at: now, in: tx)
            guard draft.files.values.allSatisfy({ $0.count <= Draft.maxFilesPerName }) else {
                throw Refusal.tooManyFiles(max: Draft.maxFilesPerName)
            }
            guard draft.files.values.reduce(0, { $0 + $1.count }) <= Draft.maxFiles else {
                throw Refusal.tooManyFiles(max: Draft.maxFiles)
            }
            draft.savedAt = now
            try tx.run(
                """
                UPDATE drafts SET
                    version = \(draft.version.hex),
                    changes = \(try JSON.text(draft.changes)),
                    input = \(try tx.seal(try JSON.text(draft.input), at: .draft(id, "input"))),
                    files = \(try tx.seal(try JSON.text(draft.files), at: .draft(id, "files"))),
                    declared = \(try JSON.text(draft.declared)),
                    saved_at = \(now)
                WHERE id = \(id) AND account = \(account)
                """)
            return draft
        }
    }

    /// Throws the draft away; its files go from the disk some night, unless something else names them.
    package func discard(_ id: ID<Draft>, of account: ID<Account>, at now: Date) async throws {
        try await database.write { tx in
            guard let draft = try Self.locked(id, of: account, in: tx), draft.filed == nil else { return }
            try tx.run("DELETE FROM drafts WHERE id = \(id)")
            try FileReleases.note(draft.files.values.joined().map(\.digest), at: now, in: tx)
        }
    }

    /// Writes a new draft down.
    static func insert(_ draft: Draft, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO drafts (id, account, procedure, version, agency, input, files, declared, saved_at, answers)
            VALUES (\(draft.id), \(draft.account), \(draft.procedure), \(draft.version.hex), \(draft.agency),
                \(try tx.seal(try JSON.text(draft.input), at: .draft(draft.id, "input"))),
                \(try tx.seal(try JSON.text(draft.files), at: .draft(draft.id, "files"))),
                \(try JSON.text(draft.declared)),
                \(draft.savedAt),
                \(draft.answers))
            """)
    }

    /// The same for one that is about to be changed: others wait.
    static func locked(_ id: ID<Draft>, of account: ID<Account>, in tx: Transaction) throws -> Draft? {
        try lockedRow(id, of: account, in: tx).map { try Draft(row: $0, in: tx) }
    }

    /// The row of one that is about to be changed: others wait.
    static func lockedRow(_ id: ID<Draft>, of account: ID<Account>, in tx: Transaction) throws -> Row? {
        try tx.row("\(selection) WHERE id = \(id) AND account = \(account) \(.forUpdate)")
    }

    /// The account's draft of that id, inside a transaction.
    static func find(_ id: ID<Draft>, of account: ID<Account>, in tx: Transaction) throws -> Draft? {
        try row(id, of: account, in: tx).map { try Draft(row: $0, in: tx) }
    }

    static func row(_ id: ID<Draft>, of account: ID<Account>, in tx: Transaction) throws -> Row? {
        try tx.row("\(selection) WHERE id = \(id) AND account = \(account)")
    }

    static let selection: SQL = """
        SELECT id, account, procedure, version, agency, input, files, declared, saved_at, filed, changes, answers
        FROM drafts
        """
}
