/// One sheet being set: its blocks become fragments, fragments become pages, pages are drawn.
struct Typesetting {
    let sheet: Sheet
    let format: PageFormat
    let canvas: Canvas
    let type: Typesetter

    init(of sheet: Sheet, in family: String) throws(PressError) {
        self.sheet = sheet
        format = sheet.isLandscape ? .a4Landscape : .a4
        canvas = Canvas(format: format, title: sheet.title, author: sheet.author)
        type = try Typesetter(family: family, on: canvas)
    }

    /// Left margin, and width between the margins.
    var left: Double { format.left }
    var measure: Double { format.measure }

    /// The whole file.
    func printed() throws(PressError) -> PrintedSheet {
        let pages = Pagination(sheet.blocks.flatMap(fragments), depth: format.depth).pages
        canvas.open(.document)
        for (index, page) in pages.enumerated() {
            for placed in page { draw(placed) }
            if index == pages.count - 1 { canvas.close(.document) }
            drawFooter(page: index + 1, of: pages.count)
            canvas.showPage()
        }
        let pdf = try PDFCatalog.completed(try canvas.finish(), language: sheet.language)
        return PrintedSheet(pdf: pdf, mark: canvas.marked)
    }

    private func draw(_ placed: Pagination.Placed) {
        let fragment = placed.fragment
        if let head = fragment.head, let y = placed.headY { head.draw(canvas, format.top + y) }
        for tag in fragment.opens { canvas.open(tag) }
        fragment.draw(canvas, format.top + placed.y)
        for tag in fragment.closes { canvas.close(tag) }
    }

    private func drawFooter(page: Int, of count: Int) {
        let y = format.height - format.bottom + 16
        canvas.line(fromX: left, y: y, toX: left + measure, y: y, width: 0.4)
        let words = type.set(Text(sheet.footer.text), size: 8.5, width: measure - 90)
        words.draw(on: canvas, x: left, y: y + 4, lines: 0..<2)
        guard let page = sheet.footer.page.map({ "\($0) \(page)/\(count)" }) else { return }
        let number = type.set(Text(page), size: 8.5)
        number.draw(on: canvas, x: left + measure - number.width, y: y + 4)
    }

    private func fragments(of block: Block) -> [Fragment] {
        switch block {
        case .letterhead(let letterhead): [fragment(of: letterhead)]
        case .title(let words): [title(words)]
        case .heading(let words): [heading(words)]
        case .paragraph(let paragraph): fragments(of: paragraph)
        case .particulars(let particulars): fragments(of: particulars)
        case .choices(let choices): fragments(of: choices)
        case .table(let table): fragments(of: table)
        case .codes(let band): [fragment(of: band)]
        case .signatures(let spaces): [fragment(of: spaces)]
        case .gap(let height): [Fragment(height: height) { _, _ in }]
        }
    }
}
