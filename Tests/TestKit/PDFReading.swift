import Foundation

/// A PDF as programs read it that are not ours: poppler for its words, ZBar for its codes.
package struct PDFReading {
    private let bytes: [UInt8]

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The words of all pages, blanks and line ends as single blanks.
    package func words() throws -> String {
        try run("pdftotext", ["-layout", "FILE", "-"]).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The characters in the order in which they were drawn, without blanks: for words that run across the page.
    package func drawn() throws -> String {
        try run("pdftotext", ["-raw", "FILE", "-"]).filter { !$0.isWhitespace }
    }

    /// All characters as they would be copied out of it.
    package func text() throws -> String { try run("pdftotext", ["FILE", "-"]) }

    /// The paper that its pages are, "595.28 x 841.89 pts (A4)".
    package func size() throws -> String {
        let lines = try run("pdfinfo", ["FILE"]).split(separator: "\n")
        return lines.first { $0.hasPrefix("Page size:") }.map {
            String($0.dropFirst(10)).trimmingCharacters(in: .whitespaces)
        } ?? ""
    }

    /// The words page by page.
    package func pages() throws -> [String] {
        try run("pdftotext", ["-layout", "FILE", "-"]).split(separator: "\u{C}").map(String.init)
    }

    /// The tree of elements that a screen reader follows, with its text.
    package func structure() throws -> String { try run("pdfinfo", ["-struct-text", "FILE"]) }

    /// Title, author, number of pages and the like, a line each.
    package func facts() throws -> String { try run("pdfinfo", ["FILE"]) }

    /// The fonts that are embedded, a line each.
    package func fonts() throws -> [String] {
        try run("pdffonts", ["FILE"]).split(separator: "\n").dropFirst(2).map(String.init)
    }

    /// What poppler says of the signatures, certificates apart.
    package func signatures() throws -> String { try run("pdfsig", ["-nocert", "FILE"]) }

    /// The bytes of the first attached file.
    package func attachment() throws -> [UInt8] {
        try inFolder { folder in
            _ = try Self.run("pdfdetach", ["-save", "1", "-o", "attached", "sheet.pdf"], in: folder)
            return [UInt8](try Data(contentsOf: folder.appending(path: "attached")))
        }
    }

    /// What the codes of all pages say, "QR-Code:…" and "CODE-128:…".
    package func codes() throws -> [String] {
        try inFolder { folder in
            _ = try Self.run("pdftoppm", ["-r", "200", "-png", "sheet.pdf", "page"], in: folder)
            let images = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
                $0.hasSuffix(".png")
            }
            return try Self.run("zbarimg", ["-q", "--nodbus"] + images, in: folder).split(separator: "\n").map(
                String.init)
        }
    }

    /// The first page as it is seen, a point a pixel, row by row, black 0 and white 255.
    package func grey() throws -> (width: Int, pixels: [UInt8]) {
        try inFolder { folder in
            _ = try Self.run("pdftoppm", ["-r", "72", "-gray", "-singlefile", "sheet.pdf", "page"], in: folder)
            let file = [UInt8](try Data(contentsOf: folder.appending(path: "page.pgm")))
            let head = String(decoding: file.prefix(40), as: UTF8.self).split(whereSeparator: \.isWhitespace)
            guard head.count >= 4, let width = Int(head[1]), let height = Int(head[2]) else { return (0, []) }
            return (width, Array(file.suffix(width * height)))
        }
    }

    private func run(_ program: String, _ arguments: [String]) throws -> String {
        try inFolder { folder in
            try Self.run(program, arguments.map { $0 == "FILE" ? "sheet.pdf" : $0 }, in: folder)
        }
    }

    private func inFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-pdf-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(bytes).write(to: folder.appending(path: "sheet.pdf"))
        return try body(folder)
    }

    private static func run(_ program: String, _ arguments: [String], in folder: URL) throws -> String {
        String(decoding: try Launch.run(program, arguments, in: folder, mayFail: true), as: UTF8.self)
    }
}
