extension Typesetting {
    /// The QR code on the left, the words beside it, the bars on the right, a frame around.
    func fragment(of band: CodeBand) -> Fragment {
        let (pad, side, module) = (8.0, 74.0, 0.8)
        let bars = band.barcode.map { Double($0.modules.count) * module } ?? 0
        let start = left + pad + (band.qr == nil ? 0 : side + 12)
        let room = left + measure - pad - start - (bars > 0 ? bars + 16 : 0)
        let words = band.lines.map { type.set($0, size: 9.5, width: room) }
        let text = words.reduce(0) { $0 + $1.height + 2 }
        let height = max(band.qr == nil ? 0 : side, text) + 2 * pad
        return Fragment(height: height, gap: 10) { canvas, y in
            canvas.frame(x: left, y: y, width: measure, height: height)
            if let qr = band.qr {
                canvas.tagged(.figure) { draw(qr, x: left + pad, y: y + pad, side: side) }
            }
            if let barcode = band.barcode {
                let x = left + measure - pad - bars
                canvas.tagged(.figure) {
                    draw(barcode, x: x, y: y + (height - 40) / 2, module: module, height: 40)
                }
            }
            var top = y + (height - text) / 2
            for layout in words {
                canvas.tagged(.paragraph) { layout.draw(on: canvas, x: start, y: top) }
                top += layout.height + 2
            }
        }
    }

    private func draw(_ code: QRCode, x: Double, y: Double, side: Double) {
        let module = side / Double(code.size)
        var dark: [(x: Double, y: Double, width: Double, height: Double)] = []
        for row in 0..<code.size {
            for column in 0..<code.size where code.isDark(row: row, column: column) {
                dark.append((x + Double(column) * module, y + Double(row) * module, module, module))
            }
        }
        canvas.fill(dark)
    }

    private func draw(_ code: Code128, x: Double, y: Double, module: Double, height: Double) {
        let bars = code.modules.enumerated().filter(\.element).map { index, _ in
            (x: x + Double(index) * module, y: y, width: module, height: height)
        }
        canvas.fill(bars)
    }
}
