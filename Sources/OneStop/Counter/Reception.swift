package import Foundation
package import Kernel
import Storage

/// A dossier that the desk is taking in: everything typed, nothing checked, kept until it is filed.
///
/// Names that begin with `quay.` are the desk's own (person, papers, money); all others are the form's fields.
package struct Reception: Sendable, Hashable {
    package let id: ID<Reception>
    package let agency: String
    /// Who saved it last.
    package let officer: Person
    package let procedure: String
    package let version: SHA256Digest
    package var typed: FormInput
    /// Scans by input name: a file field's id, or "giay_to.<paper>".
    package var files: [String: [FileReference]]
    package let savedAt: Date
    /// What it became.
    package let filed: DossierCode?

    /// The beginning of the desk's own names.
    package static let mark = "quay."

    init(row: Row, in tx: Transaction) throws {
        id = try row.get("id")
        agency = try row.get("agency")
        officer = Person(account: try row.get("officer"), name: try row.get("officer_name"))
        procedure = try row.get("procedure")
        typed = try JSON.value(try tx.unseal(try row.get("typed"), at: .reception(id, "typed")))
        files = try JSON.value(try tx.unseal(try row.get("files"), at: .reception(id, "files")))
        savedAt = try row.get("saved_at")
        let code: String? = try row.getOptional("filed")
        filed = code.flatMap(DossierCode.init)
        guard let digest = SHA256Digest(hex: try row.get("version")) else { throw Refusal.unknownProcedure }
        version = digest
    }

    /// The scans by paper id.
    package var papers: [String: [FileReference]] {
        var papers: [String: [FileReference]] = [:]
        for (name, scans) in files where name.hasPrefix("giay_to.") && !scans.isEmpty { papers[name.paperID] = scans }
        return papers
    }

    /// The name of the person, as far as it is typed.
    package var personName: String { typed["quay.ten"] }
}

extension Cell {
    /// Where that part of a reception lies.
    static func reception(_ id: ID<Reception>, _ column: String) -> Cell { Cell("receptions", column, row: id.text) }
}
