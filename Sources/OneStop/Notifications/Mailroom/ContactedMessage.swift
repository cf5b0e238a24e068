import Kernel
import Storage

/// A message as the dossier wants to know of it.
struct ContactedMessage: Sendable {
    let id: ID<OutgoingMessage>
    /// "0905 *** 318", "v***@hoianxanh.vn"
    let masked: String
    let medium: Medium
    let kind: String
    let dossier: DossierCode?
    let isForApplicant: Bool
    let place: Int

    init(row: Row, in tx: Transaction) throws {
        id = try row.get("id")
        masked = try Envelope(row: row, in: tx).masked
        medium = try row.get("medium")
        kind = try row.get("kind")
        dossier = (try row.getOptional("dossier") as String?).flatMap(DossierCode.init)
        isForApplicant = try row.get("for_applicant")
        place = try row.get("place")
    }

    static let columns: SQL = "\(Envelope.columns), medium, kind, dossier, for_applicant, place"
}
