import Foundation

/// The end of a PDF that our press wrote: where its objects lie, which is the root, which are the pages.
///
/// Reads the classic cross-reference table of cairo and nothing else; foreign PDFs are never changed.
///
/// - Source: ISO 32000-1 7.5.4 to 7.5.6.
struct PDFTail {
    let bytes: Data
    let startxref: Int
    let size: Int
    let root: Int
    /// The info dictionary as the trailer names it, or nothing.
    let info: String
    let offsets: [Int: Int]

    init(_ pdf: [UInt8]) throws(SigningError) {
        bytes = Data(pdf)
        guard let mark = bytes.range(of: Data("startxref".utf8), options: .backwards),
            let start = Self.number(in: bytes, after: mark.upperBound), start < bytes.count,
            let trailer = bytes.range(of: Data("trailer".utf8), in: start..<bytes.count)
        else { throw .notOurPDF }
        let end = String(decoding: bytes[trailer.upperBound...], as: UTF8.self)
        guard let size = end.firstMatch(of: /\/Size (\d+)/).flatMap({ Int($0.1) }),
            let root = end.firstMatch(of: /\/Root (\d+) 0 R/).flatMap({ Int($0.1) }), !end.contains("/Prev"),
            let offsets = Self.table(String(decoding: bytes[start..<trailer.lowerBound], as: UTF8.self))
        else { throw .notOurPDF }
        startxref = start
        self.size = size
        self.root = root
        info = end.firstMatch(of: /\/Info \d+ 0 R/).map { String($0.0) } ?? ""
        self.offsets = offsets
    }

    /// What stands between the outermost angle brackets of an object that is a dictionary.
    func dictionary(_ object: Int) throws(SigningError) -> String {
        guard let offset = offsets[object], offset < bytes.count,
            let end = bytes.range(of: Data("endobj".utf8), in: offset..<bytes.count)
        else { throw .notOurPDF }
        let text = String(decoding: bytes[offset..<end.lowerBound], as: UTF8.self)
        guard let open = text.firstRange(of: "<<"), let close = text.ranges(of: ">>").last,
            open.upperBound <= close.lowerBound
        else { throw .notOurPDF }
        return String(text[open.upperBound..<close.lowerBound])
    }

    /// The number of that page's object, from 0.
    func page(_ index: Int) throws(SigningError) -> Int {
        guard let pages = try dictionary(root).firstMatch(of: /\/Pages (\d+) 0 R/).flatMap({ Int($0.1) }),
            let kids = try dictionary(pages).firstMatch(of: /\/Kids\s*\[([\d\sR]*)\]/)
        else { throw .notOurPDF }
        let all = kids.1.matches(of: /(\d+) 0 R/).compactMap { Int($0.1) }
        guard all.indices.contains(index) else { throw .notOurPDF }
        return all[index]
    }

    private static func number(in bytes: Data, after position: Int) -> Int? {
        let digits = bytes[position...].drop { $0 == 10 || $0 == 13 || $0 == 32 }.prefix { (48...57).contains($0) }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    /// Offsets by object, of one section that begins with object 0.
    private static func table(_ text: String) -> [Int: Int]? {
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        guard lines.count > 2, lines[0].hasPrefix("xref"), lines[1].hasPrefix("0 ") else { return nil }
        var offsets: [Int: Int] = [:]
        for (object, line) in lines.dropFirst(2).enumerated() {
            let parts = line.split(separator: " ")
            guard parts.count == 3, let offset = Int(parts[0]) else { return nil }
            if parts[2] == "n" { offsets[object] = offset }
        }
        return offsets
    }
}
