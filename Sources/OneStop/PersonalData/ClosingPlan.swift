package import Kernel

/// What closing an account would do: what hinders it, what is erased, what stays and until when, what goes on.
///
/// Shown before the person confirms; made anew when it is done.
package struct ClosingPlan: Sendable, Hashable {
    package let obstacles: [ClosingObstacle]
    package let counts: DataStanding.Counts
    package let groups: [KeptGroup]
    /// Open dossiers, the newest, at most `most`.
    package let open: [OpenDossier]
    /// Organisations that nobody is in afterwards.
    package let left: [String]
    /// Everything is held: the account is closed once that ends.
    package let isHeld: Bool

    package static let most = 30

    /// A dossier that goes on without the account.
    package struct OpenDossier: Sendable, Hashable {
        package let code: DossierCode
        package let pin: TrackingPIN
        package let procedure: LocalText
        package let agency: LocalText
        package let stage: Stage
        /// Where its news go from then on, as far as that may be shown; empty where the dossier knows none.
        package let contacts: [String]
    }

    package var openTotal: Int { groups.filter(\.isOpen).reduce(0) { $0 + $1.total } }
    package var closedTotal: Int { groups.filter { !$0.isOpen }.reduce(0) { $0 + $1.total } }
}
