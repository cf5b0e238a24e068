/// Fragments laid out on pages, from the top down.
struct Pagination {
    private(set) var pages: [[Placed]] = [[]]
    private let depth: Double
    private var y = 0.0

    /// A fragment and how far below the upper margin it stands.
    struct Placed {
        let fragment: Fragment
        let y: Double
        /// Where the head of its table is drawn once more.
        let headY: Double?
    }

    /// - Parameter depth: height of a page between its margins.
    init(_ fragments: [Fragment], depth: Double) {
        self.depth = depth
        var index = 0
        while index < fragments.count {
            let end = Self.chainEnd(from: index, in: fragments)
            if !isFresh, height(of: fragments[index..<end]) > depth - y { turn() }
            for fragment in fragments[index..<end] { place(fragment) }
            index = end
        }
    }

    private var isFresh: Bool { pages.last?.isEmpty ?? true }

    private mutating func turn() {
        pages.append([])
        y = 0
    }

    private mutating func place(_ fragment: Fragment) {
        if !isFresh, fragment.gap + fragment.height > depth - y { turn() }
        var headY: Double?
        if isFresh, let head = fragment.head {
            headY = y
            y += head.height
        } else if !isFresh {
            y += fragment.gap
        }
        pages[pages.count - 1].append(Placed(fragment: fragment, y: y, headY: headY))
        y += fragment.height
    }

    private func height(of chain: ArraySlice<Fragment>) -> Double {
        chain.reduce(0) { $0 + $1.gap + $1.height }
    }

    /// One past the last fragment that must stand on the same page.
    private static func chainEnd(from start: Int, in fragments: [Fragment]) -> Int {
        var end = start
        while end < fragments.count - 1, fragments[end].keepsWithNext { end += 1 }
        return end + 1
    }
}
