extension Typesetting {
    /// Two columns of centred lines, the right one wider: the motto stands on one line. One column alone is centred.
    func fragment(of letterhead: Letterhead) -> Fragment {
        if letterhead.left.isEmpty {
            let wide = measure * 0.57
            return column(letterhead.right, x: left + (measure - wide) / 2, width: wide)
        }
        let (narrow, wide) = (measure * 0.4, measure * 0.57)
        let columns = [
            column(letterhead.left, x: left, width: narrow),
            column(letterhead.right, x: left + measure - wide, width: wide),
        ]
        let height = columns.map(\.height).max() ?? 0
        return Fragment(height: height) { canvas, y in
            for column in columns { column.draw(canvas, y) }
        }
    }

    private func column(_ lines: [Letterhead.Line], x: Double, width: Double) -> Fragment {
        var height = 0.0
        var parts: [(Canvas, Double) -> Void] = []
        for line in lines {
            let top = height
            switch line {
            case .text(let text):
                let layout = type.set(text, size: 10.5, width: width, alignment: .centre)
                height += layout.height + 1
                parts.append { canvas, y in
                    canvas.tagged(.paragraph) { layout.draw(on: canvas, x: x, y: y + top) }
                }
            case .rule(let share):
                height += 5
                let start = x + width * (1 - share) / 2
                parts.append { canvas, y in
                    canvas.line(fromX: start, y: y + top + 2, toX: start + width * share, y: y + top + 2)
                }
            case .blank:
                height += 18
                parts.append { canvas, y in canvas.dots(x: x, y: y + top + 14, width: width) }
            }
        }
        return Fragment(height: height) { canvas, y in
            for draw in parts { draw(canvas, y) }
        }
    }
}
