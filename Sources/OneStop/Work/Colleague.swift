import Kernel

/// An officer as a head sees one before giving out work: what is in hand, what of it is late, whether away.
package struct Colleague: Sendable, Hashable {
    package let person: Person
    /// Open dossiers in hand that wait for the agency.
    package let open: Int
    package let late: Int
    /// In force today.
    package let absence: Absence?
}
