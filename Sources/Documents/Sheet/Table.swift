/// Rows under a head that is drawn again on every page that they reach.
package struct Table: Sendable, Hashable {
    package let columns: [Column]
    /// Cells row by row, as many as there are columns.
    package let rows: [[Cell]]

    /// One column: its head and how its cells are set.
    package struct Column: Sendable, Hashable {
        package let head: String
        package let alignment: Alignment
        /// Words as they may be written by hand: so wide is a column whose cells are blank.
        package let sample: String

        package init(_ head: String, alignment: Alignment = .left, sample: String = "") {
            self.sample = sample
            self.head = head
            self.alignment = alignment
        }
    }

    /// What stands in one place of a table.
    package enum Cell: Sendable, Hashable {
        case text(Text)
        /// A box to tick.
        case box(isTicked: Bool)
        /// Room to write.
        case blank
    }

    package init(columns: [Column], rows: [[Cell]]) {
        self.columns = columns
        self.rows = rows
    }
}
