/// A sheet as PDF, and where on it a signature is told of.
package struct PrintedSheet: Sendable {
    package let pdf: [UInt8]
    /// The first mark of a digital signature; `nil` where the sheet has none.
    package let mark: MarkedArea?
}
