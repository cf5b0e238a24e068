package import Foundation
import Kernel
import Storage

/// What came of an act on several dossiers, one line each.
package struct BulkReport: Sendable, Hashable {
    package let agency: String
    package let act: BulkAct
    package let at: Date
    package let lines: [Line]

    package struct Line: Sendable, Hashable {
        package let code: String
        package let state: State
        /// Why it was not done, in the officer's language.
        package let reason: String
    }

    package enum State: String, Sendable, Hashable, CaseIterable {
        /// Not reached: the server stopped before it.
        case pending
        /// Begun; whether it was done the dossier itself tells.
        case begun
        case done, refused
    }

    package func lines(_ states: State...) -> [Line] { lines.filter { states.contains($0.state) } }
}

extension BulkReport.State: SQLReadable {}
