/// A small PDF of one page, for demo papers.
///
/// - Source: ISO 32000-1 annex H.2, "Minimal PDF file".
package enum SamplePDF {
    /// The file; ASCII.
    package static let text: String = {
        let content = "BT /F1 28 Tf 90 700 Td (GIAY TO MAU - DEMO) Tj 0 -48 Td /F1 16 Tf (Khong co gia tri) Tj ET"
        let objects = [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            "<</Length \(content.utf8.count)>>\nstream\n\(content)\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>",
        ]
        var body = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(body.utf8.count)
            body += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let table = offsets.map { offset in
            String(repeating: "0", count: 10 - String(offset).count) + "\(offset) 00000 n \n"
        }
        return body + "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n" + table.joined()
            + "trailer<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(body.utf8.count)\n%%EOF\n"
    }()
}
