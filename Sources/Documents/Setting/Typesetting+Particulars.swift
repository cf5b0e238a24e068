extension Typesetting {
    /// Height of a line that is written on by hand.
    private static let handLine = 21.0

    /// Labels and values side by side; a single long value may be divided between pages.
    func fragments(of particulars: [Particular]) -> [Fragment] {
        if particulars.count == 1, let particular = particulars.first, case .value(let value) = particular.content {
            return pieces(of: type.set(particular.lead + value, width: measure), x: left, gap: 4)
        }
        let gutter = 14.0
        let whole = measure - gutter * Double(particulars.count - 1)
        let weights = max(0.001, particulars.reduce(0) { $0 + $1.weight })
        var x = left
        let cells = particulars.map { particular -> Fragment in
            let width = whole * particular.weight / weights
            defer { x += width + gutter }
            return cell(particular, x: x, width: width)
        }
        let isBlank = particulars.contains { if case .value = $0.content { false } else { true } }
        return [
            Fragment(height: cells.map(\.height).max() ?? 0, gap: isBlank ? 1 : 4) { canvas, y in
                for cell in cells { cell.draw(canvas, y) }
            }
        ]
    }

    private func cell(_ particular: Particular, x: Double, width: Double) -> Fragment {
        switch particular.content {
        case .value(let value):
            let layout = type.set(particular.lead + value, width: width)
            return Fragment(height: layout.height) { canvas, y in
                canvas.tagged(.paragraph) { layout.draw(on: canvas, x: x, y: y) }
            }
        case .blank(let moreLines): return blank(particular, moreLines: moreLines, x: x, width: width)
        case .blankDate: return blankDate(particular, x: x, width: width)
        }
    }

    private func blank(_ particular: Particular, moreLines: Int, x: Double, width: Double) -> Fragment {
        let layout = type.set(particular.lead, width: width)
        let start = layout.end + 1
        let more = width - start < min(90, width / 3) ? max(1, moreLines) : moreLines
        let drop = max(0, Self.handLine - (layout.lines.first?.bottom ?? 0))
        let base = drop + (layout.lines.last?.baseline ?? 0) + 1.5
        return Fragment(height: drop + layout.height + Double(more) * Self.handLine) { canvas, y in
            canvas.tagged(.paragraph) { layout.draw(on: canvas, x: x, y: y + drop) }
            if width - start > 24 { canvas.dots(x: x + start, y: y + base, width: width - start) }
            for line in 0..<more {
                canvas.dots(x: x, y: y + base + Double(line + 1) * Self.handLine, width: width)
            }
        }
    }

    private func blankDate(_ particular: Particular, x: Double, width: Double) -> Fragment {
        let layout = type.set(particular.lead, width: width)
        let slash = type.set("/")
        let drop = max(0, Self.handLine - (layout.lines.first?.bottom ?? 0))
        let base = drop + (layout.lines.last?.baseline ?? 0) + 1.5
        let fits = layout.end + 128 <= width
        let (startX, line) = fits ? (x + layout.end + 2, 0.0) : (x, Self.handLine)
        return Fragment(height: drop + layout.height + line) { canvas, y in
            canvas.tagged(.paragraph) { layout.draw(on: canvas, x: x, y: y + drop) }
            var part = startX
            for (index, room) in [28.0, 28, 44].enumerated() {
                canvas.dots(x: part, y: y + base + line, width: room)
                part += room + 2
                if index < 2 { slash.draw(on: canvas, x: part, y: y + drop + layout.height - slash.height + line) }
                part += slash.width + 2
            }
        }
    }
}

extension Particular {
    /// The label with its colon, and the blank before the value.
    fileprivate var lead: Text {
        guard let last = label.last else { return "" }
        return Text(":?".contains(last) ? "\(label) " : "\(label): ")
    }
}
