import Foundation

/// What Cairo leaves out of a PDF's catalog: the language of its words, which a screen reader speaks, and that viewers
/// show its title instead of the file's name.
///
/// The entries are put in place and every offset behind them moved along, so the file has one cross-reference table, as
/// if it had been written so; what is signed is signed with them.
///
/// - Source: ISO 32000-1 7.7.2 (catalog), 12.2 (viewer preferences), 14.9.2 (language).
enum PDFCatalog {
    /// The file with its language named.
    static func completed(_ pdf: [UInt8], language: String) throws(PressError) -> [UInt8] {
        do throws(SigningError) {
            let tail = try PDFTail(pdf)
            guard let offset = tail.offsets[tail.root],
                let place = tail.bytes.range(of: Data("<<".utf8), in: offset..<tail.startxref)?.upperBound
            else { throw .notOurPDF }
            let entries = " /Lang (\(language)) /ViewerPreferences << /DisplayDocTitle true >>"
            let end = moved(tail, by: entries.utf8.count, behind: place)
            return Array(pdf[..<place]) + Array(entries.utf8) + Array(pdf[place..<tail.startxref]) + Array(end.utf8)
        } catch {
            throw .failed("\(error)")
        }
    }

    /// The end of the file for objects that lie so much further on.
    private static func moved(_ tail: PDFTail, by length: Int, behind place: Int) -> String {
        let old = String(decoding: tail.bytes[tail.startxref...], as: UTF8.self)
        let trailer = old.firstRange(of: "trailer").map { String(old[$0.lowerBound...]) } ?? ""
        var table = "xref\n0 \(tail.size)\n"
        for object in 0..<tail.size {
            if let offset = tail.offsets[object] {
                table += String(format: "%010d 00000 n \n", offset < place ? offset : offset + length)
            } else {
                table += "0000000000 65535 f \n"
            }
        }
        return table + trailer.replacing("startxref\n\(tail.startxref)", with: "startxref\n\(tail.startxref + length)")
    }
}
