import CXLSXWriter

/// One spreadsheet being written to the disk, row after row.
enum Workbook {
    /// Longest text of a cell, UTF-16 units.
    ///
    /// - Source: ECMA-376, and the limits that Excel documents.
    private static let longestText = 32_767
    /// Longest name of a tab.
    private static let longestName = 31

    /// Writes the sheet; each row leaves memory when the next one begins.
    static func write(_ sheet: Spreadsheet, to path: String) throws(PressError) {
        var options = lxw_workbook_options()
        options.constant_memory = 1
        guard let book = workbook_new_opt(path, &options) else { throw .failed("xlsx: no workbook") }
        if let tab = workbook_add_worksheet(book, name(of: sheet)) { fill(tab, of: book, with: sheet) }
        let status = workbook_close(book)
        guard status == LXW_NO_ERROR else { throw .failed("xlsx: \(String(cString: lxw_strerror(status)))") }
    }

    private static func fill(
        _ tab: UnsafeMutablePointer<lxw_worksheet>, of book: UnsafeMutablePointer<lxw_workbook>,
        with sheet: Spreadsheet
    ) {
        let bold = workbook_add_format(book)
        format_set_bold(bold)
        format_set_text_wrap(bold)
        let wrapped = workbook_add_format(book)
        format_set_text_wrap(wrapped)
        format_set_align(wrapped, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        for (index, column) in sheet.columns.enumerated() {
            worksheet_set_column(tab, UInt16(index), UInt16(index), column.width, nil)
        }
        worksheet_set_landscape(tab)
        worksheet_set_paper(tab, 9)  // A4
        worksheet_fit_to_pages(tab, 1, 0)
        var row: UInt32 = 0
        for line in sheet.heading {
            write(.text(line), tab, row, 0, bold)
            row += 1
        }
        for (index, column) in sheet.columns.enumerated() { write(.text(column.head), tab, row, index, bold) }
        worksheet_freeze_panes(tab, row + 1, 0)
        worksheet_repeat_rows(tab, row, row)
        for cells in sheet.rows {
            row += 1
            for (index, cell) in cells.prefix(sheet.columns.count).enumerated() {
                write(cell, tab, row, index, wrapped)
            }
        }
    }

    private static func write(
        _ cell: Spreadsheet.Cell, _ tab: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, _ column: Int,
        _ format: UnsafeMutablePointer<lxw_format>?
    ) {
        switch cell {
        case .text(let text): worksheet_write_string(tab, row, UInt16(column), shortened(text), format)
        case .number(let number): worksheet_write_number(tab, row, UInt16(column), number, format)
        case .empty: break
        }
    }

    private static func shortened(_ text: String) -> String {
        guard text.utf16.count > longestText else { return text }
        return String(text.prefix(longestText / 2))
    }

    private static func name(of sheet: Spreadsheet) -> String {
        let name = String(sheet.name.filter { !"[]:*?/\\'".contains($0) }.prefix(longestName))
        return name.isEmpty ? "1" : name
    }
}
