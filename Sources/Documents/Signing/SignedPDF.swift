package import Foundation

/// Signs a PDF that our press made: PAdES B-B, appended behind it, so that what was printed stays as it was.
///
/// - Source: ETSI EN 319 142-1 (PAdES baseline); ISO 32000-1 12.8; EN 319 122-1 (CAdES).
package enum SignedPDF {
    /// Bytes kept free for the signature; two certificates and a signature take 2,000 to 5,000.
    private static let room = 8_192

    /// The PDF with the attachments and a signature over everything.
    ///
    /// - Parameters:
    ///   - signer: whose signature it is, as readers show it.
    ///   - reason: what the signature is for, as readers show it.
    /// - Throws: `SigningError`.
    package static func make(
        _ pdf: [UInt8], attaching attachments: [Attachment] = [], by key: SigningKey, signer: String, reason: String,
        at time: Date
    ) throws(SigningError) -> [UInt8] {
        let tail = try PDFTail(pdf)
        var update = PDFUpdate(behind: tail)
        let page = try tail.firstPage()
        let files = attachments.map { update.attach($0) }
        let signature = update.add(
            """
            << /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 0000000000 0000000000 0000000000]
            /Contents <\(String(repeating: "0", count: 2 * room))>
            /M (\(PDFText.time(time))) /Name \(PDFText.hex(signer)) /Reason \(PDFText.hex(reason)) >>
            """)
        let widget = update.add(
            """
            << /Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /V \(signature) 0 R /P \(page) 0 R
            /Rect [0 0 0 0] /F 132 >>
            """)
        let pageText = try tail.dictionary(page)
        let catalogue = try tail.dictionary(tail.root)
        guard !pageText.contains("/Annots"), !catalogue.contains("/AcroForm"), !catalogue.contains("/EmbeddedFiles")
        else { throw .notOurPDF }
        update.replace(page, "<<\(pageText)/Annots [\(widget) 0 R] >>")
        var extra = "/AcroForm << /Fields [\(widget) 0 R] /SigFlags 3 >>"
        if !files.isEmpty, !catalogue.contains("/Names") {
            let names = files.map { "(\($0.name)) \($0.object) 0 R" }.joined(separator: " ")
            let all = files.map { "\($0.object) 0 R" }.joined(separator: " ")
            extra += " /Names << /EmbeddedFiles << /Names [\(names)] >> >> /AF [\(all)]"
        }
        update.replace(tail.root, "<<\(catalogue)\(extra) >>")
        return try seal(update.finished(), by: key)
    }

    /// Fills in what is signed and the signature.
    private static func seal(_ bytes: [UInt8], by key: SigningKey) throws(SigningError) -> [UInt8] {
        var data = Data(bytes)
        let head = Data("/Contents <".utf8)
        let rangeMark = Data("/ByteRange [0 ".utf8)
        guard let contents = data.range(of: head, options: .backwards),
            let range = data.range(of: rangeMark, options: .backwards)
        else { throw .notOurPDF }
        let open = contents.upperBound - 1
        let close = contents.upperBound + 2 * room + 1
        let numbers = [open, close, data.count - close].map { String(format: "%010d", $0) }.joined(separator: " ")
        data.replaceSubrange(range.upperBound..<range.upperBound + numbers.utf8.count, with: Data(numbers.utf8))
        let signature = try key.signature(over: Array(data[..<open] + data[close...]))
        guard signature.count <= room else { throw .keyUnusable }
        let hex = signature.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        data.replaceSubrange(contents.upperBound..<contents.upperBound + hex.utf8.count, with: Data(hex.utf8))
        return [UInt8](data)
    }
}
