/// A PDF with words across each of its pages, appended behind it: what was there stays as it was, byte for byte.
///
/// The words are a stamp on the page, as if somebody had put one on paper, since a page's own drawing can't be added to
/// without understanding it.
///
/// - Source: ISO 32000-1 7.5.6 (incremental updates), 12.5.5 (appearances), 12.5.6.12 (stamps).
struct MarkedPDF {
    let file: ForeignPDF
    let watermark: Watermark

    /// Pages that are marked for one look.
    private static let mostPages = 200

    /// - Throws: `MarkingFault`, `PressError`.
    func pdf() throws -> [UInt8] {
        var update = PDFUpdate(
            behind: file.bytes, next: file.next, trailer: file.trailer, startxref: file.startxref)
        var drawn: [PageSize: DrawnPage] = [:]
        for page in try file.pages(atMost: Self.mostPages) {
            let words = try drawn[page.size] ?? draw(page.size)
            drawn[page.size] = words
            // Each page has its own: how it is turned is part of what is drawn.
            let form = try words.add(to: &update, turned: page.rotation)
            let box = page.box.map(\.pdf).joined(separator: " ")
            let stamp = update.add(
                "<< /Type /Annot /Subtype /Stamp /Rect [\(box)] /F 196 /P \(page.number) \(page.generation) R /AP << /N \(form) 0 R >> >>"
            )
            let dictionary = try stamped(page, with: stamp)
            update.replace(page.number, generation: page.generation, dictionary)
        }
        return update.finished()
    }

    private func draw(_ size: PageSize) throws -> DrawnPage {
        let (width, height) = (Double(size.width), Double(size.height))
        let format = PageFormat(width: width, height: height, left: 0, right: 0, top: 0, bottom: 0)
        let canvas = Canvas(format: format, title: "", author: "")
        try watermark.draw(on: canvas, width: width, height: height)
        canvas.showPage()
        return try DrawnPage(try canvas.finish(), size: size)
    }

    /// The page's dictionary with one more annotation, the last and so the uppermost.
    private func stamped(_ page: PDFPage, with stamp: Int) throws(MarkingFault) -> [UInt8] {
        let (bytes, whole) = (file.bytes, page.dictionary.source)
        guard let annotations = page.dictionary["Annots"] else {
            // Before the two brackets that end it.
            return bytes[whole.lowerBound..<whole.upperBound - 2] + Array(" /Annots [\(stamp) 0 R] >>".utf8)
        }
        guard let list = try file.resolved(annotations), list.array != nil else { throw .unreadable }
        return bytes[whole.lowerBound..<annotations.source.lowerBound]
            + bytes[list.source.lowerBound..<list.source.upperBound - 1] + Array(" \(stamp) 0 R]".utf8)
            + bytes[annotations.source.upperBound..<whole.upperBound]
    }
}
