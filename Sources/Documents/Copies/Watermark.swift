import CPangoCairo
import Foundation

/// Light words across a page, several times from edge to edge, readable on dark and on bright ground.
struct Watermark {
    /// Each a line of its own.
    let lines: [String]
    let family: String

    private static let size = 20.0

    /// Draws them over what is there.
    ///
    /// - Throws: `PressError.missingFont`.
    func draw(on canvas: Canvas, width: Double, height: Double) throws(PressError) {
        let words = Text.bold(lines.joined(separator: "\n"))
        let layout = try Typesetter(family: family, on: canvas).set(words, size: Self.size, alignment: .centre)
        let diagonal = (width * width + height * height).squareRoot()
        guard layout.width > 0, diagonal > 0 else { return }
        let scale = min(2.4, 0.82 * diagonal / layout.width)
        let step = max(1.7 * layout.height, diagonal / scale / 5)
        cairo_save(canvas.cairo)
        cairo_translate(canvas.cairo, width / 2, height / 2)
        cairo_rotate(canvas.cairo, -atan2(height, width))
        cairo_scale(canvas.cairo, scale, scale)
        for row in -2...2 {
            let (x, y) = (-layout.width / 2, Double(row) * step - layout.height / 2)
            layout.trace(on: canvas, x: x, y: y)
            cairo_set_source_rgba(canvas.cairo, 1, 1, 1, 0.35)
            cairo_set_line_width(canvas.cairo, 1.6)
            cairo_stroke(canvas.cairo)
            cairo_set_source_rgba(canvas.cairo, 0.25, 0.25, 0.3, 0.34)
            layout.draw(on: canvas, x: x, y: y)
        }
        cairo_restore(canvas.cairo)
    }
}
