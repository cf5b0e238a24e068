import Documents
import Kernel

/// Registers as files: PDF on the long side of A4, and XLSX.
package struct RegisterFiles: Sendable {
    let press: Press
    let spreadsheets = SpreadsheetPress()
    let texts: Phrasebook

    /// Most lines of a print: more is for a spreadsheet.
    package static let mostPrinted = 2_000

    /// The register as a PDF of any number of pages.
    ///
    /// - Throws: `RegisterRefusal.tooLong`, `PressError`.
    package func pdf(of table: RegisterTable, for agency: Agency) async throws -> [UInt8] {
        guard table.rows.count <= Self.mostPrinted else { throw RegisterRefusal.tooLong(most: Self.mostPrinted) }
        let t = texts.wording(.vi)
        let left: [Letterhead.Line] = [.text(.bold(agency.name.vi.uppercased())), .rule(share: 0.35)]
        let head: [Block] =
            [.letterhead(Letterhead(left: left, right: Letterhead.motto)), .title(table.title)]
            + table.heading.map { .paragraph(Paragraph(.italic($0), alignment: .centre, gap: 1)) } + [.gap(4)]
        let columns = table.columns.map { column in
            Table.Column(column.head, alignment: column.isMoney ? .right : .left)
        }
        let rows = table.rows.map { $0.map { Table.Cell.text(Text($0)) } }
        let sheet = Sheet(
            title: table.title, author: agency.name.vi,
            blocks: head + [.table(Table(columns: columns, rows: rows))],
            footer: Footer(table.title, page: t("paper_form.page")), isLandscape: true)
        return try await press.print(sheet)
    }

    /// The register as an XLSX file; numbers of lines and money are numbers, all else is text and never a formula.
    package func xlsx(of table: RegisterTable) async throws -> [UInt8] {
        let rows = table.rows.map { row in
            row.enumerated().map { index, text -> Spreadsheet.Cell in
                if index == 0, let number = Double(text) { return .number(number) }
                if table.columns[index].isMoney, let amount = Double(text.filter { $0 != "." }) {
                    return .number(amount)
                }
                return text.isEmpty ? .empty : .text(text)
            }
        }
        return try await spreadsheets.write(
            Spreadsheet(
                name: table.title, heading: [table.title] + table.heading,
                columns: table.columns.map { .init($0.head, width: $0.width) }, rows: rows))
    }
}
