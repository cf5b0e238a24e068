package import Foundation
package import Kernel
import Storage

/// A line that tells an officer what others did to their work.
package struct OfficerNotice: Sendable, Hashable {
    package let id: ID<OfficerNotice>
    package let at: Date
    package let kind: Kind
    /// The dossier's code, where it is about one.
    package let code: String?
    /// Who did it; `nil` for a rule of the agency.
    package let by: String?
    package let detail: String
    package let isNew: Bool

    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case assigned
        case takenAway = "taken_away"
        case reminded
        /// The officer stands in for somebody.
        case deputy
        /// A head entered or ended the officer's absence.
        case absence
        /// Somebody wants a long list, and what was said to the own wish.
        case exportAsked = "export_asked"
        case exportApproved = "export_approved"
        case exportRefused = "export_refused"
    }

    init(row: Row) throws {
        id = try row.get("id")
        at = try row.get("at")
        kind = try row.get("kind")
        code = try row.getOptional("code")
        by = try row.getOptional("by_name")
        detail = try row.get("detail")
        isNew = try row.getOptional("seen_at") as Date? == nil
    }

    /// Writes one down for that officer.
    static func tell(
        _ officer: ID<Account>, _ kind: Kind, code: DossierCode? = nil, by person: Person?, detail: String = "",
        at now: Date, in tx: Transaction
    ) throws {
        guard person?.account != officer else { return }
        var random = SystemRandomNumberGenerator()
        try tx.run(
            """
            INSERT INTO officer_notices (id, officer, at, kind, code, by_name, detail)
            VALUES (\(ID<OfficerNotice>.make(at: now, using: &random)), \(officer), \(now), \(kind.rawValue),
                \(code?.text), \(person?.name), \(detail))
            """)
    }
}

extension OfficerNotice.Kind: SQLReadable {}
