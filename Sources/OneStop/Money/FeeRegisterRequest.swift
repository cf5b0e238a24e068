package import Kernel

/// Which part of an agency's register of receipts is asked for.
package struct FeeRegisterRequest: Sendable, Hashable {
    package let agency: String
    /// First and last day of writing.
    package let days: ClosedRange<CivilDay>
    /// Where the last page ended; `nil` for the first.
    package var after: FeeReceiptKey?

    package init(agency: String, days: ClosedRange<CivilDay>, after: FeeReceiptKey? = nil) {
        self.agency = agency
        self.days = days
        self.after = after
    }
}
