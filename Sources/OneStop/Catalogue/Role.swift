import Storage

/// What a person does in an agency; one person may hold several, in several agencies.
package enum Role: String, Sendable, Hashable, CaseIterable, Codable {
    case reception
    case caseOfficer = "case_officer"
    case divisionHead = "division_head"
    case agencyHead = "agency_head"
    case recordsClerk = "records_clerk"
    case cashier
    case returnDesk = "return_desk"
    case agencyAdministrator = "agency_administrator"
    case provinceAdministrator = "province_administrator"
    /// Reads, never writes.
    case inspector
}

extension Role: SQLReadable {}
