/// A text in Vietnamese, with its English where there is one.
package struct LocalText: Hashable, Sendable, Codable {
    package let vi: String
    package let en: String?

    package init(vi: String, en: String? = nil) {
        self.vi = vi
        self.en = en
    }

    /// The text in that language; Vietnamese where no English was written.
    package func text(_ language: Language) -> String {
        language == .en ? en ?? vi : vi
    }
}
