package import Foundation
import Kernel

/// Numbers as people in Việt Nam write them: points between thousands, a comma before decimals.
package enum Number {
    /// Reads "1.250.000", "1250000", "0,25", "1.250,5", "-3"; a single point before other than three digits is taken
    /// as a decimal point.
    package static func read(_ typed: String) -> Decimal? {
        var text = typed.filter { !$0.isWhitespace && $0 != "\u{A0}" }
        guard !text.isEmpty, text.utf8.count <= 30 else { return nil }
        let isNegative = text.hasPrefix("-")
        if isNegative { text.removeFirst() }
        let halves = text.split(separator: ",", omittingEmptySubsequences: false)
        guard halves.count <= 2, let whole = wholePart(halves[0], hasDecimals: halves.count == 2) else { return nil }
        let decimals = halves.count == 2 ? halves[1] : ""
        guard halves.count == 1 || !decimals.isEmpty, decimals.utf8.allSatisfy(isDigit) else { return nil }
        let number = Decimal(string: decimals.isEmpty ? whole : "\(whole).\(decimals)", locale: nil)
        return number.map { isNegative ? -$0 : $0 }
    }

    /// "1.250.000", "0,25"
    package static func text(_ number: Decimal) -> String {
        let plain = "\(number)"
        let halves = plain.split(separator: ".")
        guard let whole = halves.first.flatMap({ Int64($0) }) else { return plain }
        let sign = plain.hasPrefix("-") && whole == 0 ? "-" : ""
        return sign + groupedByThousands(whole) + (halves.count == 2 ? ",\(halves[1])" : "")
    }

    /// Whether the number has no decimals.
    static func isWhole(_ number: Decimal) -> Bool {
        var (value, rounded) = (number, Decimal())
        NSDecimalRound(&rounded, &value, 0, .plain)
        return rounded == number
    }

    private static func wholePart(_ text: Substring, hasDecimals: Bool) -> String? {
        let groups = text.split(separator: ".", omittingEmptySubsequences: false)
        guard groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }) else { return nil }
        if groups.count == 1 { return String(groups[0]) }
        if groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }) { return groups.joined() }
        return groups.count == 2 && !hasDecimals ? "\(groups[0]).\(groups[1])" : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
