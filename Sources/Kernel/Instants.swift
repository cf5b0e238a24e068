package import Foundation

extension Date {
    /// The instant that many milliseconds after 1970-01-01 UTC.
    package init(milliseconds: Int64) {
        self.init(timeIntervalSince1970: Double(milliseconds) / 1_000)
    }

    /// Milliseconds since 1970-01-01 UTC, rounded; what storage keeps. Beyond what fits: the nearest that does.
    package var milliseconds: Int64 {
        let exact = (timeIntervalSince1970 * 1_000).rounded()
        return Int64(exactly: exact) ?? (exact < 0 ? .min : .max)
    }
}
