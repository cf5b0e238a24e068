package import Kernel

/// Why an account can't be closed now; each has a way out that the page shows.
package enum ClosingObstacle: Sendable, Hashable {
    /// An officer's account belongs to the office: an administrator takes the posts away first.
    case officer
    /// Everybody's account of a demo.
    case sample
    /// Others work in an organisation that would have no owner left.
    case lastOwner(ID<Organisation>, name: String)
    /// An organisation's dossier is open, and nobody else would hear of it.
    case openDossiers(ID<Organisation>, name: String)
}
