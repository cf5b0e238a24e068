import Foundation

/// Where on a printed sheet something stands, points from the page's upper left corner.
package struct MarkedArea: Sendable, Hashable {
    /// From 0.
    let page: Int
    let x: Double
    let y: Double
    let width: Double
    let height: Double
    let pageHeight: Double

    /// As PDF counts: from the lower left corner, two corners.
    ///
    /// - Source: ISO 32000-1 7.9.5.
    var rectangle: String {
        [x, pageHeight - y - height, x + width, pageHeight - y].map(\.pdf).joined(separator: " ")
    }
}

extension Double {
    /// With two places, as PDF writes numbers.
    var pdf: String { String(format: "%.2f", self) }
}
