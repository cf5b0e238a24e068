import Foundation
import Kernel
import Storage

/// A dossier with everything a page needs beside it.
package struct DossierFile: Sendable {
    package let dossier: Dossier
    package let history: [Recorded]
    /// The version that the dossier was filed under.
    package let procedure: Procedure
    package let agency: Agency
}

extension Dossier {
    /// Passes where nobody moved the dossier since that event.
    func requireFresh(seen: Int?, history: [Recorded]) throws(Refusal) {
        guard let seen, seen < lastAct, let last = history.last(where: { $0.event.isAct }) else { return }
        throw .stale(by: last.by.person, event: last.event.kind, at: last.at)
    }
}
