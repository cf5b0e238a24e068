import Testing

@testable import Documents

@Suite("Pages")
struct PaginationTests {
    private func fragment(_ height: Double, gap: Double = 0, keeps: Bool = false, head: Double? = nil) -> Fragment {
        var fragment = Fragment(height: height, gap: gap, keepsWithNext: keeps) { _, _ in }
        fragment.head = head.map { Fragment.Head(height: $0) { _, _ in } }
        return fragment
    }

    @Test("what doesn't fit goes to the next page, without the white space above it")
    func flow() {
        let pages = Pagination([fragment(60), fragment(30, gap: 5), fragment(30, gap: 5)], depth: 100).pages
        #expect(pages.map { $0.map(\.y) } == [[0, 65], [0]])
    }

    @Test("a heading is never the last thing on a page")
    func heading() {
        let pages = Pagination([fragment(80), fragment(10, keeps: true), fragment(20)], depth: 100).pages
        #expect(pages.map(\.count) == [1, 2])
    }

    @Test("a table's head comes again with the rows on the next page")
    func heads() {
        let pages = Pagination((0..<4).map { _ in fragment(40, head: 10) }, depth: 100).pages
        #expect(pages.map { $0.map(\.headY) } == [[0, nil], [0, nil]])
        #expect(pages.map { $0.map(\.y) } == [[10, 50], [10, 50]])
    }

    @Test("what is higher than a page, or a chain that is, is placed all the same")
    func tall() {
        let pages = Pagination([fragment(10), fragment(300), fragment(60, keeps: true), fragment(60)], depth: 100).pages
        #expect(pages.map(\.count) == [1, 1, 1, 1])
    }
}
