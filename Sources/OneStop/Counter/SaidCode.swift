import Kernel

/// The code that was sent for a dossier was said at the desk and is right: only `HandoverCodes.check` makes one.
package struct SaidCode: Sendable, Hashable {
    let dossier: ID<Dossier>

    /// A code is right once, for its dossier.
    init(rightFor dossier: ID<Dossier>) {
        self.dossier = dossier
    }
}
