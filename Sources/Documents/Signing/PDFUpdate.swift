import Foundation

/// Objects appended behind a PDF, with a cross-reference table that leads back to the one before.
///
/// - Source: ISO 32000-1 7.5.6, incremental updates.
struct PDFUpdate {
    private let tail: PDFTail
    private var bytes: [UInt8]
    private var offsets: [Int: Int] = [:]
    private var next: Int

    init(behind tail: PDFTail) {
        self.tail = tail
        bytes = [UInt8](tail.bytes)
        if bytes.last != 0x0A { bytes.append(0x0A) }
        next = tail.size
    }

    /// Appends a new object; answers its number.
    mutating func add(_ text: String) -> Int {
        defer { next += 1 }
        replace(next, text)
        return next
    }

    /// Puts an object in the place of one that is there.
    mutating func replace(_ object: Int, _ text: String) {
        begin(object)
        bytes += Array("\(text)\nendobj\n".utf8)
    }

    /// Appends a file, not compressed, and what describes it.
    mutating func attach(_ attachment: Attachment) -> (name: String, object: Int) {
        let stream = next
        next += 1
        begin(stream)
        let size = attachment.bytes.count
        bytes += Array("<< /Type /EmbeddedFile /Length \(size) /Params << /Size \(size) >> >>\nstream\n".utf8)
        bytes += attachment.bytes
        bytes += Array("\nendstream\nendobj\n".utf8)
        let name = attachment.name
        let object = add(
            "<< /Type /Filespec /F (\(name)) /UF (\(name)) /AFRelationship /Data /EF << /F \(stream) 0 R >> >>")
        return (name, object)
    }

    /// The whole file.
    func finished() -> [UInt8] {
        let start = bytes.count
        var table = "xref\n"
        for object in offsets.keys.sorted() {
            let offset = String(format: "%010d", offsets[object] ?? 0)
            table += "\(object) 1\n\(offset) 00000 n \n"
        }
        table += """
            trailer
            << /Size \(next) /Root \(tail.root) 0 R \(tail.info) /Prev \(tail.startxref) >>
            startxref
            \(start)
            %%EOF

            """
        return bytes + Array(table.utf8)
    }

    private mutating func begin(_ object: Int) {
        offsets[object] = bytes.count
        bytes += Array("\(object) 0 obj\n".utf8)
    }
}
