package import Kernel

/// A procedure's plain-language guide (guide.vi.md, guide.en.md), parsed once for all its readers.
package struct Guide: Sendable, Hashable {
    private let vietnamese: [GuideBlock]
    private let english: [GuideBlock]?

    init(_ text: LocalText) {
        vietnamese = GuideText.blocks(of: text.vi)
        english = text.en.map(GuideText.blocks(of:))
    }

    /// The blocks in that language; Vietnamese where no English was written.
    package func blocks(_ language: Language) -> [GuideBlock] {
        language == .en ? english ?? vietnamese : vietnamese
    }
}
