/// A name under which a site is reached: "dvc.sgtvt.quangnam.gov.vn". Small letters, without a port.
///
/// - Source: RFC 1123, section 2.1.
package struct HostName: Hashable, Sendable {
    package let text: String

    /// Takes a name of two labels or more; `nil` for anything else, an address in numbers too.
    package init?(_ text: String) {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        guard text.utf8.count <= 253, labels.count >= 2, labels.allSatisfy(Self.isLabel),
            labels.last?.utf8.contains(where: { (97...122).contains($0) }) == true
        else { return nil }
        self.text = text
    }

    /// Takes what a request names as its host: in any case, perhaps with a port.
    package init?(authority: String) {
        self.init(authority.prefix { $0 != ":" }.lowercased())
    }

    /// The part before the first point.
    package var firstLabel: String { String(text.prefix { $0 != "." }) }

    private static func isLabel(_ label: Substring) -> Bool {
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
            && label.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }
}
