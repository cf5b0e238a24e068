/// A table for a spreadsheet program: lines of heading, a head, rows.
package struct Spreadsheet: Sendable, Hashable {
    /// The tab's name; characters that no tab may have are left out.
    package let name: String
    /// What stands above the table, a line each.
    package let heading: [String]
    package let columns: [Column]
    /// Cells row by row, as many as there are columns.
    package let rows: [[Cell]]

    /// One column: its head, and how wide it is in characters.
    package struct Column: Sendable, Hashable {
        package let head: String
        package let width: Double

        package init(_ head: String, width: Double) {
            self.head = head
            self.width = width
        }
    }

    /// A value. A text is never read as a formula, whatever it begins with.
    package enum Cell: Sendable, Hashable {
        case text(String)
        case number(Double)
        case empty
    }

    package init(name: String, heading: [String], columns: [Column], rows: [[Cell]]) {
        self.name = name
        self.heading = heading
        self.columns = columns
        self.rows = rows
    }
}
