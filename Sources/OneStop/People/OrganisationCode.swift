import Kernel

/// What a body is known by to the state: its tax code, or the number under which its trade is registered.
///
/// - Source: Thông tư 105/2020/TT-BTC Điều 5; the numbers of household businesses before 2025: two digits of the
///   province, a letter of the district, eight and six digits ("33Q8011025").
package struct OrganisationCode: Sendable, Hashable {
    package let text: String
    /// The check digit of a tax code is another one: typed wrong, most likely; offices differ, so it is not refused.
    package let isDoubtful: Bool

    package init?(_ typed: String) {
        if let tax = TaxCode(typed) {
            text = tax.text
            isDoubtful = !tax.checkDigitHolds
            return
        }
        let compact = typed.filter { !$0.isWhitespace }.uppercased()
        guard compact.utf8.count == 10, compact.wholeMatch(of: /[0-9]{2}[A-Z]8[0-9]{6}/) != nil else { return nil }
        text = compact
        isDoubtful = false
    }
}
