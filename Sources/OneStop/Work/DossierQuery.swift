import Foundation
import Kernel

/// What an officer typed to find a dossier: every word must be the beginning of one of the dossier's words.
package struct DossierQuery: Sendable, Hashable {
    /// Folded, at most six.
    package let words: [String]

    static let mostWords = 6

    /// `nil` where there is nothing to look for.
    package init?(_ typed: String) {
        var words: [String] = []
        var digits: [String] = []
        func endDigits() {
            // "0905 123 456", "049.086.001.234": one number typed in groups.
            let whole = digits.joined()
            words += digits.count > 1 && (9...12).contains(whole.utf8.count) ? [whole] : digits
            digits = []
        }
        for chunk in String(typed.prefix(200)).split(whereSeparator: { $0.isWhitespace || $0 == "." }) {
            let parts = DossierWord.words(of: String(chunk))
            if parts.count == 1, parts[0].utf8.allSatisfy({ (48...57).contains($0) }) {
                digits += parts
            } else {
                endDigits()
                words += parts
            }
        }
        endDigits()
        guard !words.isEmpty else { return nil }
        self.words = Array(words.prefix(Self.mostWords))
    }
}
