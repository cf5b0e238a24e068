/// What is said to an officer who takes a list out.
package enum ExportRelease: Sendable, Hashable {
    /// Short enough for one person, or approved: it goes, and that is written down.
    case released
    /// Another must approve it first; the own request for it, where there is one that waits, and how many lines of other
    /// files this officer took out alone within the day.
    case wanting(ExportRequest?, taken: Int)
}
