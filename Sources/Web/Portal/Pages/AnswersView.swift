import Kernel
import OneStop

/// Answers as they are read.
enum AnswersView {
    static func html(_ section: PresentedSection, _ t: Wording, fileLink: ((FileReference) -> Link)? = nil) -> HTML {
        var pairs: [HTML] = []
        var tables: [HTML] = []
        for line in section.lines {
            if case .table(let columns, let rows) = line.content {
                let heads = columns.map { t($0.label) }
                let cells = rows.map { row in row.map { "\(t($0))" as HTML } }
                tables.append(
                    "<h3>\(t(line.field.label))</h3>\(Piece.wide(Piece.table(caption: t(line.field.label), heads: heads, rows: cells), label: t(line.field.label)))"
                )
            } else {
                pairs.append("<div><dt>\(t(line.field.label))</dt><dd>\(content(line.content, t, fileLink))</dd></div>")
            }
        }
        return "\("<dl class=\"kv\">\(pairs)</dl>", if: !pairs.isEmpty)\(tables)"
    }

    private static func content(
        _ content: PresentedLine.Content, _ t: Wording, _ fileLink: ((FileReference) -> Link)?
    ) -> HTML {
        switch content {
        case .text(let text): "<span class=\"pre\">\(t(text))</span>"
        case .texts(let texts): "\(texts.map { t($0) }.joined(separator: "; "))"
        case .file(let file):
            if let fileLink { "<a href=\"\(fileLink(file).path)\">\(file.name)</a>" } else { "\(file.name)" }
        case .hidden: "<span class=\"muted\">\(t("answers.hidden"))</span>"
        case .blank: "<span class=\"muted\">\(t("answers.blank"))</span>"
        case .table: .empty
        }
    }
}
