package import Kernel

/// One thing in the database that is not as it was written, named so that somebody can look at it.
package enum TamperFinding: Sendable, Hashable {
    /// The dossier's events have a gap, or none is left.
    case missingEvent(dossier: String, number: Int)
    /// An event that the log knows nothing of.
    case unloggedEvent(dossier: String, number: Int)
    /// The event is not what its leaf was made for.
    case changedEvent(dossier: String, number: Int)
    /// The row can't be read as an event.
    case unreadableEvent(dossier: String, number: Int)
    /// The dossier is said to be erased, and this of it is not.
    case halfErased(dossier: String, number: Int)
    /// The row of the lists says something other than the events do.
    case projection(dossier: String, column: String)
    case counter(agency: String, procedure: String, month: String, measure: String, kept: Int, counted: Int)
    case missingFile(dossier: String, digest: SHA256Digest)
    case changedFile(dossier: String, digest: SHA256Digest)
    /// The leaf at that place is not the one that was sequenced, or none lies there.
    case leaf(position: Int, dossier: String?)
    /// A leaf whose event is gone.
    case lostEvent(dossier: String, number: Int)
    /// What was signed at that size is not what the leaves give.
    case checkpoint(size: Int)
    /// The tree holds fewer or more leaves than are there.
    case size(kept: Int, counted: Int)
    /// Events from before the log have no leaves yet.
    case notAdopted
}
