import Kernel

/// What an applicant is told to pay.
struct FeeDue: Sendable, Hashable {
    let amount: Dong
    /// For what.
    let name: String
}
