/// A page that Cairo drew, to be put into another PDF as a drawing of its own.
///
/// - Source: ISO 32000-1 8.10 (form XObjects).
struct DrawnPage {
    private let file: ForeignPDF
    private let page: PDFPage
    private let size: PageSize

    init(_ pdf: [UInt8], size: PageSize) throws(MarkingFault) {
        file = try ForeignPDF(pdf)
        guard let page = try file.pages(atMost: 1).first else { throw .unreadable }
        self.page = page
        self.size = size
    }

    /// Takes it in with all that it needs; answers the number of the drawing.
    ///
    /// - Parameter degrees: how far the page below will be turned to the right, so this is turned to the left.
    func add(to update: inout PDFUpdate, turned degrees: Int) throws(MarkingFault) -> Int {
        guard let contents = page.dictionary["Contents"]?.reference, let resources = page.dictionary["Resources"] else {
            throw .unreadable
        }
        var copies: [Int: Int] = [:]
        let needed = try copied(resources, into: &update, &copies)
        let group = try page.dictionary["Group"].map { value throws(MarkingFault) in
            Array("/Group ".utf8) + (try copied(value, into: &update, &copies))
        }
        let drawing = try file.object(contents)
        guard case .dictionary(let entries) = drawing.value.kind else { throw .unreadable }
        var text = Array(
            "<< /Type /XObject /Subtype /Form /BBox [0 0 \(size.width) \(size.height)] /Matrix \(Self.turning(degrees)) /Resources "
                .utf8)
        text += needed + (group ?? [])
        for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
            text += Array(" /\(key) ".utf8)
            text += try copied(value, into: &update, &copies)
        }
        return update.add(text + Array(" >>".utf8) + (try stream(of: drawing.value, behind: drawing.end)))
    }

    private static func turning(_ degrees: Int) -> String {
        switch degrees {
        case 90: "[0 1 -1 0 0 0]"
        case 180: "[-1 0 0 -1 0 0]"
        case 270: "[0 -1 1 0 0 0]"
        default: "[1 0 0 1 0 0]"
        }
    }

    /// The value's text, its references leading to copies of what they lead to here.
    private func copied(
        _ value: PDFValue, into update: inout PDFUpdate, _ copies: inout [Int: Int]
    ) throws(MarkingFault) -> [UInt8] {
        var (text, at): ([UInt8], Int) = ([], value.source.lowerBound)
        for (object, source) in value.references {
            text += file.bytes[at..<source.lowerBound]
            text += Array("\(try copy(of: object, into: &update, &copies)) 0 R".utf8)
            at = source.upperBound
        }
        return text + file.bytes[at..<value.source.upperBound]
    }

    private func copy(
        of object: Int, into update: inout PDFUpdate, _ copies: inout [Int: Int]
    ) throws(MarkingFault) -> Int {
        if let known = copies[object] { return known }
        let number = update.reserve()
        copies[object] = number
        let found = try file.object(object)
        let text = try copied(found.value, into: &update, &copies)
        update.replace(number, text + (try stream(of: found.value, behind: found.end)))
        return number
    }

    /// The bytes behind an object's dictionary, where it has any.
    private func stream(of value: PDFValue, behind end: Int) throws(MarkingFault) -> [UInt8] {
        var reader = PDFReader(file.bytes, at: end)
        guard reader.take("stream") else { return [] }
        guard let length = try file.resolved(value["Length"])?.whole, length >= 0 else { throw .unreadable }
        let start = reader.at + (file.bytes[reader.at...].first == 13 ? 2 : 1)
        guard start + length <= file.bytes.count else { throw .unreadable }
        return Array("\nstream\n".utf8) + file.bytes[start..<start + length] + Array("\nendstream".utf8)
    }
}
