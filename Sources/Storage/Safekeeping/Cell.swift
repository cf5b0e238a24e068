/// Where a sealed value lies: table, column, row. It is sealed in, so that a value carried elsewhere can't be opened.
package struct Cell: Sendable, Hashable {
    let table: String
    let column: String
    let row: String

    /// - Parameter row: what names the row for ever, such as its id; parts of a longer key with a blank between.
    package init(_ table: String, _ column: String, row: String) {
        self.table = table
        self.column = column
        self.row = row
    }

    /// What is authenticated beside the value.
    var bytes: [UInt8] { Array("motcua-cell/1\n\(table)\n\(column)\n\(row)".utf8) }

    /// How errors name it: never with its row, which may say of whom it is.
    var name: String { "\(table).\(column)" }
}
