package import Kernel

/// The place of a receipt in the register: its day, then its number.
package struct FeeReceiptKey: Sendable, Hashable {
    package let day: CivilDay
    package let number: String

    init(_ receipt: FeeReceipt) {
        day = VietnamTime.day(of: receipt.at)
        number = receipt.number
    }

    /// Reads `text`: "2016-01-18.BL-2016-000012".
    package init?(_ text: String) {
        let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, let day = CivilDay(iso: parts[0]), parts[1].utf8.count <= 40 else { return nil }
        self.day = day
        number = parts[1]
    }

    package var text: String { "\(day.iso).\(number)" }
}
