import CPangoCairo

/// A PDF being drawn, page by page; lengths are points from the page's upper left corner.
final class Canvas {
    private let surface: OpaquePointer?
    let cairo: OpaquePointer?
    private let output = Output()
    private let height: Double
    private var page = 0
    /// The first area that was marked.
    private(set) var marked: MarkedArea?

    /// What Cairo has written so far.
    private final class Output {
        var bytes: [UInt8] = []
    }

    init(format: PageFormat, title: String, author: String) {
        height = format.height
        let write: cairo_write_func_t = { closure, data, length in
            guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
            let output = Unmanaged<Output>.fromOpaque(closure).takeUnretainedValue()
            output.bytes += UnsafeBufferPointer(start: data, count: Int(length))
            return CAIRO_STATUS_SUCCESS
        }
        surface = cairo_pdf_surface_create_for_stream(
            write, Unmanaged.passUnretained(output).toOpaque(), format.width, format.height)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title.printable)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, author.printable)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "MotCua")
        cairo = cairo_create(surface)
    }

    deinit {
        cairo_destroy(cairo)
        cairo_surface_finish(surface)
        cairo_surface_destroy(surface)
    }

    /// Closes the file.
    func finish() throws(PressError) -> [UInt8] {
        cairo_surface_finish(surface)
        let status = [cairo_status(cairo), cairo_surface_status(surface)].first { $0 != CAIRO_STATUS_SUCCESS }
        if let status { throw .failed(String(cString: cairo_status_to_string(status))) }
        return output.bytes
    }

    /// Ends the page.
    func showPage() {
        cairo_show_page(cairo)
        page += 1
    }

    /// Notes where on the page the mark of a signature stands.
    func mark(x: Double, y: Double, width: Double, height: Double) {
        if marked != nil { return }
        marked = MarkedArea(page: page, x: x, y: y, width: width, height: height, pageHeight: self.height)
    }

    /// Opens an element of the document's structure; elements may reach over pages, their contents may not.
    ///
    /// - Source: ISO 32000-1:2008, 14.8.4.
    func open(_ tag: StructureTag) { cairo_tag_begin(cairo, tag.rawValue, "") }

    /// Closes the innermost element, which is of that kind.
    func close(_ tag: StructureTag) { cairo_tag_end(cairo, tag.rawValue) }

    /// What the body draws is the element's content.
    func tagged(_ tag: StructureTag, _ body: () -> Void) {
        open(tag)
        body()
        close(tag)
    }

    /// A thin line.
    func line(fromX x: Double, y: Double, toX endX: Double, y endY: Double, width: Double = 0.6) {
        cairo_set_line_width(cairo, width)
        cairo_move_to(cairo, x, y)
        cairo_line_to(cairo, endX, endY)
        cairo_stroke(cairo)
    }

    /// A dotted rule to write on.
    func dots(x: Double, y: Double, width: Double) {
        guard width > 2 else { return }
        cairo_save(cairo)
        cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND)
        cairo_set_dash(cairo, [0, 2.6], 2, 0)
        line(fromX: x, y: y, toX: x + width, y: y, width: 0.8)
        cairo_restore(cairo)
    }

    /// The outline of a rectangle.
    func frame(x: Double, y: Double, width: Double, height: Double) {
        cairo_set_line_width(cairo, 0.6)
        cairo_rectangle(cairo, x, y, width, height)
        cairo_stroke(cairo)
    }

    /// Rectangles filled together, so that no seams show between them.
    func fill(_ rectangles: [(x: Double, y: Double, width: Double, height: Double)]) {
        for rectangle in rectangles {
            cairo_rectangle(cairo, rectangle.x, rectangle.y, rectangle.width, rectangle.height)
        }
        cairo_fill(cairo)
    }
}
