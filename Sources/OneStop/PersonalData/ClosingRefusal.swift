/// Why an account is not closed, or no longer kept.
package enum ClosingRefusal: Error, Sendable, Hashable {
    case obstructed
    /// It was not asked for, or it is too late to take it back.
    case notPending
}
