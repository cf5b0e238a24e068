/// One page of the dossiers behind a figure.
package struct FigurePage: Sendable, Hashable {
    package let rows: [FigureRow]
    /// Where the next page begins; `nil` on the last.
    package let next: QueueKey?
}
