import Foundation

/// Objects appended behind a PDF, with a cross-reference table that leads back to the one before.
///
/// - Source: ISO 32000-1 7.5.6, incremental updates.
struct PDFUpdate {
    /// What the trailer says beside its size: root and info.
    private let trailer: String
    private let startxref: Int
    private var bytes: [UInt8]
    private var places: [Int: (offset: Int, generation: Int)] = [:]
    private var next: Int

    init(behind tail: PDFTail) {
        self.init(
            behind: [UInt8](tail.bytes), next: tail.size, trailer: "/Root \(tail.root) 0 R \(tail.info)",
            startxref: tail.startxref)
    }

    /// - Parameters:
    ///   - next: the first number that no object has.
    ///   - startxref: where the newest cross-reference section begins.
    init(behind file: [UInt8], next: Int, trailer: String, startxref: Int) {
        self.trailer = trailer
        self.startxref = startxref
        self.next = next
        bytes = file
        if bytes.last != 0x0A { bytes.append(0x0A) }
    }

    /// A number for an object that is put in its place later.
    mutating func reserve() -> Int {
        defer { next += 1 }
        return next
    }

    /// Appends a new object; answers its number.
    mutating func add(_ text: String) -> Int { add(Array(text.utf8)) }

    /// The same, of bytes that may be no text.
    mutating func add(_ content: [UInt8]) -> Int {
        let number = reserve()
        replace(number, content)
        return number
    }

    /// Puts an object in the place of one that is there.
    mutating func replace(_ object: Int, _ text: String) { replace(object, Array(text.utf8)) }

    /// The same, of bytes that may be no text.
    mutating func replace(_ object: Int, generation: Int = 0, _ content: [UInt8]) {
        begin(object, generation: generation)
        bytes += content
        bytes += Array("\nendobj\n".utf8)
    }

    /// Appends a file, not compressed, and what describes it.
    mutating func attach(_ attachment: Attachment) -> (name: String, object: Int) {
        let stream = reserve()
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
        for (object, place) in places.sorted(by: { $0.key < $1.key }) {
            table += "\(object) 1\n\(String(format: "%010d %05d", place.offset, place.generation)) n \n"
        }
        table += """
            trailer
            << /Size \(next) \(trailer) /Prev \(startxref) >>
            startxref
            \(start)
            %%EOF

            """
        return bytes + Array(table.utf8)
    }

    private mutating func begin(_ object: Int, generation: Int = 0) {
        places[object] = (bytes.count, generation)
        bytes += Array("\(object) \(generation) obj\n".utf8)
    }
}
