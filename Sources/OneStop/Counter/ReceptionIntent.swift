package import Kernel

/// What the desk does with what it has before it.
package enum ReceptionIntent: Sendable, Hashable {
    /// Complete: taken in, with a day of return.
    case accept(officerCase: Int?)
    /// Papers are missing: taken in, and asked for by a day.
    case supplement(reason: String, until: CivilDay)
    /// Not taken: the reasons in writing.
    case refuse(Reasoned)
    /// Taken in; somebody looks at it within the time to answer.
    case leave
}
