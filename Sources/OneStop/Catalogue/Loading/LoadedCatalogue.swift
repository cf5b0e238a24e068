import Foundation
import Kernel

/// What a province's folder gave: the catalogue if nothing is wrong, else every fault.
package struct LoadedCatalogue: Sendable {
    /// `nil` where there is any fault.
    package let catalogue: Catalogue?
    /// The procedures whose own files have no fault, so that an author sees their examples run; never published.
    package let sound: Catalogue?
    package let folder: ProvinceFolder
    /// Source texts by slug, kept with each published version.
    package let sources: [String: String]
    /// Sample dossiers of every procedure, in the order of their files.
    package let examples: [Example]
    /// In the order of files and lines.
    package let faults: [CatalogueFault]
}
