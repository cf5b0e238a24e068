import Kernel
import OneStop

extension FieldView {
    /// A table: a card a row, with rows added, taken away and pasted.
    func table(_ field: Field, _ layout: TableLayout) -> HTML {
        // One row beyond the limit is shown, so that the fault has its cause beside it.
        let count = max(1, min(input.rowCount(of: field.id), layout.maxRows + 1))
        let rows = (0..<count).map { row(field, layout, $0) }
        let rowName = t(layout.rowName)
        let id = Piece.fieldID(field.id)
        return """
            <div class="field\(" err", if: faults[field.id] != nil)"><h2 id="\(id)" tabindex="-1">\(label(field))</h2>\(Piece.hintText(hint(of: field), id: id))\(Piece.errorText(faults[field.id], id: id))
            <div data-table="\(field.id)">\(rows)</div>
            <p class="field row"><button class="btn" name="_them" value="\(field.id)">\(Icon.plus.html)\(t("form.add_row", ["row": rowName]))</button></p>\(paste(field, layout), if: layout.isBulk)</div>
            """
    }

    /// Where a long list is pasted from a spreadsheet, or read from a CSV file where scripts run.
    private func paste(_ field: Field, _ layout: TableLayout) -> HTML {
        let id = Piece.fieldID("_dan.\(field.id)")
        let columns = layout.columns.map { t($0.label) }.joined(separator: ", ")
        return """
            <details class="act"><summary>\(t("form.paste"))</summary><div class="card"><label for="\(id)"><b>\(t("form.paste_here"))</b></label><p class="hint" id="\(id)-h">\(t("form.paste_hint", ["columns": columns]))</p><p hidden data-csv="\(id)"><label>\(t("form.paste_file")) <input type="file" accept=".csv,.txt,text/csv"></label></p><textarea class="in" rows="4" id="\(id)" name="_dan.\(field.id)" aria-describedby="\(id)-h"></textarea><p class="field"><button class="btn" name="_nap" value="\(field.id)">\(t("form.paste_do"))</button></p></div></details>
            """
    }

    private func row(_ field: Field, _ layout: TableLayout, _ index: Int) -> HTML {
        let rowName = t(layout.rowName)
        let cells = layout.columns.map { column -> HTML in
            let name = "\(field.id).\(index).\(column.id)"
            guard let condition = column.shownWhen else { return bare(column, as: name) }
            let isColumn = { (id: String) in layout.columns.contains { $0.id == id } }
            let reveal = Reveal(condition)
            let prefix = reveal.map { isColumn($0.field) ? "\(field.id).\(index)." : "" } ?? ""
            return "<div class=\"reveal\"\(reveal?.attributes(prefix: prefix))>\(bare(column, as: name))</div>"
        }
        return """
            <fieldset class="rowcard"><legend>\(rowName.startingUpper) <span data-row>\(index + 1)</span></legend><div class="grid2">\(cells)</div>
            <p class="pagenav"><button class="btn link bad" name="_xoa" value="\(field.id).\(index)">\(t("form.remove_row", ["row": rowName]))<span class="vh"> <span data-row>\(index + 1)</span></span></button></p></fieldset>
            """
    }
}
