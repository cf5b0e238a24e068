package import Kernel

/// Why an absence can't be entered. Equal by meaning; the words come from the texts.
package enum AbsenceRefusal: Error, Sendable, Hashable {
    /// Only the officer, or a head of the agency.
    case notAllowed
    /// Nobody of that id works in the agency.
    case unknownOfficer
    /// No day, the last before the first, or the first in the past.
    case badDays
    case tooLong(days: Int)
    case missingReason
    case deputyIsSelf
    /// The deputy couldn't do the officer's steps.
    case deputyLacks([Role])
    /// The officer is away then already.
    case overlaps(from: CivilDay, to: CivilDay)
    /// The deputy is away on some of the days: nobody stands in for a deputy.
    case deputyAway(from: CivilDay, to: CivilDay)
    /// The officer stands in for somebody on some of the days.
    case standsIn(for: String, from: CivilDay, to: CivilDay)
}
