extension Typesetting {
    /// The head, then a fragment a row; rows higher than a third of a page are divided, tables lower than that are not.
    func fragments(of table: Table) -> [Fragment] {
        guard !table.columns.isEmpty else { return [] }
        let plan = ColumnPlan(of: table, measure: measure, type: type)
        let head = row(
            table.columns.enumerated().map { index, column in
                type.set(
                    .bold(column.head), size: plan.size, width: plan.inner(index), alignment: .centre)
            }, as: .head, plan)
        var top = head
        top.gap = 6
        top.keepsWithNext = true
        top.opens = [.table] + head.opens
        let repeated = Fragment.Head(height: head.height) { canvas, y in
            paint(table, plan, height: head.height, on: canvas, y: y)
        }
        var rows = table.rows.flatMap { cells in
            slices(of: cells, in: table, plan).map { slice -> Fragment in
                var slice = slice
                slice.head = repeated
                return slice
            }
        }
        guard !rows.isEmpty else {
            top.keepsWithNext = false
            top.closes = [.table]
            return [top]
        }
        let height = rows.reduce(0) { $0 + $1.height }
        if height <= format.depth * 0.3 {
            for index in rows.indices.dropLast() { rows[index].keepsWithNext = true }
        }
        rows[rows.count - 1].closes = [.table]
        return [top] + rows
    }

    /// The head once more, outside the structure.
    private func paint(_ table: Table, _ plan: ColumnPlan, height: Double, on canvas: Canvas, y: Double) {
        for (index, column) in table.columns.enumerated() {
            let layout = type.set(
                .bold(column.head), size: plan.size, width: plan.inner(index), alignment: .centre)
            layout.draw(on: canvas, x: plan.textX(index, from: left), y: y + (height - layout.height) / 2)
        }
        grid(plan, height: height, on: canvas, y: y)
    }

    private func slices(of cells: [Table.Cell], in table: Table, _ plan: ColumnPlan) -> [Fragment] {
        let layouts = table.columns.indices.map { index -> TextLayout in
            let cell = cells.indices.contains(index) ? cells[index] : .blank
            let alignment = cell.isBox ? .centre : table.columns[index].alignment
            return type.set(cell.text, size: plan.size, width: plan.inner(index), alignment: alignment)
        }
        let isBlank = cells.contains(.blank)
        if (layouts.map(\.height).max() ?? 0) <= format.depth / 3 {
            return [row(layouts, as: .cell, plan, least: isBlank ? ColumnPlan.blankRow : 0)]
        }
        let most = layouts.map(\.lines.count).max() ?? 0
        return stride(from: 0, to: most, by: 12).map { start in
            row(layouts, lines: start..<min(start + 12, most), as: .cell, plan)
        }
    }

    private func row(
        _ layouts: [TextLayout], lines: Range<Int>? = nil, as tag: StructureTag, _ plan: ColumnPlan,
        least: Double = 0
    ) -> Fragment {
        let heights = layouts.map { lines.map($0.height(of:)) ?? $0.height }
        let height = max(least, (heights.max() ?? 0) + 2 * ColumnPlan.padding)
        return Fragment(height: height) { canvas, y in
            canvas.tagged(.row) {
                for (index, layout) in layouts.enumerated() {
                    let top = tag == .head ? (height - layout.height) / 2 : ColumnPlan.padding
                    canvas.tagged(tag) {
                        layout.draw(on: canvas, x: plan.textX(index, from: left), y: y + top, lines: lines)
                    }
                }
            }
            grid(plan, height: height, on: canvas, y: y)
        }
    }

    private func grid(_ plan: ColumnPlan, height: Double, on canvas: Canvas, y: Double) {
        var x = left
        for width in plan.widths {
            canvas.frame(x: x, y: y, width: width, height: height)
            x += width
        }
    }
}

extension Table.Cell {
    fileprivate var isBox: Bool {
        if case .box = self { return true }
        return false
    }

    /// What is set in the cell.
    var text: Text {
        switch self {
        case .text(let text): text
        case .box(let isTicked): Text(isTicked ? "☒" : "☐", .symbol)
        case .blank: ""
        }
    }
}
