package import Kernel

/// Why a wording can't be kept.
package enum WordingRefusal: Error, Sendable, Hashable {
    /// Only the administrator of the agency; of the province for the province's.
    case notAllowed
    /// Papers of past days keep their words.
    case dayPast
    /// A day further off than `WordingRegister.horizon`.
    case dayTooFar(CivilDay)
    /// What is wrong, by part, in the paper's order.
    case faults([Fault])
    /// It is worded so already on that day.
    case unchanged
    /// Somebody kept another version since the page was shown.
    case changedMeanwhile(by: String)

    /// What is wrong in one paragraph.
    package struct Fault: Sendable, Hashable {
        package let part: String
        package let fault: TemplateFault
    }
}
