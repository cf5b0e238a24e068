import Foundation

/// A token of a FEEL source.
struct FeelToken: Sendable {
    let kind: Kind
    let place: Feel.Place

    enum Kind: Sendable, Hashable {
        case number(Decimal)
        case text(String)
        /// A name or a word of the language.
        case word(String)
        case symbol(String)
        case end
    }

    /// As it stood in the source.
    var shown: String {
        switch kind {
        case .number(let number): "\(number)"
        case .text(let text): "\"\(text)\""
        case .word(let word), .symbol(let word): word
        case .end: ""
        }
    }
}
