import Foundation
import Kernel
import OneStop

/// A page of a person's copy: it stands alone on a disk, without the site around it.
struct CopyDocument {
    let title: String
    let notes: [String]
    let tables: [CopiedTable]
    /// From the page's folder to the archive's: "" or "../../".
    let root: String
    /// Places of files that are not in the archive.
    let missing: Set<String>

    func html(_ t: Wording) -> HTML {
        """
        <!doctype html>
        <html lang="\(t.language.rawValue)"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>\(title)</title>\(Self.style)</head>
        <body><main><h1>\(title)</h1>\(notes.map { "<p>\($0)</p>" as HTML })\(back(t), if: !root.isEmpty)
        \(tables.map { section($0, t) })
        </main></body></html>

        """
    }

    private static let style: HTML = """
        <style>body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:1rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}table{border-collapse:collapse;width:100%}th,td{border:1px solid #8a8a8a;padding:.3rem .5rem;text-align:left;vertical-align:top;white-space:pre-line;overflow-wrap:break-word;min-width:6.5rem}.w{overflow-x:auto}</style>
        """

    private func back(_ t: Wording) -> HTML { "<p><a href=\"\(root)index.html\">\(t("mydata.title"))</a></p>" }

    private func section(_ table: CopiedTable, _ t: Wording) -> HTML {
        let name = t(Phrase(computed: "mydata.kind.\(table.kind.rawValue)"))
        return "<h2>\(name)</h2>\(isOne(table) ? facts(table, t) : list(table, name, t))"
    }

    /// Of what there is one of each.
    private func isOne(_ table: CopiedTable) -> Bool {
        [.account, .wishes, .dossier].contains(table.kind)
    }

    private func facts(_ table: CopiedTable, _ t: Wording) -> HTML {
        let lines = zip(table.columns, table.rows.first ?? []).filter { $0.1 != .none }.map { column, value -> HTML in
            "<tr><th scope=\"row\">\(head(column, t))</th><td>\(cell(value, column, table.kind, t))</td></tr>"
        }
        return "<div class=\"w\"><table>\(lines)</table></div>"
    }

    private func list(_ table: CopiedTable, _ name: String, _ t: Wording) -> HTML {
        let heads = table.columns.map { "<th scope=\"col\">\(head($0, t))</th>" as HTML }
        let rows = table.rows.map { row -> HTML in
            let cells = zip(table.columns, row).map { "<td>\(cell($1, $0, table.kind, t))</td>" as HTML }
            return "<tr>\(cells)</tr>"
        }
        return """
            <div class="w" role="region" tabindex="0" aria-label="\(name)"><table><thead><tr>\(heads)</tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }

    private func head(_ column: CopiedColumn, _ t: Wording) -> String {
        t(Phrase(computed: "mydata.column.\(column.rawValue)"))
    }

    private func cell(_ value: CopiedValue, _ column: CopiedColumn, _ kind: CopiedTable.Kind, _ t: Wording) -> HTML {
        switch value {
        case .text(let text) where column == .path: missing.contains(text) ? "\(t("mydata.not_in"))" : link(text, text)
        case .text(let text) where column == .code && kind == .dossiers: link("ho-so/\(text)/ho-so.html", text)
        case .text(let text): "\(text)"
        case .moment(let moment): time(moment, VietnamTime.stamp(moment))
        case .day(let day): "\(day.vietnamese)"
        case .flag(let flag): "\(t(flag ? "mydata.yes" : "mydata.no"))"
        case .number(let number) where column == .size: "\(t.size(number))"
        case .number(let number): "\(number)"
        case .none: .empty
        }
    }

    private func link(_ path: String, _ text: String) -> HTML {
        let encoded = path.split(separator: "/").map { FormFields.encoded(String($0)) }.joined(separator: "/")
        return "<a href=\"\(root)\(encoded)\">\(text)</a>"
    }
}
