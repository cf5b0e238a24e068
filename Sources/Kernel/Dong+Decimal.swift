package import Foundation

extension Dong {
    /// The nearest whole đồng, halves up; `nil` for a negative or an unreasonably large amount.
    package init?(rounding number: Decimal) {
        var (exact, whole) = (number, Decimal())
        NSDecimalRound(&whole, &exact, 0, .plain)
        guard whole >= 0, whole <= Decimal(Self.largest) else { return nil }
        self.init(NSDecimalNumber(decimal: whole).int64Value)
    }
}
