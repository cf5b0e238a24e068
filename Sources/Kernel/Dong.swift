/// An amount of money in whole Vietnamese đồng, never negative.
package struct Dong: Hashable, Comparable, Sendable {
    package let amount: Int64

    /// At most a million billion: more is a typing mistake.
    package static let largest: Int64 = 1_000_000_000_000_000

    package static let zero = Dong(clamping: 0)

    /// Beyond the bounds: the nearest bound.
    package init(clamping amount: Int64) {
        self.amount = min(max(amount, 0), Self.largest)
    }

    package init?(_ amount: Int64) {
        guard (0...Self.largest).contains(amount) else { return nil }
        self.amount = amount
    }

    /// Reads "1250000", "1.250.000", "1 250 000 đ".
    package init?(typed text: String) {
        var digits = text.lowercased().trimmingBlanks
        for unit in ["đồng", "vnđ", "vnd", "đ"] where digits.hasSuffix(unit) {
            digits = String(digits.dropLast(unit.count)).trimmingBlanks
        }
        let groups = digits.split(omittingEmptySubsequences: false) { ". ,\u{A0}".contains($0) }
        guard groups.count == 1 || groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }) else { return nil }
        let joined = groups.joined()
        guard !joined.isEmpty, joined.utf8.count <= 16, joined.utf8.allSatisfy({ (48...57).contains($0) }),
            let amount = Int64(joined)
        else { return nil }
        self.init(amount)
    }

    /// "1.250.000 đ"
    package var text: String { grouped + " đ" }

    /// "1.250.000"
    package var grouped: String { groupedByThousands(amount) }

    package static func < (left: Dong, right: Dong) -> Bool { left.amount < right.amount }
}

extension Dong: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = Dong(try container.decode(Int64.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an amount")
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(amount)
    }
}

/// The number with a point between each three digits, as Vietnamese writes it.
package func groupedByThousands(_ number: Int64) -> String {
    let digits = String(number.magnitude)
    var result = ""
    for (index, digit) in digits.enumerated() {
        if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { result.append(".") }
        result.append(digit)
    }
    return number < 0 ? "-" + result : result
}
