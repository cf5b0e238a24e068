extension Typesetting {
    /// Room for a signature and a seal, points.
    private static let room = 62.0

    /// Columns of equal width; in each what stands above, the capacity, how to sign, room, the name.
    func fragment(of spaces: [SignatureSpace]) -> Fragment {
        let width = measure / Double(max(1, spaces.count))
        let columns = spaces.map { space in
            [
                set(space.above, width), set(.bold(space.capacity.uppercased()), width),
                set(.italic(space.note), width), set(.bold(space.name), width),
            ]
        }
        // Rows stand level across columns, whether or not each column has something in them.
        let heights = (0..<4).map { row in columns.map { $0[row]?.height ?? 0 }.max() ?? 0 }
        let height = heights.reduce(Self.room, +)
        return Fragment(height: height, gap: 14) { canvas, y in
            for (index, column) in columns.enumerated() {
                var top = y
                for (row, layout) in column.enumerated() {
                    if row == 3 { top += Self.room }
                    if let layout {
                        canvas.tagged(.paragraph) { layout.draw(on: canvas, x: left + Double(index) * width, y: top) }
                    }
                    top += heights[row]
                }
            }
        }
    }

    private func set(_ text: Text, _ width: Double) -> TextLayout? {
        text.plain.isEmpty ? nil : type.set(text, width: width, alignment: .centre)
    }
}
