extension Typesetting {
    /// Room for a signature and a seal, points.
    private static let room = 62.0
    /// Between a mark, its frame and its column.
    private static let inset = 5.0

    /// Columns of equal width; in each what stands above, the capacity, how to sign, room, the name.
    func fragment(of spaces: [SignatureSpace]) -> Fragment {
        let width = measure / Double(max(1, spaces.count))
        let columns = spaces.map { space in
            [
                set(space.above, width), set(.bold(space.capacity.uppercased()), width),
                set(.italic(space.note), width), set(.bold(space.name), width),
            ]
        }
        let marks = spaces.map { space in
            space.mark.map { type.set($0.words, size: 8, width: width - 4 * Self.inset, alignment: .left) }
        }
        let room = marks.reduce(Self.room) { max($0, ($1?.height ?? 0) + 4 * Self.inset) }
        // Rows stand level across columns, whether or not each column has something in them.
        let heights = (0..<4).map { row in columns.map { $0[row]?.height ?? 0 }.max() ?? 0 }
        let height = heights.reduce(room, +)
        return Fragment(height: height, gap: 14) { canvas, y in
            for (index, column) in columns.enumerated() {
                var top = y
                for (row, layout) in column.enumerated() {
                    if row == 3 {
                        if let mark = marks[index] { draw(mark, x: left + Double(index) * width, y: top, width: width) }
                        top += room
                    }
                    if let layout {
                        canvas.tagged(.paragraph) { layout.draw(on: canvas, x: left + Double(index) * width, y: top) }
                    }
                    top += heights[row]
                }
            }
        }
    }

    /// The words in a frame, in the middle of the column's upper edge; the canvas notes where.
    private func draw(_ mark: TextLayout, x: Double, y: Double, width: Double) {
        let inset = Self.inset
        let (frame, height) = (mark.width + 2 * inset, mark.height + 2 * inset)
        let start = x + (width - frame) / 2
        canvas.frame(x: start, y: y + inset, width: frame, height: height)
        canvas.tagged(.paragraph) { mark.draw(on: canvas, x: start + inset, y: y + 2 * inset) }
        canvas.mark(x: start, y: y + inset, width: frame, height: height)
    }

    private func set(_ text: Text, _ width: Double) -> TextLayout? {
        text.plain.isEmpty ? nil : type.set(text, width: width, alignment: .centre)
    }
}
