package import Foundation

/// Signs a PDF that our press made: PAdES B-B, appended behind it, so that what was printed stays as it was.
///
/// - Source: ETSI EN 319 142-1 (PAdES baseline); ISO 32000-1 12.8; EN 319 122-1 (CAdES).
package enum SignedPDF {
    /// Bytes kept free for the signature: two certificates and a signature take 2,000 to 5,000, a time stamp with its
    /// certificates 3,000 to 8,000 more.
    static func room(isStamped: Bool) -> Int { isStamped ? 20_480 : 8_192 }

    /// The PDF with the attachments and a signature over everything.
    ///
    /// - Parameter area: where the signature shows; nowhere without it.
    /// - Throws: `SigningError`.
    package static func make(
        _ pdf: [UInt8], attaching attachments: [Attachment] = [], by key: SigningKey, as words: SignatureWords,
        at time: Date, area: MarkedArea? = nil
    ) throws(SigningError) -> [UInt8] {
        let unsigned = try prepare(
            pdf, attaching: attachments, as: words, at: time, area: area, room: room(isStamped: false))
        return try unsigned.filled(with: try key.signature(over: unsigned.covered))
    }

    /// All but the signature.
    static func prepare(
        _ pdf: [UInt8], attaching attachments: [Attachment], as words: SignatureWords, at time: Date,
        area: MarkedArea?, room: Int
    ) throws(SigningError) -> UnsignedPDF {
        let tail = try PDFTail(pdf)
        var update = PDFUpdate(behind: tail)
        let page = try tail.page(area?.page ?? 0)
        let files = attachments.map { update.attach($0) }
        let signature = update.add(
            """
            << /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 0000000000 0000000000 0000000000]
            /Contents <\(String(repeating: "0", count: 2 * room))>
            /M (\(PDFText.time(time))) /Name \(PDFText.hex(words.signer)) /Reason \(PDFText.hex(words.reason)) >>
            """)
        let widget = add(widgetOf: signature, on: page, area, to: &update)
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
        return try UnsignedPDF(update.finished(), room: room)
    }

    /// The field that readers open: over the words on the page that tell of the signature, itself drawing nothing.
    private static func add(
        widgetOf signature: Int, on page: Int, _ area: MarkedArea?, to update: inout PDFUpdate
    ) -> Int {
        let field = "/Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /V \(signature) 0 R /P \(page) 0 R /F 132"
        guard let area else { return update.add("<< \(field) /Rect [0 0 0 0] >>") }
        let box = "0 0 \(area.width.pdf) \(area.height.pdf)"
        let nothing = update.add("<< /Type /XObject /Subtype /Form /BBox [\(box)] /Length 0 >>\nstream\n\nendstream")
        return update.add("<< \(field) /Rect [\(area.rectangle)] /AP << /N \(nothing) 0 R >> >>")
    }
}
