import CPangoCairo

/// The bytes of a PNG as Cairo asks for them, one stretch after the other.
struct PNGReading {
    let bytes: [UInt8]
    private var at = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Its pixels; one whose status says what went wrong where they can't be read. The caller destroys it.
    func surface() -> OpaquePointer? {
        var reading = self
        return withUnsafeMutablePointer(to: &reading) { reading in
            cairo_image_surface_create_from_png_stream(
                { closure, buffer, length in
                    guard let closure, let buffer else { return CAIRO_STATUS_READ_ERROR }
                    let isRead = closure.assumingMemoryBound(to: PNGReading.self).pointee.read(buffer, Int(length))
                    return isRead ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_READ_ERROR
                }, reading)
        }
    }

    private mutating func read(_ buffer: UnsafeMutablePointer<UInt8>, _ count: Int) -> Bool {
        guard count <= bytes.count - at else { return false }
        bytes.withUnsafeBufferPointer { all in
            if let base = all.baseAddress { buffer.update(from: base + at, count: count) }
        }
        at += count
        return true
    }
}
