import Kernel
import OneStop

/// What stands around every page: who is here, in what language, where in the site.
struct Frame: Sendable {
    let t: Wording
    /// Path with query, for coming back from the language switch.
    let path: String
    let province: String
    /// Name of the agency whose own site this is; `nil` on the province's.
    let agency: String?
    let authority: String
    let address: String
    let hotline: String
    /// Name of the signed-in person.
    let person: String?
    let isOfficer: Bool
    /// The officer works at a desk of some agency.
    let hasDesk: Bool
    let isAdministrator: Bool
    /// The person takes dossiers in at some agency's desk.
    let isReception: Bool
    /// The person gives results out, at whatever agency.
    let isReturnDesk: Bool
    /// The person leads or oversees an agency.
    let isLeader: Bool
    let csrf: String
    let isDemo: Bool
    /// A message that the last action left for this page.
    let flash: String?
}
