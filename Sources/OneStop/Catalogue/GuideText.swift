/// Guide pages: `## headings`, paragraphs, `- lists` and `**strong**`; everything else is shown as it stands.
package enum GuideText {
    /// The blocks of the text, in order.
    package static func blocks(of markdown: String) -> [GuideBlock] {
        var blocks: [GuideBlock] = []
        var paragraph: [String] = []
        var items: [[GuideSpan]] = []
        func flush() {
            if !paragraph.isEmpty { blocks.append(.paragraph(spans(of: paragraph.joined(separator: " ")))) }
            if !items.isEmpty { blocks.append(.list(items)) }
            (paragraph, items) = ([], [])
        }
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            let text = line.drop { $0 == " " }
            if text.isEmpty {
                flush()
            } else if text.hasPrefix("#") {
                flush()
                blocks.append(.heading(spans(of: String(text.drop { $0 == "#" || $0 == " " }))))
            } else if text.hasPrefix("- ") {
                if !paragraph.isEmpty { flush() }
                items.append(spans(of: String(text.dropFirst(2))))
            } else if !items.isEmpty {
                items[items.count - 1] += spans(of: " " + text)
            } else {
                paragraph.append(String(text))
            }
        }
        flush()
        return blocks
    }

    private static func spans(of text: String) -> [GuideSpan] {
        let parts = text.split(separator: "**", omittingEmptySubsequences: false).map(String.init)
        // An even number of parts means that one ** has no partner: shown as it stands.
        guard parts.count % 2 == 1 else { return [.plain(text)] }
        return parts.enumerated().compactMap { index, part in
            part.isEmpty ? nil : index.isMultiple(of: 2) ? .plain(part) : .strong(part)
        }
    }
}
