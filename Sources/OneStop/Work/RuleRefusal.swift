/// Why a rule of assignment can't be kept.
package enum RuleRefusal: Error, Sendable, Hashable {
    /// Only a head or the administrator of the agency.
    case notAllowed
    case unknownProcedure
    /// A named rule without an officer.
    case missingOfficer
    /// The named officer doesn't hold the role in the agency.
    case officerLacksRole
}
