import Foundation

/// A PDF that a stranger made, as far as is needed to put something over its pages.
///
/// Reads cross-reference tables; a file that has cross-reference streams instead is told to be unreadable. Scanners,
/// phones and Chromium write tables.
///
/// - Source: ISO 32000-1 7.5, 7.7.
struct ForeignPDF {
    let bytes: [UInt8]
    /// Where its newest cross-reference section begins.
    let startxref: Int
    /// The first number that no object has.
    let next: Int
    /// What a trailer behind it must say again.
    let trailer: String
    private let root: Int
    /// Where objects lie; `nil` for those that were taken out.
    private let places: [Int: Place?]

    private struct Place {
        let offset: Int
        let generation: Int
    }

    /// Sections of one file, and numbers of one object, at most.
    private static let mostSections = 200, mostObjects = 2_000_000

    /// - Throws: `MarkingFault`.
    init(_ bytes: [UInt8]) throws(MarkingFault) {
        let data = Data(bytes)
        if data.range(of: Data("/ByteRange".utf8)) != nil { throw .signed }
        guard let mark = data.range(of: Data("startxref".utf8), options: .backwards) else { throw .unreadable }
        var reader = PDFReader(bytes, at: mark.upperBound)
        guard let start = reader.whole() else { throw .unreadable }
        var (places, seen, trailer): ([Int: Place?], Set<Int>, PDFValue?) = ([:], [], nil)
        var section: Int? = start
        while let at = section {
            guard seen.insert(at).inserted, seen.count <= Self.mostSections else { throw .unreadable }
            let own = try Self.section(of: bytes, at: at, into: &places)
            // Without its password nothing in it could be drawn over rightly.
            if own["Encrypt"] != nil { throw .locked }
            section = own["Prev"]?.whole
            if trailer == nil { trailer = own }
        }
        guard let trailer, let root = trailer["Root"]?.reference, let size = trailer["Size"]?.whole,
            (1...Self.mostObjects).contains(size)
        else { throw .unreadable }
        self.bytes = bytes
        self.places = places
        self.root = root
        startxref = start
        next = max(size, (places.keys.max() ?? 0) + 1)
        self.trailer = ["Root", "Info"].compactMap { key in
            trailer[key].map { "/\(key) \(String(decoding: bytes[$0.source], as: UTF8.self))" }
        }.joined(separator: " ")
    }

    /// One section's entries, the newer of which are there already, and its trailer.
    private static func section(
        of bytes: [UInt8], at offset: Int, into places: inout [Int: Place?]
    ) throws(MarkingFault) -> PDFValue {
        var reader = PDFReader(bytes, at: offset)
        guard reader.take("xref") else { throw .unreadable }
        while let first = reader.whole() {
            guard let count = reader.whole(), first <= mostObjects, count <= mostObjects else { throw .unreadable }
            for object in first..<first + count {
                guard let offset = reader.whole(), let generation = reader.whole() else { throw .unreadable }
                let isUsed = reader.take("n")
                guard isUsed || reader.take("f") else { throw .unreadable }
                guard places[object] == nil else { continue }
                places.updateValue(isUsed ? Place(offset: offset, generation: generation) : nil, forKey: object)
            }
        }
        guard reader.take("trailer") else { throw .unreadable }
        return try reader.value()
    }

    /// The object's value, and where it ends.
    func object(_ number: Int) throws(MarkingFault) -> (value: PDFValue, generation: Int, end: Int) {
        guard let place = places[number] ?? nil else { throw .unreadable }
        var reader = PDFReader(bytes, at: place.offset)
        guard reader.whole() == number, reader.whole() == place.generation, reader.take("obj") else {
            throw .unreadable
        }
        return (try reader.value(), place.generation, reader.at)
    }

    /// The value itself, where it is a reference to it.
    func resolved(_ value: PDFValue?) throws(MarkingFault) -> PDFValue? {
        guard let number = value?.reference else { return value }
        return try object(number).value
    }

    /// Its pages in their order.
    ///
    /// - Throws: `MarkingFault.tooLarge` where there are more than `most`, `.unreadable`.
    func pages(atMost most: Int) throws(MarkingFault) -> [PDFPage] {
        guard let top = try object(root).value["Pages"]?.reference else { throw .unreadable }
        var (pages, seen): ([PDFPage], Set<Int>) = ([], [])
        var left = [(top, PDFPage.Inherited())]
        while let (number, inherited) = left.popLast() {
            guard seen.insert(number).inserted, seen.count <= 10 * most else { throw .unreadable }
            let node = try object(number)
            let own = try inherited.overridden(by: node.value, in: self)
            if let kids = try resolved(node.value["Kids"])?.array {
                left += kids.reversed().compactMap { kid in kid.reference.map { ($0, own) } }
            } else {
                guard pages.count < most else { throw .tooLarge }
                pages.append(
                    try PDFPage(number: number, generation: node.generation, dictionary: node.value, own))
            }
        }
        guard !pages.isEmpty else { throw .unreadable }
        return pages
    }
}
