import Foundation
package import Kernel
import Storage

/// Which rules bind a dossier: its procedure's version and its agency.
package struct PinnedDossier: Sendable, Hashable {
    package let dossier: ID<Dossier>
    package let procedure: String
    package let version: SHA256Digest
    package let agency: String

    init(row: Row) throws {
        dossier = try row.get("id")
        procedure = try row.get("procedure")
        agency = try row.get("agency")
        let hex: String = try row.get("version")
        guard let digest = SHA256Digest(hex: hex) else { throw Refusal.unknownProcedure }
        version = digest
    }
}
