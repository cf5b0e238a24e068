import Foundation
import Kernel

/// What a province's folder gave: the catalogue if nothing is wrong, else every fault.
package struct LoadedCatalogue: Sendable {
    /// `nil` where there is any fault.
    package let catalogue: Catalogue?
    /// Source texts by slug, kept with each published version.
    package let sources: [String: String]
    /// In the order of files and lines.
    package let faults: [CatalogueFault]
}
