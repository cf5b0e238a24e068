/// A piece of a sheet that is never divided between pages.
struct Fragment {
    let height: Double
    /// White space above, left out at the head of a page.
    var gap = 0.0
    /// Never the last thing on a page.
    var keepsWithNext = false
    /// Elements of the structure that begin before it, and that end after it.
    var opens: [StructureTag] = []
    var closes: [StructureTag] = []
    /// What is drawn again above it where it comes first on a page: the head of its table.
    var head: Head?
    /// Draws it with its upper edge there.
    let draw: (Canvas, Double) -> Void

    /// A table's head, drawn without being part of the structure again.
    struct Head {
        let height: Double
        let draw: (Canvas, Double) -> Void
    }
}
