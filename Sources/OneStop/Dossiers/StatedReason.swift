import Foundation

/// Why an officer without a part in a dossier says that it must be read; the applicant is told, word for word.
package struct StatedReason: Sendable, Hashable, Codable {
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// Somebody asked the officer about it.
        case asked
        /// A colleague who works on it needs help, or is away.
        case helping
        case complaint
        /// A check or a count of how dossiers are handled.
        case review
        /// Only with words.
        case other
        /// Took the original of a paper that is shown as a marked copy; only with words.
        case original

        /// Those that open a dossier.
        package static let opening: [Kind] = [.asked, .helping, .complaint, .review, .other]
    }

    package let kind: Kind
    package let text: String

    private static let longest = 300

    /// - Throws: `Refusal.missingReason` for another reason without words, `.tooLong`.
    package init(_ kind: Kind, text: String = "") throws(Refusal) {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard ![.other, .original].contains(kind) || !text.isEmpty else { throw .missingReason }
        guard text.unicodeScalars.count <= Self.longest else { throw .tooLong(max: Self.longest) }
        self.kind = kind
        self.text = text
    }
}
