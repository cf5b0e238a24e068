/// How a procedure renews or changes what an earlier result gave.
package struct Renewal: Sendable, Hashable {
    /// Procedures whose results may be named.
    package let of: [String]
    /// The field in which the earlier result's number is typed.
    package let number: String?
    /// This form's field by the earlier form's field whose answer it takes over.
    package let carries: [String: String]
    /// At least so long before the earlier result expires.
    package let within: TimeLimit?
}
