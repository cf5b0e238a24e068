import Kernel
import Storage

/// A message as the dossier wants to know of it.
struct ContactedMessage: Sendable {
    let id: ID<OutgoingMessage>
    let recipient: String
    let medium: Medium
    let kind: String
    let dossier: DossierCode?
    let isForApplicant: Bool
    let place: Int

    init(row: Row) throws {
        id = try row.get("id")
        recipient = try row.get("recipient")
        medium = try row.get("medium")
        kind = try row.get("kind")
        dossier = (try row.getOptional("dossier") as String?).flatMap(DossierCode.init)
        isForApplicant = try row.get("for_applicant")
        place = try row.get("place")
    }

    /// "0905 *** 318", "v***@hoianxanh.vn"
    var masked: String {
        PhoneNumber(recipient)?.masked ?? EmailAddress(recipient)?.masked ?? "***"
    }

    static let columns: SQL = "id, recipient, medium, kind, dossier, for_applicant, place"
}
