import CPangoCairo

/// Words broken into lines of a given width.
final class TextLayout {
    private let layout: OpaquePointer?
    let lines: [Line]

    /// One line's place below the layout's upper left corner, points.
    struct Line {
        let top: Double
        let bottom: Double
        let baseline: Double
        let left: Double
        let width: Double
    }

    /// Takes the layout over.
    init(owning layout: OpaquePointer?) {
        self.layout = layout
        lines = Self.lines(of: layout)
    }

    deinit {
        if let layout { g_object_unref(UnsafeMutableRawPointer(layout)) }
    }

    var height: Double { lines.last?.bottom ?? 0 }

    /// Width of the widest line.
    var width: Double { lines.map(\.width).max() ?? 0 }

    /// Where the last line ends.
    var end: Double { lines.last.map { $0.left + $0.width } ?? 0 }

    /// Draws some of the lines, the first of them at that place.
    func draw(on canvas: Canvas, x: Double, y: Double, lines range: Range<Int>? = nil) {
        let range = (range ?? lines.indices).clamped(to: lines.indices)
        guard let first = range.first else { return }
        let top = lines[first].top
        for index in range {
            cairo_move_to(canvas.cairo, x + lines[index].left, y + lines[index].baseline - top)
            pango_cairo_show_layout_line(canvas.cairo, pango_layout_get_line_readonly(layout, Int32(index)))
        }
    }

    /// Adds the outlines of its letters to the path, as `draw` would set them.
    func trace(on canvas: Canvas, x: Double, y: Double) {
        guard let first = lines.first else { return }
        for (index, line) in lines.enumerated() {
            cairo_move_to(canvas.cairo, x + line.left, y + line.baseline - first.top)
            pango_cairo_layout_line_path(canvas.cairo, pango_layout_get_line_readonly(layout, Int32(index)))
        }
    }

    /// Height of some of the lines.
    func height(of range: Range<Int>) -> Double {
        let range = range.clamped(to: lines.indices)
        guard let first = range.first, let last = range.last else { return 0 }
        return lines[last].bottom - lines[first].top
    }

    private static func lines(of layout: OpaquePointer?) -> [Line] {
        guard let layout, let iterator = pango_layout_get_iter(layout) else { return [] }
        defer { pango_layout_iter_free(iterator) }
        var lines: [Line] = []
        repeat {
            var (top, bottom, extents) = (Int32(), Int32(), PangoRectangle())
            pango_layout_iter_get_line_yrange(iterator, &top, &bottom)
            pango_layout_iter_get_line_extents(iterator, nil, &extents)
            lines.append(
                Line(
                    top: points(top), bottom: points(bottom),
                    baseline: points(pango_layout_iter_get_baseline(iterator)), left: points(extents.x),
                    width: points(extents.width)))
        } while pango_layout_iter_next_line(iterator) != 0
        return lines
    }

    private static func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }
}
