package import Foundation
package import Kernel
import Storage

/// A dossier that its applicant is still writing, or an answer to what an agency asked of one: everything typed, nothing
/// checked.
package struct Draft: Sendable, Hashable {
    package let id: ID<Draft>
    package let account: ID<Account>
    package let procedure: String
    package private(set) var version: SHA256Digest
    /// What changed when it moved to a newer version of the procedure; empty where it never did.
    package private(set) var changes: [DraftChange]
    package let agency: String
    package var input: FormInput
    /// Files by input name: a file field's id, or "giay_to.<paper>".
    package var files: [String: [FileReference]]
    /// The applicant's yes or no to "is this paper needed", by paper id.
    package var declared: [String: Bool]
    package var savedAt: Date
    /// The code it was filed as.
    package let filed: DossierCode?
    /// The request that it answers; `nil` for a dossier that is to be filed.
    let answers: String?

    /// Files at most under one name, and in all.
    package static let maxFilesPerName = 20
    package static let maxFiles = 200
    /// Drafts at most that one account has at a time.
    package static let mostOfAccount = 100

    init(row: Row, in tx: Transaction) throws {
        id = try row.get("id")
        account = try row.get("account")
        procedure = try row.get("procedure")
        agency = try row.get("agency")
        input = try JSON.value(try tx.unseal(try row.get("input"), at: .draft(id, "input")))
        files = try JSON.value(try tx.unseal(try row.get("files"), at: .draft(id, "files")))
        declared = try JSON.value(try row.get("declared"))
        savedAt = try row.get("saved_at")
        let code: String? = try row.getOptional("filed")
        filed = code.flatMap(DossierCode.init)
        answers = try row.getOptional("answers")
        let moved: String? = try row.getOptional("changes")
        changes = try moved.map { try JSON.value($0) } ?? []
        let hex: String = try row.get("version")
        guard let digest = SHA256Digest(hex: hex) else { throw Refusal.unknownProcedure }
        version = digest
    }

    init(
        id: ID<Draft>, account: ID<Account>, procedure: Procedure, agency: String, input: FormInput, savedAt: Date,
        answers: String? = nil
    ) {
        self.id = id
        self.account = account
        self.procedure = procedure.slug
        self.version = procedure.version
        self.agency = agency
        self.input = input
        self.files = [:]
        self.declared = [:]
        self.savedAt = savedAt
        self.changes = []
        self.filed = nil
        self.answers = answers
    }

    /// Moves to the newer version of its procedure: every answer that still has its field stays as typed.
    mutating func move(from old: Procedure, to new: Procedure) {
        version = new.version
        changes += DraftChange.between(old, new).filter { !changes.contains($0) }
        let fields = Set(new.form.fields.map(\.id))
        input.values = input.values.filter { fields.contains(String($0.key.prefix { $0 != "." })) }
        let papers = Set(new.papers.map(\.id))
        files = files.filter { fields.contains($0.key) || papers.contains($0.key.paperID) }
        declared = declared.filter { papers.contains($0.key) }
    }

    /// The files by paper id.
    package var papers: [String: [FileReference]] {
        var papers: [String: [FileReference]] = [:]
        for (name, references) in files where name.hasPrefix("giay_to.") && !references.isEmpty {
            papers[name.paperID] = references
        }
        return papers
    }
}

extension Cell {
    /// Where that part of a draft lies.
    static func draft(_ id: ID<Draft>, _ column: String) -> Cell { Cell("drafts", column, row: id.text) }
}
