/// A dossier that was found, and by which of its words.
package struct DossierHit: Sendable, Hashable {
    package let row: QueueRow
    /// Each place once, in the order of `DossierWord.Place`.
    package let matches: [DossierWord]
}

/// One page of what was found.
package struct DossierHits: Sendable, Hashable {
    package let hits: [DossierHit]
    /// Where the next page begins; `nil` on the last.
    package let next: QueueKey?
}
