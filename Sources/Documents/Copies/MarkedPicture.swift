import CPangoCairo

/// A picture on a page of its own shape, as PDF, with words across it.
///
/// A JPEG goes into the PDF as it is, so nothing of a scan is lost and no decoder meets what strangers send; a PNG is
/// Cairo's to read.
struct MarkedPicture {
    let picture: [UInt8]
    let shape: PictureShape
    let watermark: Watermark

    /// The page's longer side, points: that of A4.
    private static let side = 841.89
    /// Pixels of a JPEG, which are counted and never unpacked, and of a PNG, each of which takes four bytes.
    private static let mostOfJPEG = 120_000_000, mostOfPNG = 25_000_000
    /// Pixels of a PNG's longer side in the copy: A4 at 300 dots an inch is 3,508.
    private static let longest = 3_508

    /// - Throws: `MarkingFault.tooLarge`, `.unreadable`; `PressError`.
    func pdf() throws -> [UInt8] {
        let (wide, high) = shape.isTurned ? (shape.height, shape.width) : (shape.width, shape.height)
        let scale = Self.side / Double(max(wide, high))
        let (width, height) = (Double(wide) * scale, Double(high) * scale)
        let format = PageFormat(width: width, height: height, left: 0, right: 0, top: 0, bottom: 0)
        let canvas = Canvas(format: format, title: watermark.lines.joined(separator: " "), author: "")
        let image = try surface()
        defer { cairo_surface_destroy(image) }
        cairo_save(canvas.cairo)
        cairo_scale(canvas.cairo, scale, scale)
        var turning = turning
        cairo_transform(canvas.cairo, &turning)
        Self.paint(image, of: shape, on: canvas.cairo)
        cairo_restore(canvas.cairo)
        try watermark.draw(on: canvas, width: width, height: height)
        canvas.showPage()
        return try canvas.finish()
    }

    /// Draws the picture as large as its shape says, however many pixels were kept.
    private static func paint(_ image: OpaquePointer?, of shape: PictureShape, on cairo: OpaquePointer?) {
        let kept = Double(cairo_image_surface_get_width(image))
        cairo_scale(cairo, Double(shape.width) / kept, Double(shape.width) / kept)
        cairo_set_source_surface(cairo, image, 0, 0)
        cairo_paint(cairo)
    }

    /// From stored pixels to the picture as it is looked at.
    ///
    /// - Source: Exif 2.32 section 4.6.4 (tag 0112).
    private var turning: cairo_matrix_t {
        let (w, h) = (Double(shape.width), Double(shape.height))
        return switch shape.orientation {
        case 2: cairo_matrix_t(xx: -1, yx: 0, xy: 0, yy: 1, x0: w, y0: 0)
        case 3: cairo_matrix_t(xx: -1, yx: 0, xy: 0, yy: -1, x0: w, y0: h)
        case 4: cairo_matrix_t(xx: 1, yx: 0, xy: 0, yy: -1, x0: 0, y0: h)
        case 5: cairo_matrix_t(xx: 0, yx: 1, xy: 1, yy: 0, x0: 0, y0: 0)
        case 6: cairo_matrix_t(xx: 0, yx: 1, xy: -1, yy: 0, x0: h, y0: 0)
        case 7: cairo_matrix_t(xx: 0, yx: -1, xy: -1, yy: 0, x0: h, y0: w)
        case 8: cairo_matrix_t(xx: 0, yx: -1, xy: 1, yy: 0, x0: 0, y0: w)
        default: cairo_matrix_t(xx: 1, yx: 0, xy: 0, yy: 1, x0: 0, y0: 0)
        }
    }

    private func surface() throws(MarkingFault) -> OpaquePointer? {
        let surface: OpaquePointer?
        switch shape.format {
        case .jpeg:
            guard shape.width * shape.height <= Self.mostOfJPEG else { throw .tooLarge }
            // Its pixels are never touched, so they take no memory.
            surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(shape.width), Int32(shape.height))
            attach(to: surface)
        case .png:
            guard shape.width * shape.height <= Self.mostOfPNG else { throw .tooLarge }
            surface = onPaper(PNGReading(bytes: picture).surface())
        }
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
            cairo_surface_destroy(surface)
            throw .unreadable
        }
        return surface
    }

    /// Hands the JPEG itself over, which the PDF takes in place of the surface's empty pixels.
    private func attach(to surface: OpaquePointer?) {
        let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: picture.count)
        bytes.initialize(from: picture, count: picture.count)
        let status = cairo_surface_set_mime_data(
            surface, CAIRO_MIME_TYPE_JPEG, bytes, UInt(picture.count), { $0?.deallocate() }, bytes)
        if status != CAIRO_STATUS_SUCCESS { bytes.deallocate() }
    }

    /// The same on white, where it lets something through, and no larger than the copy needs it; takes it over.
    private func onPaper(_ read: OpaquePointer?) -> OpaquePointer? {
        guard cairo_surface_status(read) == CAIRO_STATUS_SUCCESS else { return read }
        defer { cairo_surface_destroy(read) }
        let scale = min(1, Double(Self.longest) / Double(max(shape.width, shape.height)))
        let width = max(1, Int32(Double(shape.width) * scale)), height = max(1, Int32(Double(shape.height) * scale))
        let paper = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)
        let cairo = cairo_create(paper)
        cairo_set_source_rgb(cairo, 1, 1, 1)
        cairo_paint(cairo)
        cairo_scale(cairo, Double(width) / Double(shape.width), Double(height) / Double(shape.height))
        cairo_set_source_surface(cairo, read, 0, 0)
        cairo_paint(cairo)
        cairo_destroy(cairo)
        return paper
    }
}
