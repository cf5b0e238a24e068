import Foundation

/// PDFs as scanners and phones write them: a grey square on white, with a cross-reference table.
package enum Scans {
    /// What is unusual about one.
    package struct Traits: Sendable {
        package var width = 300.0
        package var height = 200.0
        /// Degrees to the right; stands in the node above the page, as its box does.
        package var rotation = 0
        package var pages = 1
        /// The page has annotations already, listed in an object of their own.
        package var hasAnnotations = false
        package var trailer = ""
        package var end = "\n"

        package init() {}
    }

    package static func pdf(_ change: (inout Traits) -> Void = { _ in }) -> [UInt8] {
        var traits = Traits()
        change(&traits)
        let drawing = "0.8 g 20 20 60 60 re f"
        let kids = (0..<traits.pages).map { "\(5 + $0) 0 R" }.joined(separator: " ")
        let corners = "[\(traits.width) 0 0 \(traits.height)]"
        var objects = [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[\(kids)]/Count \(traits.pages)/MediaBox\(corners)/Rotate \(traits.rotation)>>",
            "<</Length \(drawing.utf8.count)>>\nstream\n\(drawing)\nendstream",
            "[<</Type/Annot/Subtype/Text/Rect[1 1 9 9]/Contents(ghi ch\\372 \\(1\\))>>]",
        ]
        let annotations = traits.hasAnnotations ? "/Annots 4 0 R" : ""
        objects += Array(
            repeating: "<</Type/Page/Parent 2 0 R/Contents 3 0 R/Resources<<>>\(annotations)>>", count: traits.pages)
        var (text, offsets): (String, [Int]) = ("%PDF-1.4\(traits.end)", [])
        for (index, object) in objects.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(index + 1) 0 obj\(traits.end)\(object)\(traits.end)endobj\(traits.end)"
        }
        let start = text.utf8.count
        let blank = traits.end == "\r\n" ? "\r\n" : " \n"
        text += "xref\(traits.end)0 \(objects.count + 1)\(traits.end)0000000000 65535 f\(blank)"
        for offset in offsets { text += String(format: "%010d 00000 n", offset) + blank }
        text +=
            "trailer\(traits.end)<</Size \(objects.count + 1)/Root 1 0 R\(traits.trailer)>>\(traits.end)startxref\(traits.end)\(start)\(traits.end)%%EOF\(traits.end)"
        return Array(text.utf8)
    }
}
