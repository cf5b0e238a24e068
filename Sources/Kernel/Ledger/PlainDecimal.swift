/// Sizes and positions as the ledger's texts write them.
///
/// - Source: C2SP tlog-checkpoint, tlog-proof, tlog-witness: ASCII decimal without leading zeroes.
enum PlainDecimal {
    /// The number, from 0 to 2^63 - 1; `nil` for any other spelling.
    static func number(_ text: some StringProtocol) -> Int? {
        let digits = text.utf8
        guard (1...19).contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        guard digits.count == 1 || digits.first != 48 else { return nil }
        return Int(text)
    }
}
