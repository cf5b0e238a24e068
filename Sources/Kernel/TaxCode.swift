/// A tax code: ten digits with a check digit, a branch after a dash, or the citizen number used as one since 2025.
///
/// - Source: Thông tư 105/2020/TT-BTC Điều 5; weights 31 29 23 19 17 13 7 5 3 over the first nine digits.
package struct TaxCode: Hashable, Sendable {
    /// "4000100139" or "4000100139-001".
    package let text: String

    package init?(_ typed: String) {
        guard typed.utf8.count <= 40 else { return nil }
        let parts = typed.filter { !" .\u{A0}".contains($0) }.split(separator: "-", omittingEmptySubsequences: false)
        guard let main = parts.first, parts.count <= 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
        else { return nil }
        let isBranch = parts.count == 2
        guard main.utf8.count == 10 || (main.utf8.count == 12 && !isBranch) else { return nil }
        if isBranch { guard parts[1].utf8.count == 3, parts[1] != "000" else { return nil } }
        text = parts.joined(separator: "-")
    }

    /// Whether the check digit is what the other nine ask for; always for 12 digits, which carry none.
    ///
    /// A sum divisible by 11 gives 10, for which offices differ: it is taken as held. A failed check is worth a
    /// warning, never a refusal.
    package var checkDigitHolds: Bool {
        let digits = text.prefix(10).utf8.map { Int($0) - 48 }
        if text.utf8.count == 12 { return true }
        let sum = zip(digits, [31, 29, 23, 19, 17, 13, 7, 5, 3]).reduce(0) { $0 + $1.0 * $1.1 }
        let check = 10 - sum % 11
        return check == 10 || check == digits[9]
    }
}
