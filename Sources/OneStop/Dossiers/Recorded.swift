package import Foundation

/// An event of one dossier with its place, time and author.
package struct Recorded: Sendable, Hashable {
    /// 1 for the filing, then without gaps.
    package let number: Int
    package let at: Date
    package let by: Signature
    package let event: DossierEvent

    package init(number: Int, at: Date, by: Signature, event: DossierEvent) {
        self.number = number
        self.at = at
        self.by = by
        self.event = event
    }
}
