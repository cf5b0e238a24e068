extension Typesetting {
    /// The sheet's name, in capitals over the whole width.
    func title(_ words: String) -> Fragment {
        let layout = type.set(.bold(words.uppercased()), size: 14, width: measure, alignment: .centre)
        return Fragment(height: layout.height, gap: 12, keepsWithNext: true) { canvas, y in
            canvas.tagged(.title) { layout.draw(on: canvas, x: left, y: y) }
        }
    }

    /// A part's name.
    func heading(_ words: String) -> Fragment {
        let layout = type.set(.bold(words), width: measure)
        return Fragment(height: layout.height + 2, gap: 13, keepsWithNext: true) { canvas, y in
            canvas.tagged(.heading) { layout.draw(on: canvas, x: left, y: y) }
        }
    }

    /// A paragraph, divided every few lines where it is long.
    func fragments(of paragraph: Paragraph) -> [Fragment] {
        let layout = type.set(
            paragraph.text, size: Typesetter.body + paragraph.scale, width: measure, alignment: paragraph.alignment)
        var pieces = pieces(of: layout, x: left, gap: paragraph.gap)
        if !pieces.isEmpty { pieces[pieces.count - 1].keepsWithNext = paragraph.keepsWithNext }
        return pieces
    }

    /// Words of any length as fragments of a few lines; the last is never a single line.
    func pieces(of layout: TextLayout, x: Double, gap: Double) -> [Fragment] {
        let count = layout.lines.count
        let size = count <= 8 ? 8 : 5
        var starts = Array(stride(from: 0, to: count, by: size))
        if starts.count > 1, let last = starts.last, count - last == 1 { starts.removeLast() }
        return starts.enumerated().map { index, start in
            let range = start..<(index + 1 < starts.count ? starts[index + 1] : count)
            return Fragment(height: layout.height(of: range), gap: index == 0 ? gap : 0) { canvas, y in
                canvas.tagged(.paragraph) { layout.draw(on: canvas, x: x, y: y, lines: range) }
            }
        }
    }
}
