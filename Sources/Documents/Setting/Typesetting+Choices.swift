extension Typesetting {
    /// The label, then boxes: beside it where all fit on the line, else below in columns of equal width.
    func fragments(of choices: Choices) -> [Fragment] {
        let options = choices.options.map { type.set(.box($0.isTicked) + Text($0.words)) }
        let label = type.set(Text(choices.label.last == "?" ? choices.label : "\(choices.label):"), width: measure)
        let inline = options.reduce(label.end) { $0 + $1.width + 18 }
        if choices.otherWords == nil, label.lines.count == 1, inline <= measure {
            return [beside(label, options)]
        }
        let head = Fragment(height: label.height, gap: 5, keepsWithNext: true) { canvas, y in
            canvas.tagged(.paragraph) { label.draw(on: canvas, x: left, y: y) }
        }
        return [head] + below(choices, widest: options.map(\.width).max() ?? 0)
    }

    private func beside(_ label: TextLayout, _ options: [TextLayout]) -> Fragment {
        let height = max(label.height, options.map(\.height).max() ?? 0)
        return Fragment(height: height, gap: 5) { canvas, y in
            // Symbols are taller than letters; all stand on one baseline.
            let base = ([label] + options).compactMap { $0.lines.first?.baseline }.max() ?? 0
            func drop(_ layout: TextLayout) -> Double { base - (layout.lines.first?.baseline ?? 0) }
            canvas.tagged(.paragraph) { label.draw(on: canvas, x: left, y: y + drop(label)) }
            var x = left + label.end + 14
            canvas.tagged(.list) {
                for option in options {
                    item(option, on: canvas, x: x, y: y + drop(option))
                    x += option.width + 18
                }
            }
        }
    }

    private func below(_ choices: Choices, widest: Double) -> [Fragment] {
        let indent = 14.0
        let room = measure - indent
        let columns = min(max(1, Int(room / (widest + 16))), min(4, max(1, choices.options.count)))
        let width = room / Double(columns) - 8
        var rows: [Fragment] = stride(from: 0, to: choices.options.count, by: columns).map { start in
            let row = choices.options[start..<min(start + columns, choices.options.count)].map {
                type.set(.box($0.isTicked) + Text($0.words), width: width)
            }
            return Fragment(height: row.map(\.height).max() ?? 0, gap: 2) { canvas, y in
                for (column, option) in row.enumerated() {
                    item(option, on: canvas, x: left + indent + Double(column) * (width + 8), y: y)
                }
            }
        }
        if let words = choices.otherWords { rows.append(own(words, x: left + indent, width: room)) }
        guard !rows.isEmpty else { return [] }
        rows[0].opens = [.list]
        rows[0].keepsWithNext = rows.count > 1
        rows[rows.count - 1].closes = [.list]
        return rows
    }

    /// A box with room to write.
    private func own(_ words: String, x: Double, width: Double) -> Fragment {
        let layout = type.set(.box(false) + Text("\(words): "), width: width)
        return Fragment(height: layout.height + 2, gap: 2) { canvas, y in
            item(layout, on: canvas, x: x, y: y)
            canvas.dots(x: x + layout.end, y: y + (layout.lines.last?.baseline ?? 0) + 1.5, width: width - layout.end)
        }
    }

    private func item(_ layout: TextLayout, on canvas: Canvas, x: Double, y: Double) {
        canvas.tagged(.listItem) {
            canvas.tagged(.listBody) { layout.draw(on: canvas, x: x, y: y) }
        }
    }
}
